package io.github.homeward.cli;

import io.github.homeward.Homeward;
import io.github.homeward.cli.setting.DespiteSettings;
import io.github.homeward.cli.setting.SettingLine;
import io.github.homeward.plugin.Destination;
import io.github.homeward.report.page.TextTable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code homeward doctor}. */
@Command(
        name = "doctor",
        description = "Look at what runs lean on: Java and its flags, memory, folders, settings, data and plugins; say "
                + "what is ill and how to mend it. Exit code 2 if anything is.")
final class DoctorCommand implements Callable<Integer>, DespiteSettings {

    private static final int ILL = 2;

    private final HomewardCommand top;

    @Mixin
    private PluginOptions plugins = new PluginOptions();

    @Mixin
    private FormatOption format = new FormatOption();

    DoctorCommand(HomewardCommand top) {
        this.top = top;
    }

    @Override
    public Integer call() throws IOException {
        top.startLogging();
        Session session = top.session();
        List<Finding> findings = new Doctor()
                .java()
                .machine()
                .folders(Path.of(""))
                .settings(() ->
                        SettingLine.all(Commands.under(new HomewardCommand()), session.typed(), session.environment()))
                .data(session.destination())
                .plugins(() -> {
                    Destination destination = session.destination().get();
                    return plugins.load(session, destination, destination.defaultCutoff(), Homeward.DEFAULT_HORIZON);
                })
                .findings();
        format.print("findings", Finding.COLUMNS, findings, () -> table(findings), session.out());
        return findings.stream().anyMatch(Finding::isIll) ? ILL : 0;
    }

    private static String table(List<Finding> findings) {
        TextTable table = new TextTable("check", "state", "found");
        StringBuilder fixes = new StringBuilder();
        for (Finding finding : findings) {
            table.row(finding.check(), finding.state(), finding.found());
            if (!finding.fix().isEmpty()) {
                fixes.append("  ")
                        .append(finding.check())
                        .append(": ")
                        .append(finding.fix())
                        .append('\n');
            }
        }
        return table.text("") + (fixes.isEmpty() ? "\nAll is well.\n" : "\nTo mend it:\n" + fixes);
    }
}
