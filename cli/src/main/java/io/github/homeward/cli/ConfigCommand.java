package io.github.homeward.cli;

import io.github.homeward.cli.setting.SettingLine;
import io.github.homeward.input.ErrorCode;
import io.github.homeward.input.HomewardException;
import io.github.homeward.report.page.TextTable;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code homeward config}. */
@Command(
        name = "config",
        description = "Show the values of options that project file and environment set, or every option of a command, "
                + "and where each value comes from.")
final class ConfigCommand implements Callable<Integer> {

    private final HomewardCommand top;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private FormatOption format = new FormatOption();

    @Parameters(
            arity = "0..*",
            paramLabel = "COMMAND",
            description = "A command, perhaps with options, as it would be typed. Without it: what file and "
                    + "environment set for any command.")
    private List<String> run = List.of();

    private ConfigCommand(HomewardCommand top) {
        this.top = top;
    }

    /** The command; what follows the name of another one is that one's. */
    static CommandLine of(HomewardCommand top) {
        CommandLine line = new CommandLine(new ConfigCommand(top));
        line.setStopAtPositional(true);
        return line;
    }

    @Override
    public Integer call() throws IOException {
        top.startLogging();
        CommandLine root = spec.root().commandLine();
        List<SettingLine> lines = run.isEmpty()
                ? SettingLine.all(
                        Commands.under(new HomewardCommand()), top.session().typed(), environment())
                : ofCommand(root);
        format.print(
                "settings",
                SettingLine.COLUMNS,
                lines,
                () -> table(lines, run.isEmpty()),
                top.session().out());
        return 0;
    }

    private List<SettingLine> ofCommand(CommandLine root) {
        if (!root.getSubcommands().containsKey(run.get(0))) {
            throw new HomewardException(
                    ErrorCode.BAD_OPTION,
                    "COMMAND",
                    "'" + run.get(0) + "'",
                    String.join(", ", new TreeSet<>(root.getSubcommands().keySet())),
                    "choose one of these");
        }
        return SettingLine.of(
                Commands.under(new HomewardCommand()), top.session().typed(), run, environment());
    }

    private Map<String, String> environment() {
        return top.session().environment();
    }

    private static String table(List<SettingLine> lines, boolean all) {
        TextTable table = new TextTable("command", "option", "value", "from");
        lines.forEach(line -> table.row(line.command(), line.option(), line.value(), line.source()));
        String shown = table.isEmpty() ? "Nothing is set by a project file or the environment.\n" : table.text("");
        return all ? shown + "\nEvery option of a command: homeward config COMMAND\n" : shown;
    }
}
