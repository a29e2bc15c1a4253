package io.github.homeward.report.live;

import io.github.homeward.input.ErrorCode;
import io.github.homeward.input.HomewardException;
import io.github.homeward.report.file.OutputFolder;
import io.github.homeward.report.file.ProjectFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The one folder that a workbench reads from and writes to: plain files in it, nothing above and nothing below. */
final class PlanFolder {

    /** Letters and figures of any script first, then also what is harmless in names everywhere. */
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N} ._()%+-]{0,99}");

    /** More than anybody chooses from. */
    private static final int MOST_NAMES = 500;

    private final Path folder;

    PlanFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * Names of the files of a kind, in order; none where the folder is not there yet.
     *
     * @throws HomewardException {@link ErrorCode#FILE_UNREADABLE}
     */
    List<String> names(FileKind kind) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> plain(name) && kind.fits(name))
                    .sorted()
                    .limit(MOST_NAMES)
                    .toList();
        } catch (IOException e) {
            throw new HomewardException(
                    ErrorCode.FILE_UNREADABLE,
                    folder.toString(),
                    e.getClass().getSimpleName() + " (" + e.getMessage() + ")",
                    "a folder that can be read",
                    "check your permission to read it",
                    e);
        }
    }

    /**
     * A file to read. A missing one is left to the reader to tell.
     *
     * @throws HomewardException {@link ErrorCode#UNFIT_FILE_NAME} for a name that is not plain, or a link that leads
     *     out of the folder
     */
    Path toRead(FileKind kind, String name) {
        Path file = path(kind, name);
        try {
            if (Files.exists(file)
                    && !folder.toRealPath().equals(file.toRealPath().getParent())) {
                throw unfit(name, "a link to elsewhere", "a file in the folder itself");
            }
        } catch (IOException e) {
            throw new HomewardException(
                    ErrorCode.FILE_UNREADABLE,
                    file.toString(),
                    e.getClass().getSimpleName() + " (" + e.getMessage() + ")",
                    "a file that can be read",
                    "check your permission to read it",
                    e);
        }
        return file;
    }

    /**
     * Writes a file, whole or not at all.
     *
     * @param replace whether a file of that name may be replaced
     * @return where it stands
     * @throws HomewardException {@link ErrorCode#UNFIT_FILE_NAME}; {@link ErrorCode#FILE_EXISTS} for a name that is
     *     taken; {@link ErrorCode#OUTPUT_UNWRITABLE}
     */
    Path save(FileKind kind, String name, OutputFolder.Content content, boolean replace) {
        Path file = path(kind, name);
        if (!replace && Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new HomewardException(
                    ErrorCode.FILE_EXISTS,
                    file.toString(),
                    "a file of that name",
                    "a name that is free",
                    "choose another name, or say that the file is to be replaced");
        }
        OutputFolder.of(file).save(Map.of(name, content));
        return file;
    }

    /** A name that is plain; the project file is nobody's plan. */
    private static boolean plain(String name) {
        return PLAIN.matcher(name).matches() && !name.equalsIgnoreCase(ProjectFile.NAME);
    }

    /** Where a file of a name stands, as a command would name it. */
    Path path(FileKind kind, String name) {
        if (!plain(name)) {
            throw unfit(name, "a name that is not plain", "letters, figures, blanks and . _ - ( ) % +");
        }
        if (!kind.fits(name)) {
            throw unfit(name, "another ending", "a name that ends in " + kind.ending());
        }
        return folder.resolve(name);
    }

    private static HomewardException unfit(String name, String found, String expected) {
        return new HomewardException(
                ErrorCode.UNFIT_FILE_NAME, "'" + name + "'", found, expected, "choose another name");
    }

    @Override
    public String toString() {
        return folder.toAbsolutePath().normalize().toString();
    }
}
