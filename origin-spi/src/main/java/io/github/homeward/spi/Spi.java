package io.github.homeward.spi;

/** The version of this contract, and which older ones still hold. */
public final class Spi {

    /** Raised with every change of the contract that a plugin can make use of. */
    public static final int VERSION = 1;

    /** The oldest version whose plugins still work; raised when something they use is taken away. */
    public static final int OLDEST = 1;

    private Spi() {}

    /** Whether a plugin written against a version of the contract works with this one. */
    public static boolean accepts(int version) {
        return OLDEST <= version && version <= VERSION;
    }

    /** The versions whose plugins work, in words: {@code 2 to 5}, or one number. */
    public static String accepted() {
        return range(OLDEST, VERSION);
    }

    static String range(int oldest, int newest) {
        return oldest == newest ? String.valueOf(newest) : oldest + " to " + newest;
    }
}
