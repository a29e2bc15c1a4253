package io.github.homeward.report.workbook;

import io.github.homeward.report.document.Assumption;
import io.github.homeward.report.document.CostSheetView;
import io.github.homeward.report.document.Ends;
import io.github.homeward.report.document.HistoryCell;
import io.github.homeward.report.document.Node;
import io.github.homeward.report.document.PageDocument;
import io.github.homeward.report.document.ProgrammeView;
import io.github.homeward.report.document.ReasonView;
import io.github.homeward.report.document.Retrospective;
import io.github.homeward.report.document.ScenarioView;
import io.github.homeward.report.document.SourceView;
import io.github.homeward.report.document.VehicleView;
import io.github.homeward.report.document.ViewedYear;
import io.github.homeward.report.document.YearCell;
import io.github.homeward.report.document.YearValue;
import io.github.homeward.report.file.Column;
import io.github.homeward.report.file.Column.Real;
import io.github.homeward.report.file.Column.Text;
import io.github.homeward.report.file.Column.Whole;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The sheets of a workbook, as the document has them. */
final class Sheets {

    private static final List<Column<Pair<Node, YearCell>>> FORECAST = List.of(
            new Text<>("node", row -> row.of().id()),
            new Text<>("label", row -> row.of().label()),
            new Text<>("level", row -> row.of().level()),
            new Text<>("origin", row -> row.of().origin()),
            new Text<>("maker", row -> row.of().maker()),
            new Text<>("programme", row -> row.of().programme()),
            new Whole<>("year", row -> row.part().year()),
            new Real<>("last_actual", row -> value(row.of().last())),
            new Real<>("forecast", row -> row.part().value()),
            new Real<>("change", row -> row.part().value() - value(row.of().last())),
            new Real<>("statistical", row -> row.part().statistical()),
            new Real<>("naive", row -> row.part().naive()),
            new Real<>("last_edition", row -> row.part().lastEdition()),
            new Real<>("announced", row -> row.part().announced()),
            new Real<>("unannounced", row -> row.part().unannounced()),
            new Text<>("flags", row -> String.join(";", row.part().flags())));

    private static final List<Column<Pair<Node, YearCell>>> RANGES = List.of(
            new Text<>("node", row -> row.of().id()),
            new Text<>("label", row -> row.of().label()),
            new Whole<>("year", row -> row.part().year()),
            new Real<>("lower50", row -> lower(row.part().ranges().half())),
            new Real<>("upper50", row -> upper(row.part().ranges().half())),
            new Real<>("lower80", row -> lower(row.part().ranges().eighty())),
            new Real<>("upper80", row -> upper(row.part().ranges().eighty())),
            new Real<>("lower95", row -> lower(row.part().ranges().ninetyFive())),
            new Real<>("upper95", row -> upper(row.part().ranges().ninetyFive())));

    private static final List<Column<Pair<Node, ViewedYear>>> FISCAL = List.of(
            new Text<>("node", row -> row.of().id()),
            new Text<>("label", row -> row.of().label()),
            new Whole<>("fiscal_year", row -> row.part().year()),
            new Real<>("forecast", row -> row.part().value()),
            new Real<>("lower80", row -> lower(row.part().range80())),
            new Real<>("upper80", row -> upper(row.part().range80())));

    private static final List<Column<Pair<VehicleView, ViewedYear>>> VEHICLES = List.of(
            new Text<>("vehicle", row -> row.of().vehicle()),
            new Whole<>("year", row -> row.part().year()),
            new Real<>("last_actual", row -> value(row.of().last())),
            new Real<>("forecast", row -> row.part().value()),
            new Real<>("lower80", row -> lower(row.part().range80())),
            new Real<>("upper80", row -> upper(row.part().range80())));

    private static final List<Column<Pair<Node, HistoryCell>>> HISTORY = List.of(
            new Text<>("node", row -> row.of().id()),
            new Text<>("label", row -> row.of().label()),
            new Whole<>("year", row -> row.part().year()),
            new Real<>("value", row -> row.part().value()),
            new Real<>("low", row -> row.part().low()),
            new Real<>("high", row -> row.part().high()),
            new Text<>("quality", row -> row.part().quality()),
            new Text<>("sources", row -> String.join(";", row.part().sources())));

