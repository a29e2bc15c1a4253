package io.github.homeward.yearly.series;

import io.github.homeward.input.ErrorCode;
import io.github.homeward.input.HomewardException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Any yearly panel that somebody brings: series that stand side by side, without a total.
 *
 * @param name the file it was read from
 * @param train the series to learn from, in the order in which the file first names them; never empty
 * @param test what came after, for the series that have rows marked {@code test}; same order
 * @param sha256 SHA-256 of the file, lower-case hexadecimal
 */
public record SeriesPanel(String name, List<Series> train, List<Series> test, String sha256) {

    /** Copies the lists. */
    public SeriesPanel {
        train = List.copyOf(train);
        test = List.copyOf(test);
    }

    /**
     * What was known at a cutoff: the years that had ended by then. Series that had not begun are left out.
     *
     * @throws HomewardException {@link ErrorCode#CUTOFF_BEFORE_DATA} if no year had ended
     */
    public SeriesPanel upTo(LocalDate cutoff) {
        int lastYear = cutoff.plusDays(1).getYear() - 1;
        List<Series> known = new ArrayList<>(train.size());
        int first = Integer.MAX_VALUE;
        for (Series series : train) {
            first = Math.min(first, series.firstYear());
            int length = Math.min(series.length(), lastYear - series.firstYear() + 1);
            if (length > 0) {
                known.add(series.head(length));
            }
        }
        if (known.isEmpty()) {
            throw new HomewardException(
                    ErrorCode.CUTOFF_BEFORE_DATA,
                    name,
                    "cutoff " + cutoff + ", before the first year " + first + " had ended",
                    "a cutoff with at least one whole year before it",
                    "choose a cutoff from " + first + "-12-31 on, or leave it out");
        }
        return new SeriesPanel(name, known, test, sha256);
    }
}
