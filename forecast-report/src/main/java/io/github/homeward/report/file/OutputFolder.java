package io.github.homeward.report.file;

import io.github.homeward.input.ErrorCode;
import io.github.homeward.input.HomewardException;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A folder for results. Every file appears whole or not at all, and a failure takes away what it had begun. */
public final class OutputFolder {

    /** Whether a folder holds results: this comes last in every run. */
    private static final String CARD = "run.json";

    /** Every file that some run writes beside its card. Others belong to whoever put them there. */
    private static final List<String> RESULTS = Stream.concat(
                    Stream.of("overrides.csv"),
                    Stream.of(
                                    "forecast",
                                    "scenario",
                                    "attribution",
                                    "backtest",
                                    "series",
                                    "review",
                                    "summary",
                                    "programmes")
                            .flatMap(name -> Stream.of(name + ".csv", name + ".arrow")))
            .toList();

    private final Path folder;
    private final boolean clear;

    private OutputFolder(Path folder, boolean clear) {
        this.folder = folder;
        this.clear = clear;
    }

    /** What goes into one file. */
    @FunctionalInterface
    public interface Content {

        /** Writes the bytes; the caller closes the stream. */
        void writeTo(OutputStream out) throws IOException;
    }

    /**
     * A folder that looks writable. Nothing is created yet, so that a run which fails later leaves nothing behind.
     *
     * @throws HomewardException {@link ErrorCode#OUTPUT_UNWRITABLE} if it is a file, or may not be written or created
     */
    public static OutputFolder at(Path folder) {
        Path existing = folder.toAbsolutePath().normalize();
        for (Path parent = existing.getParent(); parent != null && !Files.exists(existing); ) {
            existing = parent;
            parent = existing.getParent();
        }
        if (!Files.isDirectory(existing)) {
            throw unwritable(folder, existing + ", which is not a directory", null);
        }
        if (!Files.isWritable(existing)) {
            throw unwritable(folder, existing + ", which may not be written", null);
        }
        return new OutputFolder(folder, false);
    }

    /**
     * A folder for all results of one run, as {@link #at}: what an earlier run left there goes when this one is saved.
     *
     * @param force whether a folder that holds results may be taken
     * @throws HomewardException {@link ErrorCode#EDITION_EXISTS} if it holds some and is not to be taken
     */
    public static OutputFolder ofRun(Path folder, boolean force) {
        at(folder);
        if (!force && Files.exists(folder.resolve(CARD))) {
            throw new HomewardException(
                    ErrorCode.EDITION_EXISTS,
                    folder.toString(),
                    "the results of an earlier run",
                    "an empty or a new folder",
                    "choose another --out, or replace them with --force");
        }
        return new OutputFolder(folder, true);
    }

    /**
     * The folder of one file, as {@link #at}.
     *
     * @throws HomewardException {@link ErrorCode#OUTPUT_UNWRITABLE} also if the file is a directory
     */
    public static OutputFolder of(Path file) {
        Path folder = file.toAbsolutePath().normalize().getParent();
        if (folder == null || Files.isDirectory(file)) {
            throw new HomewardException(
                    ErrorCode.OUTPUT_UNWRITABLE, file.toString(), "a folder", "a file", "add the name of a file");
        }
        return at(folder);
    }

    /**
     * Writes all files under temporary names, then moves each to its own name; the last one moved marks completion.
     *
     * @param files content by file name, in the order of moving
     * @throws HomewardException {@link ErrorCode#OUTPUT_UNWRITABLE} if any of it fails
     */
    public void save(Map<String, Content> files) {
        List<Path> made = new ArrayList<>();
        try {
            createFolders(folder.toAbsolutePath().normalize(), made);
            List<Path> temporary = new ArrayList<>();
            for (Map.Entry<String, Content> file : files.entrySet()) {
                Path path = folder.resolve(
                        "." + file.getKey() + "." + ProcessHandle.current().pid() + ".tmp");
                made.add(path);
                temporary.add(path);
                // For a signal, which no handler of exceptions sees.
                path.toFile().deleteOnExit();
                try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(path))) {
                    file.getValue().writeTo(out);
                }
            }
            if (clear) {
                clear(files.keySet());
            }
            int next = 0;
            for (String name : files.keySet()) {
                Path target = folder.resolve(name);
                move(temporary.get(next++), target);
                made.add(target);
            }
        } catch (IOException e) {
            removeAll(made, e);
            throw failed(e);
        } catch (UncheckedIOException e) {
            // So some writers tell of a full disk.
            removeAll(made, e);
            throw failed(Objects.requireNonNull(e.getCause()));
        } catch (RuntimeException | Error e) {
            removeAll(made, e);
            throw e;
        }
    }

    private HomewardException failed(IOException e) {
        return unwritable(folder, e.getClass().getSimpleName() + " (" + e.getMessage() + ")", e);
    }

    /**
     * Takes away what an earlier run left and this one does not write. The run card goes first: without it, whoever is
     * interrupted finds no results that look complete.
     */
    private void clear(Set<String> written) throws IOException {
        Files.deleteIfExists(folder.resolve(CARD));
        for (String name : RESULTS) {
            if (!written.contains(name)) {
                Files.deleteIfExists(folder.resolve(name));
            }
        }
    }

    private static void createFolders(Path path, List<Path> made) throws IOException {
        if (Files.exists(path)) {
            return;
        }
        Path parent = path.getParent();
        if (parent != null) {
            createFolders(parent, made);
        }
        Files.createDirectory(path);
        made.add(path);
    }

    private static void move(Path from, Path to) throws IOException {
        if (Files.isDirectory(to)) {
            throw new IOException(to + " is a directory");
        }
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void removeAll(List<Path> made, Throwable failure) {
        Collections.reverse(made);
        for (Path path : made) {
            try {
                Files.deleteIfExists(path);
            } catch (IOException e) {
                failure.addSuppressed(e);
            }
        }
    }

    private static HomewardException unwritable(Path folder, String found, @Nullable IOException cause) {
        String expected = "a folder that can be written";
        String fix = "choose another folder, or change its permissions";
        return cause == null
                ? new HomewardException(ErrorCode.OUTPUT_UNWRITABLE, folder.toString(), found, expected, fix)
                : new HomewardException(ErrorCode.OUTPUT_UNWRITABLE, folder.toString(), found, expected, fix, cause);
    }
}
