package io.github.homeward.cli;

import io.github.homeward.cli.setting.DespiteSettings;
import io.github.homeward.input.ErrorCode;
import io.github.homeward.input.HomewardException;
import io.github.homeward.report.file.OutputFolder;
import io.github.homeward.report.file.ProjectFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code homeward init}. */
@Command(
        name = "init",
        description = "Write a project to start from: " + ProjectFile.NAME
                + " with every option explained, and example files for counts, programmes, overrides and scenarios.")
final class InitCommand implements Callable<Integer>, DespiteSettings {

    /** Resources beside this class, as a user finds them in the folder. */
    private static final List<String> FILES = List.of(
            ProjectFile.NAME,
            "volumes/example.csv",
            "programmes/example.csv",
            "overrides/example.csv",
            "scenarios/yen-10-percent-stronger.yaml",
            "scenarios/launches-slip-six-months.yaml");

    private static final String RESOURCES = "project/";

    private final HomewardCommand top;

    @Parameters(paramLabel = "DIR", description = "Folder to write into; it is made if it is not there.")
    private Path folder = Path.of("");

    @Option(names = "--force", negatable = true, description = "Replace files of the same names.")
    private boolean force;

    InitCommand(HomewardCommand top) {
        this.top = top;
    }

    @Override
    public Integer call() {
        top.startLogging();
        Map<Path, Map<String, OutputFolder.Content>> folders = new LinkedHashMap<>();
        for (String file : FILES) {
            Path target = folder.resolve(file);
            refuseToReplace(target);
            folders.computeIfAbsent(target.resolveSibling(""), any -> new LinkedHashMap<>())
                    .put(String.valueOf(target.getFileName()), out -> copy(file, out));
        }
        folders.keySet().forEach(OutputFolder::at);
        folders.forEach((each, files) -> OutputFolder.at(each).save(files));
        FILES.forEach(file -> top.session().out().println(folder.resolve(file)));
        top.session()
                .out()
                .printf(
                        "%nEvery figure in the examples is HYPOTHETICAL, and nothing uses them yet. "
                                + "Next: read %s%n",
                        folder.resolve(ProjectFile.NAME));
        return 0;
    }

    private void refuseToReplace(Path target) {
        if (!force && Files.exists(target)) {
            throw new HomewardException(
                    ErrorCode.OUTPUT_UNWRITABLE,
                    target.toString(),
                    "a file that is there already",
                    "a folder without it",
                    "choose another folder, or replace it with --force");
        }
    }

    private static void copy(String file, OutputStream out) throws IOException {
        try (InputStream in = InitCommand.class.getResourceAsStream(RESOURCES + file)) {
            if (in == null) {
                throw new IllegalStateException("the build left out " + file);
            }
            in.transferTo(out);
        }
    }
}
