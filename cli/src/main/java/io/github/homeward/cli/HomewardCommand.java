package io.github.homeward.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The command without a subcommand, and the options that every subcommand takes. */
@Command(
        name = "homeward",
        description =
                "Forecasts, year by year, how many vehicles of a country's own brands, built abroad, come home to it.",
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:success",
            "1:internal error: a defect, please report it",
            "2:bad input or usage: the message says what and where",
            "3:a plugin was refused: two for one origin, or any bad one under --strict"
        },
        footerHeading = "%n",
        footer = "Tables and data go to standard output, everything else to standard error.")
final class HomewardCommand implements Runnable {

    private @Nullable Session session;

    @Spec
    private CommandSpec spec;

    @Option(
            names = {"-v", "--verbose"},
            scope = ScopeType.INHERIT,
            description = "Say more on standard error; twice for details. Errors show where they arose.")
    private boolean[] verbosity = {};

    @Option(
            names = {"-q", "--quiet"},
            scope = ScopeType.INHERIT,
            negatable = true,
            description = "Say nothing on standard error but mistakes: no warnings, no bar.")
    private boolean quiet;

    HomewardCommand() {
        this.spec = CommandSpec.create();
    }

    /** Says what this run works with. */
    void begin(Session with) {
        session = with;
    }

    Session session() {
        Session begun = session;
        if (begun == null) {
            throw new IllegalStateException("not begun");
        }
        return begun;
    }

    /** Starts logging; for commands that do something. */
    void startLogging() {
        Logging.start(quiet ? Logging.MISTAKES_ONLY : verbosity.length);
    }

    /** Where long work says how far it is. */
    ProgressLine progress() {
        return quiet ? session().progress().silent() : session().progress();
    }

    boolean verbose() {
        return verbosity.length > 0;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "no command");
    }
}
