package io.github.homeward.report.document;

import io.github.homeward.forecast.ForecastRow;
import org.jspecify.annotations.Nullable;

/**
 * One year of a node as another view adds it up.
 *
 * @param year of a fiscal year, the calendar year in which it begins
 */
public record ViewedYear(int year, double value, @Nullable Ends range80) {

    static ViewedYear of(ForecastRow row) {
        return new ViewedYear(row.year(), row.forecast(), Ends.of(row.range80()));
    }
}
