package io.github.homeward.cli;

import io.github.homeward.BaseCase;
import io.github.homeward.Homeward;
import io.github.homeward.forecast.View;
import io.github.homeward.input.ErrorCode;
import io.github.homeward.input.HomewardException;
import io.github.homeward.input.Setting;
import io.github.homeward.node.NodeKey;
import io.github.homeward.node.NodeKey.Level;
import io.github.homeward.node.NodeNames;
import io.github.homeward.panel.Panel;
import io.github.homeward.report.page.ClaimsTable;
import io.github.homeward.report.page.HistoryLine;
import io.github.homeward.report.page.HistoryRow;
import io.github.homeward.report.page.HistoryTable;
import io.github.homeward.report.page.Language;
import io.github.homeward.report.page.MonthRow;
import io.github.homeward.report.page.MonthTable;
import io.github.homeward.report.page.Names;
import io.github.homeward.spi.Claim;
import java.io.IOException;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code homeward history}. */
@Command(
        name = "history",
        description =
                "Show the yearly history that the bundled evidence adds up to, how well each figure is known, and "
                        + "from which sources; or its months; or the claims that were set aside.")
final class HistoryCommand implements Callable<Integer> {

    private static final String MONTH = "month";

    private final HomewardCommand top;

    @Parameters(
            arity = "0..1",
            paramLabel = "NODE",
            description = "One node alone: ALL, an origin such as IN, a maker, IN/Suzuki, or a programme by its id.")
    private @Nullable String node;

    @Mixin
    private EvidenceOptions options = new EvidenceOptions();

    @Option(
            names = "--by",
            paramLabel = "LEVEL",
            description = "Show one level: total, origin, maker, origin-maker or programme; or month: months in place "
                    + "of years, with the year to date. Without it a table shows total, origin and maker, and other "
                    + "formats hold every level.")
    private @Nullable String by;

    @Mixin
    private ViewOption view = new ViewOption();

    @Option(
            names = "--from",
            paramLabel = "YEAR",
            description = "First year to show. Of months, without it, a table begins with the last full year.")
    private @Nullable Integer from;

    @Option(
            names = "--claims",
            negatable = true,
            description = "Show the figures that were weighed and are no data, with the reason, in place of history.")
    private boolean claims;

    @Mixin
    private FormatOption format = new FormatOption();

    HistoryCommand(HomewardCommand top) {
        this.top = top;
    }

    @Override
    public Integer call() throws IOException {
        boolean months = MONTH.equals(by);
        Set<Level> levels = levels(months);
        View asked = view.view();
        options.check();
        top.startLogging();
        Evidence evidence = options.evidence(top.session(), Homeward.DEFAULT_HORIZON);
        if (claims) {
            List<Claim> all = evidence.destination().claims();
            format.print(
                    "claims",
                    ClaimsTable.COLUMNS,
                    all,
                    () -> new ClaimsTable(all, evidence.destination().profile().subject()).text(),
                    top.session().out());
            return 0;
        }
        BaseCase base = evidence.homeward().baseCase();
        if (months) {
            months(base, evidence, asked, levels);
        } else {
            years(base, evidence, asked, levels);
        }
        return 0;
    }

    private void years(BaseCase base, Evidence evidence, View asked, Set<Level> levels) throws IOException {
        Panel panel = base.panel(asked);
        Predicate<NodeKey> wanted = wanted(panel, levels);
        List<HistoryLine> lines = HistoryLine.of(HistoryRow.of(panel), names(panel), asked, base.market());
        Predicate<HistoryLine> shown = line -> (from == null || line.row().year() >= from)
                && wanted.test(line.row().node());
        format.print(
                "history",
                HistoryLine.COLUMNS,
                lines.stream().filter(shown).toList(),
                () -> new HistoryTable(lines, shown, evidence.inputs().subject(), evidence.cutoff()).text(),
                top.session().out());
    }

    private void months(BaseCase base, Evidence evidence, View asked, Set<Level> levels) throws IOException {
        Panel panel = base.panel(asked);
        int usual = format.isTable() ? panel.lastYear() : panel.firstYear();
        YearMonth first = panel.begin(YearMonth.of(from == null ? usual : from, 12));
        List<MonthRow> rows = MonthRow.of(panel, names(panel), asked, wanted(panel, levels), first);
        format.print(
                "months",
                MonthRow.COLUMNS,
                rows,
                () -> new MonthTable(
                                rows, base.yearToDate(asked), evidence.inputs().subject(), evidence.cutoff())
                        .text(),
                top.session().out());
    }

    private Set<Level> levels(boolean months) {
        if (by != null && !months) {
            return EnumSet.of(LevelOption.level(by));
        }
        if (!format.isTable()) {
            return EnumSet.allOf(Level.class);
        }
        return months ? EnumSet.of(Level.TOTAL) : EnumSet.of(Level.TOTAL, Level.ORIGIN, Level.MAKER);
    }

    private Predicate<NodeKey> wanted(Panel panel, Set<Level> levels) {
        String said = node;
        if (said == null) {
            return any -> levels.contains(any.level());
        }
        NodeNames names = new NodeNames(panel.nodes());
        return names.find(said)
                .orElseThrow(() -> new HomewardException(
                        ErrorCode.UNKNOWN_NODE,
                        Setting.NODE,
                        "'" + said + "'",
                        "a node of the history",
                        names.suggestion(said)))::equals;
    }

    private static Names names(Panel panel) {
        return new Names(Language.ENGLISH, panel.programmes());
    }
}
