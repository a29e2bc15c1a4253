package io.github.homeward.report.page;

import io.github.homeward.explain.Contribution;
import io.github.homeward.explain.Reason;
import io.github.homeward.report.file.Column;
import io.github.homeward.report.file.Column.Real;
import io.github.homeward.report.file.Column.Text;
import io.github.homeward.report.file.Column.Whole;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A bar of the waterfall.
 *
 * @param contribution what it stands for
 * @param from where the bar starts, in vehicles
 * @param to where it ends
 * @param against the year that the bars are measured from
 */
public record ContributionRow(Contribution contribution, double from, double to, int against) {

    public static final List<Column<ContributionRow>> COLUMNS = List.of(
            new Text<>("node", row -> row.contribution().node()),
            new Whole<>("year", row -> row.contribution().year()),
            new Text<>("component", row -> row.contribution().component().word()),
            new Text<>("name", row -> row.contribution().name()),
            new Real<>("contribution", row -> row.contribution().value()),
            new Whole<>("against", ContributionRow::against));

    /** With both ends of the bars, for whoever draws them. */
    public static final List<Column<ContributionRow>> WITH_ENDS = Stream.concat(
                    COLUMNS.stream(),
                    Stream.<Column<ContributionRow>>of(
                            new Real<>("from", ContributionRow::from), new Real<>("to", ContributionRow::to)))
            .toList();

    /** The bars of one node and year, each where the one before ends. */
    public static List<ContributionRow> of(Reason reason) {
        List<ContributionRow> rows = new ArrayList<>();
        double level = 0;
        for (Contribution contribution : reason.contributions()) {
            double next = level + contribution.value();
            rows.add(new ContributionRow(contribution, level, next, reason.against()));
            level = next;
        }
        return rows;
    }
}
