package io.github.homeward.report.file;

import io.github.homeward.forecast.ForecastRow;
import io.github.homeward.forecast.View;
import io.github.homeward.forecast.YearToDate;
import io.github.homeward.node.NodeKey;
import io.github.homeward.yearly.Flag;
import io.github.homeward.yearly.PanelForecast;
import io.github.homeward.yearly.backtest.PanelBacktest;
import io.github.homeward.yearly.range.Range;
import java.util.List;
import java.util.function.Function;

/**
 * A line of file format 1: one node and year of a forecast from evidence, or one series and year of a panel's.
 *
 * @param node {@code ALL}, {@code IN}, {@code ALL/Suzuki}, {@code IN/Suzuki}, {@code IN/Suzuki/IN-suzuki-fronx},
 *     {@code ??} or the id of a series
 * @param level where the node stands: {@code total}, {@code origin}, {@code maker}, {@code origin-maker},
 *     {@code programme}, or {@code series}
 * @param origin ISO code, {@code ??}, or {@code ALL} where summed over
 * @param maker maker, or {@code ALL}
 * @param programme programme id, or {@code ALL}
 * @param vehicle {@code ALL}, {@code passenger} or {@code truck}
 * @param year the year forecast
 * @param horizon years after {@code lastYear}, from 1
 * @param lastYear the last year of the history used
 * @param lastActual the volume in that year; NaN where unknown
 * @param forecast the point forecast
 * @param range50 central 50 % range
 * @param range80 central 80 % range
 * @param range95 central 95 % range
 * @param naive forecast of "no change"; NaN where there is no last value
 * @param flags what a reader must know
 * @param label the node's name for reading
 * @param counted vehicles of the year that are counted already; NaN where that is not known
 * @param years {@link #CALENDAR} or {@link #FISCAL}; empty for a panel's, whose years are as they were given
 */
public record ForecastLine(
        String node,
        String level,
        String origin,
        String maker,
        String programme,
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
        List<Flag> flags,
        String label,
        double counted,
        String years) {

    /** The word for years from January to December. */
    public static final String CALENDAR = "calendar";

    /** The word for years from April to March, named after the one in which they begin. */
    public static final String FISCAL = "fiscal";

    /** The word for the years of a view. */
    public static String years(View view) {
        return view.fiscal() ? FISCAL : CALENDAR;
    }

    /** Copies the flags. */
    public ForecastLine {
        flags = List.copyOf(flags);
    }

    /**
     * Lines of a forecast from evidence.
     *
     * @param view what the rows add up
     * @param soFar of the same view
     * @param labels names of nodes for reading
     */
    public static List<ForecastLine> of(
            List<ForecastRow> rows, View view, YearToDate soFar, Function<NodeKey, String> labels) {
        String years = years(view);
        return rows.stream()
                .map(row -> of(
                        row,
                        labels.apply(row.node()),
                        row.year() == soFar.year() ? soFar.counted(row.node()) : 0,
                        years))
                .toList();
    }

    /** Lines of the forecast of a planner's panel of nodes, which are their own names. */
    public static List<ForecastLine> of(List<ForecastRow> rows) {
        return rows.stream()
                .map(row -> of(row, row.node().id(), Double.NaN, ""))
                .toList();
    }

    /** Lines of a panel's forecast. */
    public static List<ForecastLine> of(PanelForecast forecast) {
        return forecast.rows().stream().map(ForecastLine::of).toList();
    }

    private static ForecastLine of(ForecastRow row, String label, double counted, String years) {
        return new ForecastLine(
                row.node().id(),
                row.level().word(),
                row.node().origin(),
                row.node().maker(),
                row.node().programme(),
                row.vehicle(),
                row.year(),
                row.horizon(),
                row.lastYear(),
                row.lastActual(),
                row.forecast(),
                row.range50(),
                row.range80(),
                row.range95(),
                row.naive(),
                row.flags(),
                label,
                counted,
                years);
    }

    private static ForecastLine of(PanelForecast.Row row) {
        return new ForecastLine(
                row.series(),
                PanelBacktest.LEVEL,
                NodeKey.ALL,
                NodeKey.ALL,
                NodeKey.ALL,
                NodeKey.ALL,
                row.year(),
                row.horizon(),
                row.lastYear(),
                row.lastActual(),
                row.forecast(),
                row.range50(),
                row.range80(),
                row.range95(),
                row.lastActual(),
                row.flags(),
                row.series(),
                Double.NaN,
                "");
    }
}
