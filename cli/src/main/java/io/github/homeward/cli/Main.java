package io.github.homeward.cli;

import io.github.homeward.cli.setting.Arguments;
import io.github.homeward.cli.setting.Project;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    private final Map<String, String> environment;
    private final OutputStream out;
    private final PrintWriter err;

    /**
     * @param destination found only by commands that compute, so that the others start at once
     * @param origins finds the plugins on the class path and, if one is given, in a folder
     * @param environment variables by name
     * @param out standard output, as bytes
     * @param err standard error
     */
    Main(
            Supplier<Destination> destination,
            BiFunction<@Nullable Path, PluginLimits, Origins> origins,
            Map<String, String> environment,
            OutputStream out,
            OutputStream err) {
        this.destination = destination;
        this.origins = origins;
        this.environment = Map.copyOf(environment);
        this.out = out;
        this.err = new PrintWriter(err, true, StandardCharsets.UTF_8);
    }

    /** Runs the command and ends the process with its exit code. */
    public static void main(String[] args) {
        Main main = new Main(Destinations::bundled, Main::installed, System.getenv(), System.out, System.err);
        System.exit(main.run(args));
    }

    /** The plugins that are installed. */
    static Origins installed(@Nullable Path folder, PluginLimits limits) {
        return folder == null ? Origins.installed(limits) : Origins.installed(folder, limits);
    }

    /** Runs the command. */
    int run(String... args) {
        return run(out, environment, List.of(args));
    }

    private int run(OutputStream out, Map<String, String> environment, List<String> args) {
        StandardOutput watched = new StandardOutput(out);
        PrintStream printed = new PrintStream(watched, false, StandardCharsets.UTF_8);
        HomewardCommand top = new HomewardCommand();
        CommandLine line = Commands.under(top);
        line.setOut(new PrintWriter(printed, true, StandardCharsets.UTF_8));
        line.setErr(err);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setUsageHelpWidth(HELP_WIDTH);
        Arguments arguments;
        try {
            arguments = Arguments.whole(line, args, environment);
        } catch (HomewardException mistake) {
            err.println("homeward: " + told(mistake));
            return mistake.code().exitCode();
        }
        arguments.strangers().forEach(one -> err.println("homeward: " + one));
        top.begin(new Session(
                destination,
                origins,
                printed,
                ProgressLine.on(err),
                args,
                arguments.recorded(),
                environment,
                this::again));
        line.setParameterExceptionHandler((mistake, parsed) -> usageError(mistake, arguments));
        line.setExecutionExceptionHandler((failure, command, parsed) -> failed(failure, top, arguments));
        int exitCode = line.execute(arguments.list().toArray(String[]::new));
        printed.flush();
        try {
            watched.check();
            return exitCode;
        } catch (HomewardException mistake) {
            return failed(mistake, top, arguments);
        }
    }

    /** Arguments that are whole: they came out of an earlier run. */
    private int again(List<String> args) {
        List<String> alone = new ArrayList<>(args);
        alone.add(Math.min(1, alone.size()), Project.NONE);
        return run(OutputStream.nullOutputStream(), Map.of(), alone);
    }

    private int usageError(ParameterException mistake, Arguments arguments) {
        CommandLine command = mistake.getCommandLine();
        HomewardException told = new HomewardException(
                ErrorCode.BAD_OPTION,
                Optional.ofNullable(mistake.getArgSpec())
                        .flatMap(arguments::source)
                        .orElse("command line"),
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

    private int failed(Exception failure, HomewardCommand top, Arguments arguments) {
        int exitCode;
        if (failure instanceof HomewardException mistake) {
            err.println("homeward: " + told(mistake));
            arguments.sourcesIn(told(mistake)).forEach(one -> err.println("homeward: " + one));
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
