package io.github.homeward.report.document;

import io.github.homeward.node.NodeKey;
import io.github.homeward.scenario.ScenarioResult;
import io.github.homeward.scenario.ScenarioRow;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A what-if beside the base case, for the total, origins and makers.
 *
 * @param reason prose: why anyone asks
 * @param file name of the file it was read from
 * @param attribution what each changed input adds; adds up to the row's difference
 */
public record ScenarioView(String name, String reason, String file, List<Row> rows, List<Share> attribution) {

    private static final Set<NodeKey.Level> LEVELS =
            Set.of(NodeKey.Level.TOTAL, NodeKey.Level.ORIGIN, NodeKey.Level.MAKER);

    /** Copies the lists. */
    public ScenarioView {
        rows = List.copyOf(rows);
        attribution = List.copyOf(attribution);
    }

    /** A node and year. */
    public record Row(
            String node,
            int year,
            double base,
            double value,
            double difference,
            @Nullable Ends range80,
            List<String> flags) {

        /** Copies the list. */
        public Row {
            flags = List.copyOf(flags);
        }
    }

    /** What one changed input adds to a node and year. */
    public record Share(String node, int year, String input, double contribution) {}

    static ScenarioView of(ScenarioResult result) {
        return of(result, LEVELS);
    }

    /**
     * A what-if.
     *
     * @param levels whose rows to show; contributions are those of the total, origins and makers
     */
    public static ScenarioView of(ScenarioResult result, Set<NodeKey.Level> levels) {
        return new ScenarioView(
                result.scenario().name(),
                result.scenario().reason(),
                Path.of(result.scenario().place().file()).getFileName().toString(),
                result.rows().stream()
                        .filter(row -> levels.contains(row.node().level()))
                        .map(ScenarioView::row)
                        .toList(),
                result.attribution().stream()
                        .filter(row -> LEVELS.contains(row.node().level()))
                        .map(row -> new Share(row.node().id(), row.year(), row.input(), row.contribution()))
                        .toList());
    }

    private static Row row(ScenarioRow row) {
        return new Row(
                row.node().id(),
                row.year(),
                row.base(),
                row.value(),
                row.difference(),
                Ends.of(row.lower80(), row.upper80()),
                row.flags());
    }
}
