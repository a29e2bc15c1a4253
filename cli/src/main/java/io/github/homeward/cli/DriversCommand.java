package io.github.homeward.cli;

import io.github.homeward.Homeward;
import io.github.homeward.driver.DriverReport;
import io.github.homeward.driver.DriverTable;
import io.github.homeward.driver.Response;
import io.github.homeward.report.page.DriverReportTable;
import io.github.homeward.report.page.DriverRow;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code homeward drivers}. */
@Command(
        name = "drivers",
        description =
                "Show what moves volume besides programmes and history: what is held of each driver before and after "
                        + "seeing the data, and what it does in the years ahead.")
final class DriversCommand implements Callable<Integer> {

    private final HomewardCommand top;

    @Mixin
    private OriginChoice choice = new OriginChoice();

    @Mixin
    private EvidenceOptions options = new EvidenceOptions();

    @Mixin
    private FormatOption format = new FormatOption();

    DriversCommand(HomewardCommand top) {
        this.top = top;
    }

    @Override
    public Integer call() throws IOException {
        options.check();
        top.startLogging();
        Evidence evidence = options.evidence(top.session(), Homeward.DEFAULT_HORIZON);
        DriverReport report = chosen(evidence.homeward()
                .threads(Runtime.getRuntime().availableProcessors())
                .baseCase()
                .drivers());
        format.print(
                "drivers",
                DriverRow.COLUMNS,
                DriverRow.of(report),
                () -> DriverReportTable.text(report, evidence.cutoff()),
                top.session().out());
        return 0;
    }

    /** The report on the origin asked for. */
    private DriverReport chosen(DriverReport report) {
        List<String> codes = report.tables().stream().map(DriverTable::origin).toList();
        List<DriverTable> tables = report.tables().stream()
                .filter(table -> choice.wants(table.origin(), codes))
                .toList();
        List<String> kept = tables.stream().map(DriverTable::origin).toList();
        Response all = report.response();
        return new DriverReport(
                new Response(
                        all.coefficients().stream()
                                .filter(coefficient ->
                                        coefficient.column().origins().stream().anyMatch(kept::contains))
                                .toList(),
                        all.rows(),
                        all.effectiveRows(),
                        all.noiseSd(),
                        all.description()),
                tables);
    }
}
