package io.github.homeward.cli;

import io.github.homeward.Homeward;
import io.github.homeward.driver.CostSheet;
import io.github.homeward.facts.FactBook;
import io.github.homeward.plugin.InstalledOrigin;
import io.github.homeward.plugin.Origins;
import io.github.homeward.report.page.CostRow;
import io.github.homeward.report.page.CostTable;
import io.github.homeward.spi.DestinationProfile;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code homeward cost}. */
@Command(
        name = "cost",
        description =
                "Show what it costs to bring the reference vehicle home from each origin, part by part, beside the "
                        + "cost of building it at the destination.")
final class CostCommand implements Callable<Integer> {

    private final HomewardCommand top;

    @Mixin
    private OriginChoice choice = new OriginChoice();

    @Mixin
    private YearsOption years = new YearsOption();

    @Mixin
    private EvidenceOptions options = new EvidenceOptions();

    @Mixin
    private FormatOption format = new FormatOption();

    CostCommand(HomewardCommand top) {
        this.top = top;
    }

    @Override
    public Integer call() throws IOException {
        options.check();
        years.orElse(0);
        top.startLogging();
        Evidence evidence = options.evidence(top.session(), Homeward.DEFAULT_HORIZON);
        LocalDate day = evidence.cutoff();
        DestinationProfile destination = evidence.destination().profile();
        Map<Integer, List<CostSheet>> sheets = new TreeMap<>();
        years.orElse(day.getYear()).forEach(year -> sheets.put(year, sheets(evidence, year)));
        format.print(
                "costs",
                CostRow.COLUMNS,
                sheets.values().stream()
                        .flatMap(ofYear -> CostRow.of(ofYear, destination).stream())
                        .toList(),
                () -> sheets.values().stream()
                        .map(ofYear -> CostTable.text(ofYear, destination, day))
                        .collect(Collectors.joining("\n")),
                top.session().out());
        return 0;
    }

    private List<CostSheet> sheets(Evidence evidence, int year) {
        Origins origins = evidence.origins();
        List<String> codes = origins.all().stream().map(InstalledOrigin::code).toList();
        List<CostSheet> sheets = new ArrayList<>();
        for (InstalledOrigin origin : origins.all()) {
            if (choice.wants(origin.code(), codes)) {
                FactBook book = FactBook.of(evidence.destination().facts(), origin.facts());
                Optional<CostSheet> sheet = CostSheet.of(origin.plugin(), book, evidence.cutoff(), year);
                sheet.ifPresent(sheets::add);
            }
        }
        return sheets;
    }
}
