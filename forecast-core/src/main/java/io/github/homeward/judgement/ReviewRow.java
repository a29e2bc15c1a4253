package io.github.homeward.judgement;

import io.github.homeward.judgement.Edition.Cell;
import io.github.homeward.report.file.Column.Real;
import io.github.homeward.report.file.Column.Text;
import io.github.homeward.report.file.Column.Whole;
import io.github.homeward.report.file.Column;
import java.time.LocalDate;
import java.util.List;

/**
 * A forecast beside what came.
 *
 * @param edition name of the edition
 * @param cutoff its cutoff
 * @param cell what it said
 * @param actual vehicles in the year
 * @param quality {@code observed} or {@code derived}
 */
public record ReviewRow(String edition, LocalDate cutoff, Cell cell, double actual, String quality) {

    /** The columns of {@code review.csv}. Errors are forecast less actual; the judgement's part is override less model. */
    public static final List<Column<ReviewRow>> COLUMNS = List.of(
            new Text<>("edition", ReviewRow::edition),
            new Text<>("cutoff", row -> row.cutoff().toString()),
            new Text<>("node", row -> row.cell().node()),
            new Text<>("level", row -> row.cell().level().word()),
            new Whole<>("year", row -> row.cell().year()),
            new Whole<>("lead", row -> row.cell().lead()),
            new Real<>("naive", row -> row.cell().naive()),
            new Real<>("model", row -> row.cell().model()),
            new Real<>("override", row -> row.cell().override()),
            new Real<>("actual", ReviewRow::actual),
            new Text<>("quality", ReviewRow::quality),
            new Text<>("touched", row -> row.cell().touched() ? "yes" : "no"),
            new Real<>("error", ReviewRow::error),
            new Real<>("error_of_model", ReviewRow::errorOfModel),
            new Real<>("error_of_judgement", ReviewRow::errorOfJudgement));

    /** How far the number that was used lies above what came. */
    public double error() {
        return cell.override() - actual;
    }

    /** The part of the error that was there before judgement. */
    public double errorOfModel() {
        return cell.model() - actual;
    }

    /** The part that judgement added; opposite in sign to the model's where it helped. */
    public double errorOfJudgement() {
        return cell.override() - cell.model();
    }
}
