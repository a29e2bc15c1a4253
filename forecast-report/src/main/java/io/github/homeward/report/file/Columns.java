package io.github.homeward.report.file;

import io.github.homeward.judgement.OverrideRow;
import io.github.homeward.judgement.ReviewRow;
import io.github.homeward.judgement.ReviewSummary;
import io.github.homeward.report.file.Column.Real;
import io.github.homeward.report.file.Column.Text;
import io.github.homeward.report.file.Column.Whole;
import io.github.homeward.scenario.AttributionRow;
import io.github.homeward.scenario.ScenarioRow;
import io.github.homeward.yearly.Flag;
import java.util.List;
import java.util.stream.Collectors;

/** The columns of the files that hold results, in their order. */
public final class Columns {

    /** File format 1: {@code forecast.csv}. */
    public static final List<Column<ForecastLine>> FORMAT_1 = List.of(
            new Text<>("node", ForecastLine::node),
            new Text<>("level", ForecastLine::level),
            new Text<>("origin", ForecastLine::origin),
            new Text<>("maker", ForecastLine::maker),
            new Text<>("programme", ForecastLine::programme),
            new Text<>("vehicle", ForecastLine::vehicle),
            new Whole<>("year", ForecastLine::year),
            new Whole<>("horizon", ForecastLine::horizon),
            new Whole<>("last_year", ForecastLine::lastYear),
            new Real<>("last_actual", ForecastLine::lastActual),
            new Real<>("forecast", ForecastLine::forecast),
            new Real<>("lower50", row -> row.range50().lower()),
            new Real<>("upper50", row -> row.range50().upper()),
            new Real<>("lower80", row -> row.range80().lower()),
            new Real<>("upper80", row -> row.range80().upper()),
            new Real<>("lower95", row -> row.range95().lower()),
            new Real<>("upper95", row -> row.range95().upper()),
            new Real<>("naive", ForecastLine::naive),
            new Text<>("flags", row -> row.flags().stream().map(Flag::word).collect(Collectors.joining(";"))),
            new Text<>("label", ForecastLine::label),
            new Real<>("counted", ForecastLine::counted),
            new Text<>("years", ForecastLine::years));

    /** The columns of a file, in their order. */
    public static final List<Column<ScenarioRow>> SCENARIO = List.of(
            new Text<>("scenario", ScenarioRow::scenario),
            new Text<>("node", row -> row.node().id()),
            new Text<>("level", row -> row.node().level().word()),
            new Whole<>("year", ScenarioRow::year),
            new Real<>("base", ScenarioRow::base),
            new Real<>("value", ScenarioRow::value),
            new Real<>("difference", ScenarioRow::difference),
            new Real<>("lower80", ScenarioRow::lower80),
            new Real<>("upper80", ScenarioRow::upper80),
            new Text<>("flags", row -> String.join(";", row.flags())));

    /** The columns of a file, in their order. */
    public static final List<Column<AttributionRow>> ATTRIBUTION = List.of(
            new Text<>("scenario", AttributionRow::scenario),
            new Text<>("node", row -> row.node().id()),
            new Whole<>("year", AttributionRow::year),
            new Text<>("input", AttributionRow::input),
            new Real<>("contribution", AttributionRow::contribution));

    /** The columns of {@code overrides.csv}; what there are several of is separated by {@code ;}. */
    public static final List<Column<OverrideRow>> OVERRIDES = List.of(
            new Text<>("node", row -> row.node().id()),
            new Text<>("level", row -> row.node().level().word()),
            new Whole<>("year", OverrideRow::year),
            new Real<>("statistical", OverrideRow::statistical),
            new Real<>("overridden", OverrideRow::overridden),
            new Text<>("ops", row -> String.join(";", row.ops())),
            new Text<>("authors", row -> String.join(";", row.authors())),
            new Text<>("reasons", row -> String.join(";", row.reasons())));

    /**
     * The columns of {@code review.csv}. Errors are forecast less actual; the judgement's part is override less
     * model.
     */
    public static final List<Column<ReviewRow>> REVIEW = List.of(
            new Text<>("edition", ReviewRow::edition),
            new Text<>("cutoff", row -> row.cutoff().toString()),
            new Text<>("node", row -> row.cell().node().id()),
            new Text<>("level", row -> row.cell().node().level().word()),
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

    /** The columns of {@code summary.csv}. */
    public static final List<Column<ReviewSummary>> REVIEW_SUMMARY = List.of(
            new Text<>("level", row -> row.level().word()),
            new Text<>("lead", row -> row.lead() == 0 ? "all" : String.valueOf(row.lead())),
            new Text<>("cells", row -> row.cells().word()),
            new Whole<>("n", ReviewSummary::n),
            new Real<>("naive", ReviewSummary::naive),
            new Real<>("model", ReviewSummary::model),
            new Real<>("override", ReviewSummary::override),
            new Real<>("added_by_model", ReviewSummary::addedByModel),
            new Real<>("added_by_override", ReviewSummary::addedByOverride));

    private Columns() {}
}
