package io.github.homeward.panel;

/**
 * Volume of a node in a calendar year.
 *
 * @param value vehicles, never negative
 * @param quality how well it is known
 * @param low lower end of the central 95 % range; NaN if ranges were not asked for
 * @param high upper end; NaN if ranges were not asked for
 */
public record Cell(double value, Quality quality, double low, double high) {

    private static final double MILLION = 1e6;

    /** The value to the millionth of a vehicle, for output: digits beyond that tell of the solver. */
    public double printed() {
        return Math.rint(value * MILLION) / MILLION;
    }

    /** Whether a statement, or arithmetic on statements, gives the value. */
    public boolean known() {
        return quality == Quality.OBSERVED || quality == Quality.DERIVED;
    }
}
