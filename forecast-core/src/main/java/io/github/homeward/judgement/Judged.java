package io.github.homeward.judgement;

import io.github.homeward.forecast.Forecast;
import io.github.homeward.forecast.ForecastRow;
import java.util.ArrayList;
import java.util.List;

/**
 * A forecast after judgement.
 *
 * @param rows all rows, in the order in which they came; those that nothing moved are the same objects
 * @param overrides the rows that moved, with what they were
 * @param unused the overrides that do not act, in order of entry
 * @param notes which overrides act, which do not, and why not
 */
public record Judged(List<ForecastRow> rows, List<OverrideRow> overrides, List<Unused> unused, List<String> notes) {

    /**
     * An override that does not act.
     *
     * @param why such as {@code expired on 2025-12-31}
     */
    public record Unused(OverrideEntry entry, String why) {}

    /** Copies the lists. */
    public Judged {
        rows = List.copyOf(rows);
        overrides = List.copyOf(overrides);
        unused = List.copyOf(unused);
        notes = List.copyOf(notes);
    }

    /** The same with notes of another kind before its own. */
    public Judged noting(List<String> more) {
        List<String> all = new ArrayList<>(more);
        all.addAll(notes);
        return new Judged(rows, overrides, unused, all);
    }

    /** The forecast with these rows and notes. */
    public Forecast over(Forecast before) {
        List<String> all = new ArrayList<>(notes);
        all.addAll(before.notes());
        return new Forecast(rows, before.skill(), before.models(), all);
    }
}
