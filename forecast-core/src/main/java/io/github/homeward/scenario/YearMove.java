package io.github.homeward.scenario;

import io.github.homeward.driver.Diversion;
import java.util.Arrays;
import java.util.List;

/**
 * What a scenario does to the bottom nodes of one year: one and the same rule for the point forecast and for every
 * sample path, so that sums, floors and caps hold in each.
 *
 * <p>In this order: a programme's own changes multiply what lies above its floor, or make volume where the base case
 * has none; drivers multiply it, and what dearer nodes lose is diverted by the stated shares; caps cut what is left
 * above them. What is counted already stays.
 *
 * @param origins origin of each node
 * @param floors what is counted already
 * @param programme factor on what lies above the floor; at least 0
 * @param fresh expected volume where the base case has none to multiply
 * @param drivers factor on volume of a change of drivers, above 0
 * @param room how many vehicles each node could sell in the year; 0 for what is no programme, infinite if unknown
 * @param caps a planner's own limits; infinite where there is none
 * @param diversion where lost volume goes
 */
record YearMove(
        List<String> origins,
        double[] floors,
        double[] programme,
        double[] fresh,
        double[] drivers,
        double[] room,
        double[] caps,
        Diversion diversion) {

    /** Whether nothing is changed. */
    boolean idle() {
        boolean idle = true;
        for (int i = 0; i < programme.length; i++) {
            idle &= programme[i] == 1 && fresh[i] == 0 && drivers[i] == 1 && caps[i] == Double.POSITIVE_INFINITY;
        }
        return idle;
    }

    /** Volumes after the changes, never below the floors. */
    double[] apply(double[] volumes, double[] noise) {
        double[] moved = new double[volumes.length];
        boolean driven = false;
        for (int i = 0; i < moved.length; i++) {
            double above = Math.max(0, volumes[i] - floors[i]);
            // Untouched nodes keep their very bits.
            double own = programme[i] == 1 && fresh[i] == 0
                    ? volumes[i]
                    : floors[i] + above * programme[i] + fresh[i] * noise[i];
            moved[i] = Math.max(floors[i], own);
            driven |= drivers[i] != 1;
        }
        if (driven) {
            double[] open = new double[moved.length];
            Arrays.setAll(open, i -> Math.max(0, Math.min(room[i], caps[i]) - moved[i]));
            Diversion.Moves moves = diversion.apply(new Diversion.Market(origins, moved, floors, open), drivers);
            System.arraycopy(moves.applied(moved), 0, moved, 0, moved.length);
        }
        for (int i = 0; i < moved.length; i++) {
            moved[i] = Math.max(floors[i], Math.min(moved[i], caps[i]));
        }
        return moved;
    }
}
