package io.github.homeward.cli;

import io.github.homeward.input.ErrorCode;
import io.github.homeward.input.HomewardException;
import io.github.homeward.input.Setting;
import io.github.homeward.plugin.Destination;
import io.github.homeward.plugin.Destinations;
import io.github.homeward.plugin.Origins;
import io.github.homeward.plugin.PluginLimits;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Where the command starts and ends: streams in, exit code out. */
public final class Main {

    private static final int INTERNAL_ERROR = 1;
    private static final int HELP_WIDTH = 100;

    private final Supplier<Destination> destination;
    private final BiFunction<@Nullable Path, PluginLimits, Origins> origins;
    private final OutputStream out;
    private final PrintWriter err;

    /**
     * @param destination found only by commands that compute, so that the others start at once
     * @param origins finds the plugins on the class path and, if one is given, in a folder
     * @param out standard output, as bytes
     * @param err standard error
     */
    Main(
            Supplier<Destination> destination,
            BiFunction<@Nullable Path, PluginLimits, Origins> origins,
            OutputStream out,
            OutputStream err) {
        this.destination = destination;
        this.origins = origins;
        this.out = out;
        this.err = new PrintWriter(err, true, StandardCharsets.UTF_8);
    }

    /** Runs the command and ends the process with its exit code. */
    public static void main(String[] args) {
        Main main = new Main(Destinations::bundled, Main::installed, System.out, System.err);
        System.exit(main.run(args));
    }

    /** The plugins that are installed. */
    static Origins installed(@Nullable Path folder, PluginLimits limits) {
        return folder == null ? Origins.installed(limits) : Origins.installed(folder, limits);
    }

    /** Runs the command. */
    int run(String... args) {
        return run(out, args);
    }

    private int run(OutputStream out, String... args) {
        PrintStream printed = new PrintStream(out, false, StandardCharsets.UTF_8);
        HomewardCommand top = new HomewardCommand(
                new Session(destination, origins, printed, ProgressLine.on(err), List.of(args), this::again));
        CommandLine line = new CommandLine(top);
        line.addSubcommand(new ForecastCommand(top));
        line.addSubcommand(new BacktestCommand(top));
        line.addSubcommand(new ReportCommand(top));
        line.addSubcommand(new OriginsCommand(top));
        line.addSubcommand(PluginsCommand.of(top));
        line.addSubcommand(new NewOriginCommand(top));
        line.addSubcommand(new HistoryCommand(top));
        line.addSubcommand(new ReviewCommand(top));
        line.addSubcommand(new DiffCommand(top));
        line.addSubcommand(new ReproduceCommand(top));
        line.addSubcommand(new LeversCommand(top));
        line.addSubcommand(new ScenarioCommand(top));
        line.addSubcommand(new ProgrammesCommand(top));
        line.addSubcommand(new CostCommand(top));
        line.addSubcommand(new DriversCommand(top));
        line.addSubcommand(new ExplainCommand(top));
        line.addSubcommand(new CheckCommand(top));
        line.setOut(new PrintWriter(printed, true, StandardCharsets.UTF_8));
        line.setErr(err);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setUsageHelpWidth(HELP_WIDTH);
        line.setParameterExceptionHandler(this::usageError);
        line.setExecutionExceptionHandler((failure, command, parsed) -> failed(failure, top));
        int exitCode = line.execute(args);
        printed.flush();
        return exitCode;
    }

    private int again(List<String> args) {
        return run(OutputStream.nullOutputStream(), args.toArray(String[]::new));
    }

    private int usageError(ParameterException mistake, String[] args) {
        CommandLine command = mistake.getCommandLine();
        HomewardException told = new HomewardException(
                ErrorCode.BAD_OPTION,
                "command line",
                found(mistake),
                expected(mistake),
                "see " + command.getCommandSpec().qualifiedName() + " --help");
        err.println("homeward: " + told.getMessage());
        return told.code().exitCode();
    }

    private static String found(ParameterException mistake) {
        return mistake instanceof UnmatchedArgumentException unmatched && !unmatched.isUnknownOption()
                ? "'" + String.join(" ", unmatched.getUnmatched()) + "'"
                : String.valueOf(mistake.getMessage());
    }

    /** What picocli thinks was meant, else the commands where one is missing, else what the help says. */
    private static String expected(ParameterException mistake) {
        if (mistake instanceof UnmatchedArgumentException unmatched
                && !unmatched.getSuggestions().isEmpty()) {
            return String.join(" or ", unmatched.getSuggestions());
        }
        Set<String> commands = mistake.getCommandLine().getSubcommands().keySet();
        return commands.isEmpty() ? "options as in the help" : String.join(" or ", new TreeSet<>(commands));
    }

    /** A mistake, with the options as they are written. */
    static String told(HomewardException mistake) {
        return mistake.told(setting -> setting == Setting.NODE ? "NODE" : "--" + setting.word());
    }

    private int failed(Exception failure, HomewardCommand top) {
        int exitCode;
        if (failure instanceof HomewardException mistake) {
            err.println("homeward: " + told(mistake));
            exitCode = mistake.code().exitCode();
        } else {
            err.println("homeward: internal error, please report it: " + failure);
            exitCode = INTERNAL_ERROR;
        }
        if (top.verbose()) {
            failure.printStackTrace(err);
        } else if (exitCode == INTERNAL_ERROR) {
            err.println("homeward: run it again with -v to see where it happened");
        }
        return exitCode;
    }
}