    private static final List<Column<Pair<ScenarioView, ScenarioView.Row>>> SCENARIOS = List.of(
            new Text<>("scenario", row -> row.of().name()),
            new Text<>("node", row -> row.part().node()),
            new Whole<>("year", row -> row.part().year()),
            new Real<>("base", row -> row.part().base()),
            new Real<>("value", row -> row.part().value()),
            new Real<>("difference", row -> row.part().difference()),
            new Real<>("lower80", row -> lower(row.part().range80())),
            new Real<>("upper80", row -> upper(row.part().range80())),
            new Text<>("flags", row -> String.join(";", row.part().flags())));

    private static final List<Column<Pair<ScenarioView, ScenarioView.Share>>> ATTRIBUTION = List.of(
            new Text<>("scenario", row -> row.of().name()),
            new Text<>("node", row -> row.part().node()),
            new Whole<>("year", row -> row.part().year()),
            new Text<>("input", row -> row.part().input()),
            new Real<>("contribution", row -> row.part().contribution()));

    private static final List<Column<Pair<ReasonView, ReasonView.Bar>>> REASONS = List.of(
            new Text<>("node", row -> row.of().node()),
            new Whole<>("year", row -> row.of().year()),
            new Text<>("component", row -> row.part().component()),
            new Text<>("reason", row -> row.part().label()),
            new Real<>("contribution", row -> row.part().contribution()),
            new Real<>("from", row -> row.part().from()),
            new Real<>("to", row -> row.part().to()));

    private static final List<Column<Pair<ProgrammeView, ProgrammeView.Year>>> PROGRAMMES = List.of(
            new Text<>("programme", row -> row.of().id()),
            new Text<>("origin", row -> row.of().originLabel()),
            new Text<>("maker", row -> row.of().maker()),
            new Text<>("model", row -> row.of().model()),
            new Text<>("status", row -> row.of().status()),
            new Text<>("start", row -> Objects.toString(row.of().start(), "")),
            new Text<>("end", row -> Objects.toString(row.of().end(), "")),
            new Real<>("target_per_month", row -> row.of().targetPerMonth()),
            new Whole<>("year", row -> row.part().year()),
            new Real<>("months", row -> row.part().months()),
            new Real<>("plan_per_month", row -> row.part().planPerMonth()),
            new Real<>("attainment", row -> row.part().attainment()),
            new Real<>("demand", row -> row.part().demand()),
            new Real<>("supply", row -> row.part().supply()),
            new Real<>("volume", row -> row.part().volume()),
            new Text<>("bound_by", row -> row.part().boundBy()),
            new Text<>("assumed", row -> String.join(";", row.part().assumed())),
            new Text<>("sources", row -> String.join(";", row.of().sources())));

    private static final List<Column<Pair<CostSheetView, CostSheetView.Part>>> COSTS = List.of(
            new Text<>("origin", row -> row.of().origin()),
            new Text<>("label", row -> row.of().label()),
            new Whole<>("year", row -> row.of().year()),
            new Text<>("part", row -> row.part().part()),
            new Real<>("cost", row -> row.part().cost()),
            new Real<>("low", row -> lower(row.part().range())),
            new Real<>("high", row -> upper(row.part().range())),
            new Text<>("status", row -> row.part().status()),
            new Text<>("sources", row -> String.join(";", row.part().sources())));

    private static final List<Column<Retrospective.Cell>> BACKTEST = List.of(
            new Text<>("cutoff", Retrospective.Cell::cutoff),
            new Text<>("node", Retrospective.Cell::node),
            new Whole<>("year", Retrospective.Cell::year),
            new Whole<>("lead", Retrospective.Cell::lead),
            new Real<>("forecast", Retrospective.Cell::forecast),
            new Real<>("naive", Retrospective.Cell::naive),
            new Real<>("lower80", cell -> lower(cell.range80())),
            new Real<>("upper80", cell -> upper(cell.range80())),
            new Real<>("actual", Retrospective.Cell::actual));

