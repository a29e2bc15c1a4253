package io.github.homeward.judgement;

import io.github.homeward.forecast.ForecastRow.Level;
import io.github.homeward.report.file.Column.Real;
import io.github.homeward.report.file.Column.Text;
import io.github.homeward.report.file.Column.Whole;
import io.github.homeward.report.file.Column;
import java.util.List;

/**
 * A node and year that judgement moved, by an override of its own or because it shares parts with one.
 *
 * @param node as in forecasts
 * @param level where it stands
 * @param year the year
 * @param statistical the forecast before any override, vehicles in the year
 * @param overridden the forecast after all of them
 * @param ops what its own overrides do, in order of entry; empty where it only follows
 * @param authors of its own overrides
 * @param reasons of its own overrides
 */
public record OverrideRow(
        String node,
        Level level,
        int year,
        double statistical,
        double overridden,
        List<String> ops,
        List<String> authors,
        List<String> reasons) {

    /** The columns of {@code overrides.csv}; what there are several of is separated by {@code ;}. */
    public static final List<Column<OverrideRow>> COLUMNS = List.of(
            new Text<>("node", OverrideRow::node),
            new Text<>("level", row -> row.level().word()),
            new Whole<>("year", OverrideRow::year),
            new Real<>("statistical", OverrideRow::statistical),
            new Real<>("overridden", OverrideRow::overridden),
            new Text<>("ops", row -> String.join(";", row.ops())),
            new Text<>("authors", row -> String.join(";", row.authors())),
            new Text<>("reasons", row -> String.join(";", row.reasons())));

    /** Copies the lists. */
    public OverrideRow {
        ops = List.copyOf(ops);
        authors = List.copyOf(authors);
        reasons = List.copyOf(reasons);
    }
}
