package io.github.homeward.judgement;

import io.github.homeward.forecast.ForecastRow;
import java.util.ArrayList;
import java.util.List;

/** Judgement as another view of the same futures shows it. */
public final class JudgedView {

    /** What rounding may leave between two sums of the same futures, in vehicles. */
    private static final double SAME = 1e-6;

    private JudgedView() {}

    /**
     * The view after judgement.
     *
     * @param before its rows without judgement
     * @param after the same rows with it
     * @param calendar judgement on all vehicles in calendar years: which overrides act, and which do not
     */
    public static Judged of(List<ForecastRow> before, List<ForecastRow> after, Judged calendar) {
        List<ForecastRow> rows = new ArrayList<>();
        List<OverrideRow> moved = new ArrayList<>();
        for (int i = 0; i < before.size(); i++) {
            ForecastRow own = before.get(i);
            ForecastRow judged = after.get(i);
            if (Math.abs(judged.forecast() - own.forecast()) < SAME) {
                rows.add(own);
            } else {
                rows.add(MovedRanges.row(judged, judged.forecast(), 0));
                moved.add(new OverrideRow(
                        own.node(), own.year(), own.forecast(), judged.forecast(), List.of(), List.of(), List.of()));
            }
        }
        return new Judged(rows, moved, calendar.unused(), calendar.notes());
    }
}
