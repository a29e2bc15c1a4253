package io.github.homeward.yearly.window;

/**
 * Whether a series moves at all. One that has stood still for years says nothing of how far those that move will go, so
 * it neither trains a model, nor weighs a member, nor lends its errors to the ranges of others.
 */
public final class Movement {

    /** So many equal values at the end make a series that stands still. */
    private static final int STILL = 6;

    /** So many zeros at the end make one that has ended. */
    private static final int ENDED = 2;

    private Movement() {}

    /**
     * Whether a series has come to rest: its last six values are equal, or its last two are zero.
     *
     * @param values one value a year, oldest first
     * @param length how many of them are known, at least one
     */
    public static boolean still(double[] values, int length) {
        int equal = 1;
        while (equal < length && values[length - 1 - equal] == values[length - 1]) {
            equal++;
        }
        return equal >= (values[length - 1] == 0 ? ENDED : STILL);
    }

    /** Whether nothing can be learned of its changes: it stands still, or has never moved so far. */
    public static boolean none(double[] values, int length) {
        for (int t = 1; t < length; t++) {
            if (values[t] != values[0]) {
                return still(values, length);
            }
        }
        return true;
    }
}
