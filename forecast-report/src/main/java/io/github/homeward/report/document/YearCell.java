package io.github.homeward.report.document;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.homeward.forecast.ForecastRow;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One year ahead of a node, in vehicles a year; NaN where not known.
 *
 * @param value the forecast, after judgement
 * @param statistical the forecast before judgement, where some acts
 * @param naive no change
 * @param lastEdition what the last edition said
 * @param announced the part that programmes known by name bring; with {@code unannounced} it adds up to the value
 * @param demand what buyers want, of a programme
 * @param supply the most that capacities allow, of a programme that they bind
 * @param backlog orders of a programme that wait at the end of the year
 * @param flags words of files
 */
public record YearCell(
        int year,
        double value,
        double statistical,
        Ranges ranges,
        double naive,
        double lastEdition,
        double announced,
        double unannounced,
        double demand,
        double supply,
        double backlog,
        List<String> flags) {

    /** Copies the list. */
    public YearCell {
        flags = List.copyOf(flags);
    }

    /** Central ranges by their level in percent; null where nothing supports one. */
    public record Ranges(
            @JsonProperty("50") @Nullable Ends half,
            @JsonProperty("80") @Nullable Ends eighty,
            @JsonProperty("95") @Nullable Ends ninetyFive) {

        static Ranges of(ForecastRow row) {
            return new Ranges(Ends.of(row.range50()), Ends.of(row.range80()), Ends.of(row.range95()));
        }
    }
}
