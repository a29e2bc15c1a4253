package io.github.homeward.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code homeward plugins}: what can be done with plugins. */
@Command(name = "plugins", description = "List the plugins, or check a plugin's jar.")
final class PluginsCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private PluginsCommand() {}

    /** The command with its own commands. */
    static CommandLine of(HomewardCommand top) {
        CommandLine line = new CommandLine(new PluginsCommand());
        line.addSubcommand("list", new OriginsCommand(top));
        line.addSubcommand(new VerifyCommand(top));
        return line;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "no command");
    }
}
