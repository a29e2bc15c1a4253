package io.github.homeward.report.page;

import io.github.homeward.programme.Analogues;
import io.github.homeward.programme.Assumed;
import io.github.homeward.programme.Outlook;
import io.github.homeward.programme.Programme;
import io.github.homeward.programme.ProgrammeReport;
import io.github.homeward.programme.Stage;
import io.github.homeward.report.file.Column;
import io.github.homeward.report.file.Column.Real;
import io.github.homeward.report.file.Column.Text;
import io.github.homeward.report.file.Column.Whole;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One programme and year ahead.
 *
 * @param outlook the programme's outlook
 * @param year the year
 * @param cutoff nothing known later is in it
 */
public record ProgrammeRow(Outlook outlook, Outlook.Year year, LocalDate cutoff) {

    public static final List<Column<ProgrammeRow>> COLUMNS = List.of(
            new Text<>("programme", row -> row.programme().id()),
            new Text<>("maker", row -> row.programme().maker()),
            new Text<>("model", row -> row.programme().model()),
            new Text<>("origin", row -> row.programme().origin()),
            new Text<>("vehicle", row -> Words.of(row.programme().vehicle())),
            new Text<>("wheel", row -> Words.of(row.programme().wheel().side())),
            new Text<>("status", row -> Words.of(Stage.of(row.programme(), row.cutoff()))),
            new Text<>("start", row -> text(row.programme().start())),
            new Text<>("end", row -> text(row.programme().end())),
            new Whole<>("year", row -> row.year().year()),
            new Real<>("months", row -> row.year().months()),
            new Real<>("plan_per_month", row -> rate(row.year())),
            new Real<>("plan_share", row -> row.outlook().level().planShare()),
            new Real<>("attainment", row -> row.year().attainment()),
            new Real<>("log_sd", row -> row.year().logSd()),
            new Real<>("unconstrained", row -> row.year().unconstrained()),
            new Text<>("constraint", row -> Words.of(row.year().constraint())),
            new Real<>("constrained", row -> row.year().constrained()),
            new Real<>("waiting", row -> row.year().waiting()),
            new Real<>("cancelled", row -> row.year().cancelled()),
            new Real<>("on_sale", row -> row.year().onSale()),
            new Text<>(
                    "assumed",
                    row -> Assumed.of(row.outlook(), row.cutoff()).stream()
                            .map(Words::of)
                            .collect(Collectors.joining(";"))),
            new Real<>(
                    "prior_weight",
                    row -> row.likened() ? row.outlook().expected().priorWeight() : Double.NaN),
            new Text<>("analogues", ProgrammeRow::analogues),
            new Text<>("source_id", row -> String.join(";", row.programme().sourceIds())));

    /** Every programme and year of a report. */
    public static List<ProgrammeRow> of(ProgrammeReport report) {
        List<ProgrammeRow> rows = new ArrayList<>();
        for (Outlook outlook : report.outlooks()) {
            outlook.years().forEach(year -> rows.add(new ProgrammeRow(outlook, year, report.cutoff())));
        }
        return rows;
    }

    /** Goal in vehicles per month, as the mean over the months on sale; NaN where none is known. */
    public static double rate(Outlook.Year year) {
        return year.months() > 0 ? year.plan() / year.months() : Double.NaN;
    }

    private Programme programme() {
        return outlook.programme();
    }

    /** Whether analogues stand in for a goal. */
    private boolean likened() {
        return programme().goals().isEmpty();
    }

    /** {@code id:share:vehicles per month} with semicolons between; the prior's share is a column of its own. */
    private static String analogues(ProgrammeRow row) {
        if (!row.likened()) {
            return "";
        }
        return row.outlook().expected().analogues().stream()
                .map(ProgrammeRow::analogue)
                .collect(Collectors.joining(";"));
    }

    private static String analogue(Analogues.Analogue one) {
        return String.format(Locale.ROOT, "%s:%.4f:%.1f", one.programme(), one.weight(), one.rate());
    }

    private static String text(@Nullable Object date) {
        return Objects.toString(date, "");
    }
}
