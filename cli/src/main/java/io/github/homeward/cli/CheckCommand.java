package io.github.homeward.cli;

import io.github.homeward.Homeward;
import io.github.homeward.cli.setting.SettingLine;
import io.github.homeward.input.HomewardException;
import io.github.homeward.input.Visible;
import io.github.homeward.plugin.Destination;
import io.github.homeward.plugin.InstalledOrigin;
import io.github.homeward.plugin.Origins;
import io.github.homeward.report.file.FileCheck;
import io.github.homeward.report.file.ProjectFile;
import io.github.homeward.spi.ProgrammeStatement;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code homeward check}. */
@Command(
        name = "check",
        description =
                "Say what input files hold, what they would change and what is wrong with them, without forecasting: "
                        + "statements on volume or programmes, overrides, scenarios, editions, and panels of your own.")
final class CheckCommand implements Callable<Integer> {

    private final HomewardCommand top;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Files of any kind that another command reads.")
    private List<Path> files = List.of();

    @Mixin
    private PluginOptions plugins = new PluginOptions();

    CheckCommand(HomewardCommand top) {
        this.top = top;
    }

    /** Looks at all files, also after a bad one; ends with the exit code of the first mistake. */
    @Override
    public Integer call() {
        top.startLogging();
        Destination destination = top.session().destination().get();
        Origins origins =
                plugins.load(top.session(), destination, destination.defaultCutoff(), Homeward.DEFAULT_HORIZON);
        List<ProgrammeStatement> known = new ArrayList<>(destination.facts().programmes());
        for (InstalledOrigin origin : origins.all()) {
            known.addAll(origin.facts().programmes());
        }
        PrintStream out = top.session().out();
        int exitCode = 0;
        for (Path file : files) {
            try {
                FileCheck check = file.endsWith(ProjectFile.NAME)
                        ? SettingLine.check(Commands.under(new HomewardCommand()), file)
                        : FileCheck.of(file, destination, known);
                out.println(Visible.of(file + ": " + check.holds()));
                check.changes().forEach(change -> out.println(Visible.of("  " + change)));
            } catch (HomewardException mistake) {
                out.println(Visible.of(file + ": wrong"));
                out.println("  " + Main.told(mistake));
                exitCode = exitCode == 0 ? mistake.code().exitCode() : exitCode;
            }
        }
        return exitCode;
    }
}
