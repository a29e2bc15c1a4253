package io.github.homeward.spi;

/** The version of this contract. */
public final class Spi {

    /** Raised when a plugin written against the previous contract would no longer work. */
    public static final int VERSION = 1;

    private Spi() {}
}
