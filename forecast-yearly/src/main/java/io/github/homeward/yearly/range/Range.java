package io.github.homeward.yearly.range;

/**
 * A central range and what it rests on.
 *
 * @param lower lower end, never negative; NaN when refused
 * @param upper upper end; NaN when refused
 * @param support what the range rests on
 */
public record Range(double lower, double upper, Support support) {

    /** A range that nothing supports. */
    public static final Range REFUSED = new Range(Double.NaN, Double.NaN, Support.REFUSED);

    /** What a range rests on. */
    public enum Support {
        /** Enough past errors of the panel itself. */
        OWN,
        /** Too few of its own: past errors on synthetic series. */
        PRIOR,
        /** Nothing supports a range of this level. */
        REFUSED
    }

    /** Whether the range was left out. */
    public boolean refused() {
        return support == Support.REFUSED;
    }
}
