package io.github.homeward.yearly;

import io.github.homeward.yearly.model.ModelUsed;
import io.github.homeward.yearly.range.Range;
import java.util.List;

/**
 * The forecast of a panel.
 *
 * @param rows one for each series and year: series by series in the panel's order, then by year
 * @param models what forecast: the rule of combination and every trained model
 * @param notes what a reader must know, a sentence each
 */
public record PanelForecast(List<Row> rows, List<ModelUsed> models, List<String> notes) {

    /** Copies the lists. */
    public PanelForecast {
        rows = List.copyOf(rows);
        models = List.copyOf(models);
        notes = List.copyOf(notes);
    }

    /**
     * One series and year.
     *
     * @param series its id
     * @param year the year forecast
     * @param horizon years after {@code lastYear}, from 1
     * @param lastYear the last year of the series
     * @param lastActual its value in that year, which is also the forecast of "no change"
     * @param forecast the point forecast
     * @param range50 central 50 % range
     * @param range80 central 80 % range
     * @param range95 central 95 % range
     * @param flags what a reader must know
     */
    public record Row(
            String series,
            int year,
            int horizon,
            int lastYear,
            double lastActual,
            double forecast,
            Range range50,
            Range range80,
            Range range95,
            List<Flag> flags) {

        /** Copies the flags. */
        public Row {
            flags = List.copyOf(flags);
        }

        /** The central ranges, the narrowest first. */
        public List<Range> ranges() {
            return List.of(range50, range80, range95);
        }
    }
}
