package io.github.homeward.forecast;

import io.github.homeward.node.NodeKey;
import io.github.homeward.yearly.Flag;
import io.github.homeward.yearly.range.Range;
import java.util.List;

/**
 * One node and year of a forecast.
 *
 * @param node the node
 * @param vehicle {@code ALL}, {@code passenger} or {@code truck}
 * @param year the year forecast
 * @param horizon years after {@code lastYear}, from 1
 * @param lastYear the last year of the history used
 * @param lastActual the node's volume in that year; NaN where unknown
 * @param forecast the coherent point forecast, vehicles in the year
 * @param range50 central 50 % range
 * @param range80 central 80 % range
 * @param range95 central 95 % range
 * @param naive forecast of "no change", the baseline; NaN where there is no last value
 * @param flags what a reader must know
 */
public record ForecastRow(
        NodeKey node,
        String vehicle,
        int year,
        int horizon,
        int lastYear,
        double lastActual,
        double forecast,
        Range range50,
        Range range80,
        Range range95,
        double naive,
        List<Flag> flags) {

    /** Copies the flags. */
    public ForecastRow {
        flags = List.copyOf(flags);
    }

    /** The level of the node. */
    public NodeKey.Level level() {
        return node.level();
    }
}