    private static final List<Column<Retrospective.Line>> SCORES = List.of(
            new Text<>("model", Retrospective.Line::model),
            new Text<>("lead", Retrospective.Line::lead),
            new Whole<>("n", Retrospective.Line::n),
            new Real<>("relative_error", Retrospective.Line::relativeError),
            new Real<>("mase", Retrospective.Line::mase),
            new Real<>("smape", Retrospective.Line::smape),
            new Real<>("coverage80", Retrospective.Line::coverage80));

    private static final List<Column<Pair<Assumption, YearValue>>> ASSUMPTIONS = List.of(
            new Text<>("id", row -> row.of().id()),
            new Text<>("meaning", row -> row.of().meaning()),
            new Text<>("unit", row -> row.of().unit()),
            new Text<>("status", row -> row.of().status()),
            new Real<>("min", row -> row.of().min()),
            new Real<>("max", row -> row.of().max()),
            new Whole<>("year", row -> row.part().year()),
            new Real<>("value", row -> row.part().value()),
            new Text<>("sources", row -> String.join(";", row.of().sources())));

    private static final List<Column<SourceView>> SOURCES = List.of(
            new Text<>("id", SourceView::id),
            new Text<>("title", SourceView::title),
            new Text<>("publisher", SourceView::publisher),
            new Text<>("date", source -> Objects.toString(source.date(), "")),
            new Text<>("url", source -> Objects.toString(source.url(), "")));

    private Sheets() {}

    /** Something and one of its parts. */
    private record Pair<A, B>(A of, B part) {}

    /** All sheets, in their order. */
    static List<Sheet<?>> of(PageDocument document) {
        List<Pair<Node, YearCell>> ahead = pairs(document.nodes(), Node::years);
        Retrospective past = document.backtest();
        return List.of(
                new Sheet<>("forecast", FORECAST, ahead, Map.of()),
                new Sheet<>("ranges", RANGES, ahead, Map.of()),
                new Sheet<>("fiscal", FISCAL, pairs(document.nodes(), Node::fiscal), Map.of()),
                new Sheet<>("vehicles", VEHICLES, pairs(document.vehicles(), VehicleView::years), Map.of()),
                new Sheet<>("history", HISTORY, pairs(document.nodes(), Node::history), Map.of()),
                new Sheet<>("scenarios", SCENARIOS, pairs(document.scenarios(), ScenarioView::rows), Map.of()),
                new Sheet<>(
                        "attribution", ATTRIBUTION, pairs(document.scenarios(), ScenarioView::attribution), Map.of()),
                new Sheet<>("reasons", REASONS, pairs(document.reasons(), ReasonView::bars), Map.of()),
                new Sheet<>(
                        "programmes",
                        PROGRAMMES,
                        pairs(document.programmes(), ProgrammeView::years),
                        Map.of("months", "0.0", "attainment", Sheet.DECIMALS)),
                new Sheet<>("costs", COSTS, pairs(document.costs(), CostSheetView::parts), Map.of()),
                new Sheet<>("backtest", BACKTEST, past == null ? List.of() : past.cells(), Map.of()),
                new Sheet<>(
                        "scores",
                        SCORES,
                        past == null ? List.of() : past.scores(),
                        Map.of(
                                "relative_error", Sheet.DECIMALS,
                                "mase", Sheet.DECIMALS,
                                "smape", Sheet.DECIMALS,
                                "coverage80", Sheet.DECIMALS)),
                new Sheet<>(
                        "assumptions",
                        ASSUMPTIONS,
                        pairs(document.assumptions(), Assumption::values),
                        Map.of("min", Sheet.DECIMALS, "max", Sheet.DECIMALS, "value", Sheet.DECIMALS)),
                new Sheet<>("sources", SOURCES, document.sources(), Map.of()),
                new Sheet<>("run", RunLine.COLUMNS, RunLine.of(document), Map.of()));
    }

    private static <A, B> List<Pair<A, B>> pairs(List<A> all, Function<A, List<B>> parts) {
        return all.stream()
                .flatMap(one -> parts.apply(one).stream().map(part -> new Pair<>(one, part)))
                .toList();
    }

    private static double value(@Nullable YearValue value) {
        return value == null ? Double.NaN : value.value();
    }

    private static double lower(@Nullable Ends ends) {
        return ends == null ? Double.NaN : ends.lower();
    }

    private static double upper(@Nullable Ends ends) {
        return ends == null ? Double.NaN : ends.upper();
    }
}
