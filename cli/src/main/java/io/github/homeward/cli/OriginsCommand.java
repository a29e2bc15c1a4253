package io.github.homeward.cli;

import io.github.homeward.Homeward;
import io.github.homeward.plugin.Destination;
import io.github.homeward.plugin.InstalledOrigin;
import io.github.homeward.plugin.Origins;
import io.github.homeward.plugin.RefusedPlugin;
import io.github.homeward.report.page.OriginLine;
import io.github.homeward.report.page.TextTable;
import io.github.homeward.spi.Driver;
import io.github.homeward.spi.ProgrammeStatement;
import io.github.homeward.spi.Spi;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code homeward origins}, and {@code homeward plugins list}. */
@Command(
        name = "origins",
        description = "List the origin plugins: what they state, and where they were loaded from; more with --verbose.")
final class OriginsCommand implements Callable<Integer> {

    private final HomewardCommand top;

    @Mixin
    private PluginOptions plugins = new PluginOptions();

    @Mixin
    private FormatOption format = new FormatOption();

    OriginsCommand(HomewardCommand top) {
        this.top = top;
    }

    @Override
    public Integer call() throws IOException {
        top.startLogging();
        Destination destination = top.session().destination().get();
        Origins origins =
                plugins.load(top.session(), destination, destination.defaultCutoff(), Homeward.DEFAULT_HORIZON);
        List<OriginLine> lines = OriginLine.of(origins);
        String details = top.verbose() ? details(origins) : "";
        format.print(
                "origins",
                OriginLine.COLUMNS,
                lines,
                () -> table(lines) + details,
                top.session().out());
        return 0;
    }

    private static String table(List<OriginLine> lines) {
        TextTable works = new TextTable(
                "origin",
                "name",
                "plugin",
                "version",
                ">contract",
                ">drivers",
                ">programmes",
                ">levers",
                "loaded from");
        TextTable refused = new TextTable("code", "place", "reason");
        for (OriginLine line : lines) {
            if (line.works()) {
                works.row(
                        line.origin(),
                        line.name(),
                        line.plugin(),
                        line.version(),
                        String.valueOf(line.spiVersion()),
                        String.valueOf(line.drivers()),
                        String.valueOf(line.programmes()),
                        String.valueOf(line.levers()),
                        line.place());
            } else {
                refused.row(line.refused(), line.place(), line.reason());
            }
        }
        String text = works.isEmpty() ? "No origin plugin found.\n" : works.text("");
        return refused.isEmpty() ? text : text + "\nLeft out:\n" + refused.text("  ");
    }

    private static String details(Origins origins) {
        StringBuilder text = new StringBuilder();
        for (InstalledOrigin origin : origins.all()) {
            Stream<String> programmes = origin.facts().programmes().stream()
                    .map(ProgrammeStatement::programmeId)
                    .distinct();
            text.append("\n")
                    .append(origin.code())
                    .append(": works; written against contract ")
                    .append(origin.spiVersion())
                    .append(" (this Homeward takes ")
                    .append(Spi.accepted())
                    .append("); facts collected up to ")
                    .append(origin.provenance().compiledOn())
                    .append(", licence ")
                    .append(origin.provenance().licence())
                    .append("\n  drivers: ")
                    .append(origin.drivers().stream().map(Driver::id).collect(Collectors.joining(", ")))
                    .append("\n  programmes: ")
                    .append(programmes.collect(Collectors.joining(", ")))
                    .append("\n");
        }
        for (RefusedPlugin refused : origins.refused()) {
            text.append("\n")
                    .append(refused.place())
                    .append(": to mend it, ")
                    .append(refused.fix())
                    .append("\n");
        }
        return text.toString();
    }
}
