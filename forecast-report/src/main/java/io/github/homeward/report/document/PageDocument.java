package io.github.homeward.report.document;

import io.github.homeward.BaseCase;
import io.github.homeward.forecast.View;
import io.github.homeward.judgement.Judged;
import io.github.homeward.programme.Outlook;
import io.github.homeward.programme.ProgrammeReport;
import io.github.homeward.report.page.Names;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The document of format 1, as {@code docs/page.md} lists it. Vehicles a year and the destination's currency, not
 * rounded; NaN is written as null.
 *
 * @param format version of the format
 * @param language of labels
 * @param proseLanguage of sentences that the engine writes
 * @param about what this forecast is
 * @param nodes the total first
 * @param vehicles the total by kind of vehicle
 * @param programmes those that sell or are to come
 * @param reasons of the total and each origin
 * @param scenarios what-ifs beside the base case
 * @param costs landed costs
 * @param backtest forecasts made as on earlier days, or null
 * @param overrides what people said
 * @param assumptions inputs of the years ahead
 * @param notes prose: what a reader must know
 * @param run how to do it again
 * @param sources those that any part names
 */
public record PageDocument(
        int format,
        String language,
        String proseLanguage,
        About about,
        List<Node> nodes,
        List<VehicleView> vehicles,
        List<ProgrammeView> programmes,
        List<ReasonView> reasons,
        List<ScenarioView> scenarios,
        List<CostSheetView> costs,
        @Nullable Retrospective backtest,
        List<OverrideView> overrides,
        List<Assumption> assumptions,
        List<String> notes,
        RunView run,
        List<SourceView> sources) {

    /** Version of the format. */
    public static final int FORMAT = 1;

    private static final String PROSE = "en";

    private static final View FISCAL = new View(null, true);

    private static final int COST_YEARS_AHEAD = 2;

    /** Copies the lists. */
    public PageDocument {
        nodes = List.copyOf(nodes);
        vehicles = List.copyOf(vehicles);
        programmes = List.copyOf(programmes);
        reasons = List.copyOf(reasons);
        scenarios = List.copyOf(scenarios);
        costs = List.copyOf(costs);
        overrides = List.copyOf(overrides);
        assumptions = List.copyOf(assumptions);
        notes = List.copyOf(notes);
        sources = List.copyOf(sources);
    }

    /**
     * The document of a base case.
     *
     * @throws io.github.homeward.input.HomewardException for an override or a scenario that does not fit
     */
    public static PageDocument of(Parts parts) {
        BaseCase base = parts.base();
        Judged judged = base.judged(parts.overrides());
        ProgrammeReport report = base.programmes();
        List<Outlook> living = report.living();
        Names names = new Names(parts.language(), base.panel().programmes());
        List<Node> nodes = Nodes.of(
                judged, base.judged(parts.overrides(), FISCAL).rows(), base.panel(), parts.last(), living, names);
        List<ProgrammeView> programmes = living.stream()
                .map(outlook -> ProgrammeView.of(outlook, base.cutoff(), names))
                .toList();
        int lastYear = base.panel().lastYear();
        List<CostSheetView> costs = CostSheetView.of(
                parts.destination(),
                parts.origins(),
                base.cutoff(),
                lastYear,
                lastYear + Math.min(base.horizon(), COST_YEARS_AHEAD),
                names);
        List<Assumption> assumptions = Assumption.of(base.levers());
        About about = About.of(base, parts.destination().profile(), parts.last(), parts.card(), names);
        return new PageDocument(
                FORMAT,
                parts.language().code(),
                PROSE,
                about,
                nodes,
                VehicleView.of(base, parts.overrides()),
                programmes,
                ReasonView.of(
                        base.reasons(parts.overrides()),
                        nodes,
                        parts.destination().profile().name(),
                        base.cutoff()),
                scenarios(parts),
                costs,
                parts.past() == null ? null : Retrospective.of(parts.past()),
                OverrideView.of(parts.overrides(), judged),
                assumptions,
                base.forecast().notes(),
                RunView.of(parts.card()),
                SourceView.of(
                        named(about, nodes, programmes, costs, assumptions), parts.destination(), parts.origins()));
    }

    /** The first year ahead. */
    public int firstYear() {
        return about.lastYear() + 1;
    }

    private static List<ScenarioView> scenarios(Parts parts) {
        return parts.scenarios().isEmpty()
                ? List.of()
                : parts.base().scenarios(parts.scenarios()).scenarios().stream()
                        .map(ScenarioView::of)
                        .toList();
    }

    private static Set<String> named(
            About about,
            List<Node> nodes,
            List<ProgrammeView> programmes,
            List<CostSheetView> costs,
            List<Assumption> assumptions) {
        Set<String> ids = new TreeSet<>();
        if (about.market() != null) {
            ids.addAll(about.market().sources());
        }
        nodes.forEach(node -> node.history().forEach(cell -> ids.addAll(cell.sources())));
        programmes.forEach(programme -> ids.addAll(programme.sources()));
        costs.forEach(sheet -> sheet.parts().forEach(part -> ids.addAll(part.sources())));
        assumptions.forEach(assumption -> ids.addAll(assumption.sources()));
        return ids;
    }
}
