package io.github.homeward.cli;

import io.github.homeward.BaseCase;
import io.github.homeward.Homeward;
import io.github.homeward.cli.setting.Project;
import io.github.homeward.input.ErrorCode;
import io.github.homeward.input.HomewardException;
import io.github.homeward.judgement.Edition;
import io.github.homeward.report.file.EditionFolder;
import io.github.homeward.report.file.OutputFolder;
import io.github.homeward.report.live.Ground;
import io.github.homeward.report.live.Workbench;
import io.github.homeward.report.page.Language;
import io.github.homeward.report.serve.WorkbenchServer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code homeward serve}. */
@Command(
        name = "serve",
        description =
                "Open the yearly page as a workbench on this machine: move levers, launches and caps, see the what-if "
                        + "beside the base case at once, enter overrides, save both as files. Ctrl-C ends it.")
final class ServeCommand implements Callable<Integer> {

    private static final int HIGHEST_PORT = 65_535;

    /** What only this command has; the others are those of the command that would make the same page. */
    private static final Set<String> OWN =
            Set.of("--port", "--open", "--dir", "--verbose", "--quiet", Project.NONE, "--project");

    private final HomewardCommand top;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--port",
            paramLabel = "N",
            description = "Port to listen at, on this machine's own address only. Without it: any that is free.")
    private int port;

    @Option(
            names = "--open",
            negatable = true,
            defaultValue = "true",
            fallbackValue = "true",
            description = "Open the page in the browser; --no-open only prints its address.")
    private boolean open;

    @Option(
            names = "--dir",
            paramLabel = "DIR",
            description = "The only folder it reads from and writes to: scenarios, overrides, pages and workbooks. "
                    + "Without it: the folder it is started in.")
    private Path dir = Path.of("");

    @Option(
            names = "--last",
            paramLabel = "DIR",
            description = "The last edition, as 'homeward forecast --out' wrote it, to show beside this one.")
    private @Nullable Path last;

    @Mixin
    private LanguageOption language = new LanguageOption();

    @Mixin
    private EvidenceOptions options = new EvidenceOptions();

    @Option(names = "--horizon", paramLabel = "N", description = "Years ahead, ${DEFAULT-VALUE} unless given.")
    private int horizon = Homeward.DEFAULT_HORIZON;

    @Mixin
    private RunOptions how = new RunOptions();

    ServeCommand(HomewardCommand top) {
        this.top = top;
    }

    @Override
    public Integer call() throws IOException {
        RunOptions.within("--horizon", horizon, Homeward.MAX_HORIZON);
        how.threads();
        checkPort();
        Language spoken = language.language();
        Edition edition = last == null ? null : EditionFolder.read(last);
        options.check();
        OutputFolder.at(dir);
        top.startLogging();
        Workbench workbench = Workbench.of(ground(spoken, edition), dir);
        try (WorkbenchServer server = start(workbench)) {
            top.session().out().println("Workbench: " + server.address());
            top.session().out().println("Ctrl-C ends it.");
            top.session().out().flush();
            try (BrowserDoor door = BrowserDoor.of(server.address(), open)) {
                door.open();
                untilEnded(server);
            }
        }
        return 0;
    }

    private Ground ground(Language spoken, @Nullable Edition edition) {
        Evidence evidence = options.evidence(top.session(), horizon);
        BaseCase base = evidence.homeward()
                .horizon(horizon)
                .seed(how.seed())
                .threads(how.threads())
                .baseCase();
        return new Ground(
                base,
                evidence.destination(),
                evidence.origins(),
                evidence.inputs(),
                edition,
                spoken,
                Version.number(),
                how.seed(),
                shared(),
                overrides -> options.acting(overrides, base.cutoff()));
    }

    /** The options given that other commands take too. */
    private List<String> shared() {
        return spec.commandLine().getParseResult().matchedOptions().stream()
                .filter(given -> !OWN.contains(given.longestName()))
                .flatMap(ServeCommand::written)
                .toList();
    }

    private static Stream<String> written(OptionSpec given) {
        if (given.typeInfo().isBoolean()) {
            return Boolean.TRUE.equals(given.getValue()) ? Stream.of(given.longestName()) : Stream.of();
        }
        return Stream.concat(Stream.of(given.longestName()), given.originalStringValues().stream());
    }

    private void checkPort() {
        if (port < 0 || port > HIGHEST_PORT) {
            throw badPort(String.valueOf(port), "0 to " + HIGHEST_PORT, null);
        }
    }

    private WorkbenchServer start(Workbench workbench) {
        try {
            return WorkbenchServer.start(workbench, port);
        } catch (IOException e) {
            throw badPort(port + ": " + e.getMessage(), "a port that is free", e);
        }
    }

    private static HomewardException badPort(String found, String expected, @Nullable IOException cause) {
        String fix = "choose another, or leave --port out";
        return cause == null
                ? new HomewardException(ErrorCode.BAD_OPTION, "--port", found, expected, fix)
                : new HomewardException(ErrorCode.BAD_OPTION, "--port", found, expected, fix, cause);
    }

    /** Waits for Ctrl-C, which lets a file that is being written come to its end, or for an interrupt. */
    private static void untilEnded(WorkbenchServer server) {
        Thread ending = new Thread(server::close, "homeward-end");
        Runtime.getRuntime().addShutdownHook(ending);
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Runtime.getRuntime().removeShutdownHook(ending);
        }
    }
}
