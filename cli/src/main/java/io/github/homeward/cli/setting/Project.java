package io.github.homeward.cli.setting;

import io.github.homeward.report.file.ProjectFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.ScopeType;

/** The options that choose the project file. They are read off what was parsed, before any value is set. */
@SuppressWarnings("UnusedVariable")
public final class Project {

    static final Set<String> OPTIONS = Set.of("project", "no-project");

    private static final String FILE = "--project";
    /** The option that lets neither file nor environment count. */
    public static final String NONE = "--no-project";

    private static final Key KEY = Key.everywhere("project");

    @Option(
            names = FILE,
            paramLabel = "FILE",
            scope = ScopeType.INHERIT,
            description = "Project file with values of options, or its folder. Without it: " + ProjectFile.NAME
                    + " of the working folder, if there is one.")
    private @Nullable Path file;

    @Option(names = NONE, scope = ScopeType.INHERIT, description = "Read neither project file nor environment.")
    private boolean none;

    /** Whether neither file nor environment counts. */
    static boolean refused(List<ParseResult> chain) {
        return chain.stream().anyMatch(parsed -> parsed.hasMatchedOption(NONE));
    }

    /** The file that is asked for, or that is there without being asked for; null if there is none. */
    static @Nullable Path chosen(List<ParseResult> chain, Map<String, String> environment) {
        for (ParseResult parsed : chain) {
            if (parsed.hasMatchedOption(FILE)) {
                return inFolder(Path.of(
                        String.valueOf(parsed.matchedOption(FILE).stringValues().get(0))));
            }
        }
        String variable = environment.get(KEY.variable());
        if (variable != null && !variable.isBlank()) {
            return inFolder(Path.of(variable));
        }
        Path usual = Path.of(ProjectFile.NAME);
        return Files.isRegularFile(usual) ? usual : null;
    }

    private static Path inFolder(Path path) {
        return Files.isDirectory(path) ? path.resolve(ProjectFile.NAME) : path;
    }

    static Key key() {
        return KEY;
    }
}
