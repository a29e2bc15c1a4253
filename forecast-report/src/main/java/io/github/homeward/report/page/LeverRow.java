package io.github.homeward.report.page;

import io.github.homeward.report.file.Column;
import io.github.homeward.report.file.Column.Real;
import io.github.homeward.report.file.Column.Text;
import io.github.homeward.report.file.Column.Whole;
import io.github.homeward.scenario.LeverState;
import java.util.List;
import java.util.Locale;

/**
 * The base value of a lever in one year.
 *
 * @param lever the lever
 * @param base its base value
 */
public record LeverRow(LeverState lever, LeverState.Base base) {

    public static final List<Column<LeverRow>> COLUMNS = List.of(
            new Text<>("lever", row -> row.lever().id()),
            new Text<>("unit", row -> row.lever().unit()),
            new Real<>("min", row -> row.lever().min()),
            new Real<>("max", row -> row.lever().max()),
            new Whole<>("year", row -> row.base().year()),
            new Real<>("base", row -> row.base().value()),
            new Text<>("base_date", LeverRow::date),
            new Text<>("status", row -> row.base().status().name().toLowerCase(Locale.ROOT)),
            new Real<>("seen_low", row -> row.lever().seenLow()),
            new Real<>("seen_high", row -> row.lever().seenHigh()),
            new Text<>("source_id", row -> String.join(";", row.base().sourceIds())),
            new Text<>("meaning", row -> row.lever().meaning()));

    public static List<LeverRow> of(List<LeverState> levers) {
        return levers.stream()
                .flatMap(lever -> lever.base().stream().map(base -> new LeverRow(lever, base)))
                .toList();
    }

    private static String date(LeverRow row) {
        return row.base().date() == null ? "" : row.base().date().toString();
    }
}
