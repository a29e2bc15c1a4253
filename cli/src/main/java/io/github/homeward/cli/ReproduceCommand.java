package io.github.homeward.cli;

import io.github.homeward.cli.setting.DespiteSettings;
import io.github.homeward.input.ErrorCode;
import io.github.homeward.input.HomewardException;
import io.github.homeward.report.file.RunFacts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code homeward reproduce}. */
@Command(
        name = "reproduce",
        description = "Run again what a run card records, in the same folder as then, and say whether every file "
                + "comes out the "
                + "same to the byte; else where the first difference is, and what was not the same.")
final class ReproduceCommand implements Callable<Integer>, DespiteSettings {

    private static final String OUT = "--out";
    private static final String CARD = "run.json";

    private final HomewardCommand top;

    @Parameters(paramLabel = "CARD", description = "The run.json of a folder written with --out.")
    private Path card = Path.of(CARD);

    ReproduceCommand(HomewardCommand top) {
        this.top = top;
    }

    @Override
    public Integer call() throws IOException {
        RunFacts recorded = RunFacts.read(card);
        Path folder = Optional.ofNullable(card.toAbsolutePath().getParent()).orElseThrow();
        Path again = Files.createTempDirectory("homeward");
        try {
            int exitCode = top.session().again().applyAsInt(into(again, recorded.commandLine()));
            if (exitCode == 0) {
                compare(folder, again, recorded.differences(RunFacts.read(again.resolve(CARD))));
            }
            return exitCode;
        } finally {
            delete(again);
        }
    }

    /** The same arguments with another folder for results. */
    private List<String> into(Path folder, List<String> commandLine) {
        List<String> arguments = new ArrayList<>(commandLine);
        int at = arguments.lastIndexOf(OUT);
        for (int i = 0; i < arguments.size(); i++) {
            if (arguments.get(i).startsWith(OUT + "=")) {
                arguments.set(i, OUT + "=" + folder);
                return arguments;
            }
        }
        if (at < 0 || at + 1 == arguments.size()) {
            throw new HomewardException(
                    ErrorCode.RUN_CARD_DAMAGED,
                    card.toString(),
                    "a command line without " + OUT,
                    "that of a run that wrote a folder",
                    "name the run.json of such a folder");
        }
        arguments.set(at + 1, folder.toString());
        return arguments;
    }

    private void compare(Path before, Path after, List<RunFacts.Difference> differences) throws IOException {
        List<String> names = results(after);
        for (String name : names) {
            Path old = before.resolve(name);
            long place = Files.exists(old) ? Files.mismatch(old, after.resolve(name)) : 0;
            if (place >= 0) {
                throw new HomewardException(
                        ErrorCode.NOT_REPRODUCED,
                        old.toString(),
                        Files.exists(old) ? "another byte from position " + place + " on" : "no such file",
                        "the file as it was written",
                        differences.isEmpty()
                                ? "nothing that the run card records is different: was the file changed by hand?"
                                : "likely causes: "
                                        + differences.stream()
                                                .map(RunFacts.Difference::words)
                                                .collect(Collectors.joining("; ")));
            }
        }
        top.session().out().println("identical: " + String.join(", ", names));
    }

    /** What is compared: not the card, which names another folder, nor the leaderboard, which tells computing time. */
    private static List<String> results(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> !name.equals(CARD) && !name.startsWith("backtest."))
                    .sorted()
                    .toList();
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
