package io.github.homeward.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The blocks in the documents that quote something: {@code <!-- output: ARGUMENTS -->} or {@code <!-- example -->}, a fenced
 * block, and the closing mark.
 */
final class Documents {

    private static final Pattern BLOCK = Pattern.compile(
            "(?<opening><!-- (?<what>output: [^\\n]+|example) -->\\n```(?:java)?\\n)(?<text>.*?)(?<closing>```\\n<!-- /(?:output|example) -->)",
            Pattern.DOTALL);

    private static final Pattern OPENING = Pattern.compile("^<!-- (output: .+|example) -->$", Pattern.MULTILINE);

    private Documents() {}

    /**
     * A quotation in a document.
     *
     * @param file the document
     * @param what {@code example}, or {@code output: } and the arguments of the command
     * @param text what the fenced block holds
     */
    record Block(Path file, String what, String text) {

        @Override
        public String toString() {
            return file.getFileName() + ", " + what;
        }
    }

    /** The folder of the sources. */
    static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("mvnw"))) {
            folder = folder.getParent();
            if (folder == null) {
                throw new IllegalStateException("not run from within the sources");
            }
        }
        return folder;
    }

    /** README.md and the Markdown files of docs, in order of name. */
    static List<Path> all() throws IOException {
        List<Path> files = new ArrayList<>(List.of(root().resolve("README.md")));
        try (Stream<Path> docs = Files.walk(root().resolve("docs"))) {
            docs.filter(file -> file.toString().endsWith(".md")).sorted().forEach(files::add);
        }
        return files;
    }

    /** Every quotation in every document. */
    static List<Block> blocks() throws IOException {
        List<Block> blocks = new ArrayList<>();
        for (Path file : all()) {
            Matcher matcher = BLOCK.matcher(Files.readString(file));
            while (matcher.find()) {
                blocks.add(new Block(file, matcher.group("what"), matcher.group("text")));
            }
        }
        return blocks;
    }

    /** Opening marks in all documents: as many as there are blocks, unless one is malformed. */
    static long openings() throws IOException {
        long count = 0;
        for (Path file : all()) {
            count += OPENING.matcher(Files.readString(file)).results().count();
        }
        return count;
    }

    /** Writes another text into a block. */
    static void replace(Block block, String text) {
        try {
            String document = Files.readString(block.file());
            String changed = BLOCK.matcher(document)
                    .replaceAll(match -> Matcher.quoteReplacement(
                            match.group(2).equals(block.what())
                                    ? match.group(1) + text + match.group(4)
                                    : match.group()));
            Files.writeString(block.file(), changed);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
