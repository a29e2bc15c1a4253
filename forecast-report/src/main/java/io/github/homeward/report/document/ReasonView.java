package io.github.homeward.report.document;

import io.github.homeward.explain.Reason;
import io.github.homeward.explain.Reasons;
import io.github.homeward.node.NodeKey;
import io.github.homeward.report.page.ContributionRow;
import io.github.homeward.report.page.ReasonTable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Why a node's forecast of a year is what it is.
 *
 * @param sentences prose
 * @param bars the last full year first; the last one's {@code to} is the forecast
 * @param context prose: what to hold the volume against
 */
public record ReasonView(String node, int year, List<String> sentences, List<Bar> bars, List<String> context) {

    private static final Set<String> LEVELS = Set.of(NodeKey.Level.TOTAL.word(), NodeKey.Level.ORIGIN.word());

    /** Copies the lists. */
    public ReasonView {
        sentences = List.copyOf(sentences);
        bars = List.copyOf(bars);
        context = List.copyOf(context);
    }

    /** A bar of a waterfall, from one level to the next. */
    public record Bar(String component, String label, double contribution, double from, double to) {

        static Bar of(ContributionRow row) {
            return new Bar(
                    row.contribution().component().word(),
                    row.contribution().name(),
                    row.contribution().value(),
                    row.from(),
                    row.to());
        }
    }

    /** Of the total and every origin among the nodes, all years ahead. */
    static List<ReasonView> of(Reasons reasons, List<Node> nodes, String destination, LocalDate cutoff) {
        List<ReasonView> views = new ArrayList<>();
        for (Node node : nodes) {
            if (LEVELS.contains(node.level())) {
                node.years().forEach(year -> views.add(of(reasons.of(node.id(), year.year()), destination, cutoff)));
            }
        }
        return views;
    }

    private static ReasonView of(Reason reason, String destination, LocalDate cutoff) {
        return new ReasonView(
                reason.outcome().node().id(),
                reason.outcome().year(),
                reason.sentences(),
                ContributionRow.of(reason).stream().map(Bar::of).toList(),
                new ReasonTable(reason, destination, cutoff).context());
    }
}
