package io.github.homeward.programme;

import io.github.homeward.spi.Vehicle;

/**
 * How the age of a programme enters its volume: slopes of the log rate per year of age, in straight pieces.
 *
 * <p>A passenger car has three: its first year, in which dealers fill their yards and waiting buyers are served; the
 * years to the middle of a model life; the rest. A commercial vehicle has one, its model life being twice as long and
 * its buyers waiting for nothing.
 */
final class AgeCurve {

    /** Number of slopes. */
    static final int SLOPES = 4;

    private static final double FIRST = 1;
    private static final double MIDDLE = 4;

    private AgeCurve() {}

    /** Years spent in each piece up to an age in years; ages below 0 count as 0. */
    static double[] at(Vehicle vehicle, double age) {
        double years = Math.max(0, age);
        double[] pieces = new double[SLOPES];
        if (vehicle == Vehicle.TRUCK) {
            pieces[SLOPES - 1] = years;
        } else {
            pieces[0] = Math.min(FIRST, years);
            pieces[1] = Math.max(0, Math.min(MIDDLE, years) - FIRST);
            pieces[2] = Math.max(0, years - MIDDLE);
        }
        return pieces;
    }
}
