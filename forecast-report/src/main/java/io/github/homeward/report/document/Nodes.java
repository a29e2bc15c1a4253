package io.github.homeward.report.document;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import io.github.homeward.forecast.ForecastRow;
import io.github.homeward.judgement.Edition;
import io.github.homeward.judgement.Judged;
import io.github.homeward.judgement.OverrideRow;
import io.github.homeward.node.NodeKey;
import io.github.homeward.panel.Panel;
import io.github.homeward.programme.Outlook;
import io.github.homeward.report.page.HistoryRow;
import io.github.homeward.report.page.Names;
import io.github.homeward.yearly.Flag;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** History and forecast of every node, in the order of the forecast's files. */
final class Nodes {

    private final Names names;
    private final Map<Place, Double> statistical;
    private final Map<Place, Double> announced = new HashMap<>();
    private final Map<Place, Double> lastEdition;
    private final Map<Place, Outlook.Year> outlooks = new HashMap<>();

    private Nodes(Judged judged, @Nullable Edition last, List<Outlook> outlooks, Names names) {
        this.names = names;
        this.statistical = judged.overrides().stream()
                .collect(toMap(row -> new Place(row.node(), row.year()), OverrideRow::statistical));
        this.lastEdition = last == null
                ? Map.of()
                : last.cells().stream()
                        .collect(toMap(cell -> new Place(cell.node(), cell.year()), Edition.Cell::override));
        for (Outlook outlook : outlooks) {
            outlook.years()
                    .forEach(year ->
                            this.outlooks.put(new Place(outlook.programme().node(), year.year()), year));
        }
        for (ForecastRow row : judged.rows()) {
            if (row.level() == NodeKey.Level.PROGRAMME && !row.node().unannounced()) {
                above(row.node())
                        .forEach(node -> announced.merge(new Place(node, row.year()), row.forecast(), Double::sum));
            }
        }
    }

    private record Place(NodeKey node, int year) {}

    /** @param fiscal rows of the same forecast in fiscal years */
    static List<Node> of(
            Judged judged,
            List<ForecastRow> fiscal,
            Panel panel,
            @Nullable Edition last,
            List<Outlook> outlooks,
            Names names) {
        Nodes nodes = new Nodes(judged, last, outlooks, names);
        Map<NodeKey, List<ForecastRow>> byFiscalYear = fiscal.stream().collect(groupingBy(ForecastRow::node));
        Map<NodeKey, List<HistoryRow>> history = HistoryRow.of(panel).stream().collect(groupingBy(HistoryRow::node));
        Map<NodeKey, List<ForecastRow>> rows = judged.rows().stream()
                .collect(groupingBy(ForecastRow::node, LinkedHashMap::new, java.util.stream.Collectors.toList()));
        return rows.entrySet().stream()
                .map(of -> nodes.node(
                        of.getKey(),
                        of.getValue(),
                        history.getOrDefault(of.getKey(), List.of()),
                        byFiscalYear.getOrDefault(of.getKey(), List.of())))
                .toList();
    }

    private Node node(NodeKey node, List<ForecastRow> rows, List<HistoryRow> history, List<ForecastRow> fiscal) {
        ForecastRow first = rows.get(0);
        return new Node(
                node.id(),
                node.level().word(),
                node.origin(),
                node.maker(),
                node.programme(),
                names.node(node),
                Double.isNaN(first.lastActual()) ? null : new YearValue(first.lastYear(), first.lastActual()),
                history.stream().map(HistoryCell::of).toList(),
                rows.stream().map(this::cell).toList(),
                fiscal.stream().map(ViewedYear::of).toList());
    }

    private YearCell cell(ForecastRow row) {
        Place place = new Place(row.node(), row.year());
        double known = announced.getOrDefault(place, 0.0);
        Outlook.Year outlook = outlooks.get(place);
        return new YearCell(
                row.year(),
                row.forecast(),
                statistical.getOrDefault(place, Double.NaN),
                YearCell.Ranges.of(row),
                row.naive(),
                lastEdition.getOrDefault(place, Double.NaN),
                known,
                Math.max(0, row.forecast() - known),
                outlook == null ? Double.NaN : outlook.unconstrained(),
                outlook == null ? Double.NaN : ProgrammeView.supply(outlook),
                outlook == null ? Double.NaN : outlook.waiting(),
                row.flags().stream().map(Flag::word).toList());
    }

    /** A programme's node and all that sum over it. */
    private static List<NodeKey> above(NodeKey node) {
        return List.of(
                NodeKey.TOTAL,
                NodeKey.ofOrigin(node.origin()),
                NodeKey.ofMaker(node.maker()),
                NodeKey.ofOriginMaker(node.origin(), node.maker()),
                node);
    }
}
