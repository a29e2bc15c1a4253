package io.github.homeward.judgement;

import io.github.homeward.forecast.ForecastRow;
import io.github.homeward.yearly.Flag;
import io.github.homeward.yearly.range.Range;
import java.util.ArrayList;
import java.util.List;

/**
 * How ranges follow a point that judgement moves: upwards they are shifted, downwards they shrink in proportion. So
 * they stay nested and never negative, keep holding the point where they held it, and judgement never widens them:
 * nothing is known of how far such a judgement errs.
 */
final class MovedRanges {

    private MovedRanges() {}

    /**
     * @param floor what is counted already: no range goes below
     */
    static Range of(Range range, double before, double after, double floor) {
        if (range.refused()) {
            return range;
        }
        double lower = moved(range.lower(), before, after, floor);
        double upper = moved(range.upper(), before, after, floor);
        // Rounding must not push an end past the point.
        return new Range(
                range.lower() <= before ? Math.min(lower, after) : lower,
                range.upper() >= before ? Math.max(upper, after) : upper,
                range.support());
    }

    private static double moved(double end, double before, double after, double floor) {
        double moved = after >= before ? end + (after - before) : end * (after / before);
        return Math.max(floor, moved);
    }

    /** A row with another point, its ranges moved along. */
    static ForecastRow row(ForecastRow row, double after, double floor) {
        List<Flag> flags = new ArrayList<>(row.flags());
        flags.add(Flag.OVERRIDE);
        double before = row.forecast();
        return new ForecastRow(
                row.node(),
                row.vehicle(),
                row.year(),
                row.horizon(),
                row.lastYear(),
                row.lastActual(),
                after,
                of(row.range50(), before, after, floor),
                of(row.range80(), before, after, floor),
                of(row.range95(), before, after, floor),
                row.naive(),
                flags);
    }
}
