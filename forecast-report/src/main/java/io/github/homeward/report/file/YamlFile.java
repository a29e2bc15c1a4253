package io.github.homeward.report.file;

import io.github.homeward.input.ErrorCode;
import io.github.homeward.input.HomewardException;
import io.github.homeward.input.Place;
import io.github.homeward.input.TextFile;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/** Turns a file into the node tree of its one YAML document, or says why that cannot be. */
final class YamlFile {

    /** Far above what anybody writes by hand; a file beyond it is something else. */
    static final int MOST_BYTES = 1 << 20;

    /** Enough to repeat an operation, too few to make a small file large. */
    private static final int MOST_ALIASES = 50;

    private final Place whole;
    private final String what;

    private YamlFile(String name, String what) {
        this.whole = new Place(name, 0);
        this.what = what;
    }

    /**
     * The root of the document; empty if it holds comments only.
     *
     * @param what the file should be, such as {@code scenario}
     * @throws HomewardException if the file is missing, unreadable, empty, too large, not UTF-8, not YAML, or holds
     *     more than one document
     */
    static Optional<Node> read(Path path, String what) {
        return of(TextFile.read(path, shape(what), MOST_BYTES), what);
    }

    /** As {@link #read}, from bytes that are no file yet. */
    static Optional<Node> of(String name, byte[] bytes, String what) {
        return of(TextFile.of(name, shape(what), MOST_BYTES, bytes), what);
    }

    private static Optional<Node> of(TextFile file, String what) {
        return new YamlFile(file.name(), what).compose(file.text());
    }

    private static String shape(String what) {
        return "one " + what + " as YAML";
    }

    private Optional<Node> compose(String text) {
        // Aliases are references, not copies, in a tree that is only composed; the depth is bounded by the reader of
        // maps.
        LoadSettings settings = LoadSettings.builder()
                .setLabel(whole.file())
                .setAllowDuplicateKeys(true)
                .setMaxAliasesForCollections(MOST_ALIASES)
                .setAllowNonScalarKeys(true)
                .setCodePointLimit(MOST_BYTES)
                .setUseMarks(true)
                .build();
        try {
            Iterator<Node> documents =
                    new Compose(settings).composeAllFromString(text).iterator();
            if (!documents.hasNext()) {
                return Optional.empty();
            }
            Node root = documents.next();
            if (documents.hasNext()) {
                throw YamlMap.place(whole.file(), documents.next())
                        .error(
                                ErrorCode.NOT_YAML,
                                "a second document",
                                "one " + what + " in a file",
                                "write it into a file of its own");
            }
            return Optional.of(root);
        } catch (YamlEngineException e) {
            throw new HomewardException(
                    ErrorCode.NOT_YAML,
                    where(e).toString(),
                    reason(e),
                    shape(what),
                    "mend the line; check indentation, colons and quotes",
                    e);
        } catch (StackOverflowError e) {
            throw new HomewardException(
                    ErrorCode.NOT_YAML, whole.toString(), "lists nested without end", shape(what), "nest less", e);
        }
    }

    private Place where(YamlEngineException e) {
        if (e instanceof MarkedYamlEngineException marked) {
            return new Place(
                    whole.file(),
                    marked.getProblemMark()
                            .map(Mark::getLine)
                            .map(line -> line + 1)
                            .orElse(0));
        }
        return whole;
    }

    private static String reason(YamlEngineException e) {
        String said = e instanceof MarkedYamlEngineException marked ? marked.getProblem() : e.getMessage();
        return String.valueOf(said).lines().findFirst().orElse("text that is not YAML");
    }
}
