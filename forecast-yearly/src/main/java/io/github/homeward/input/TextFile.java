package io.github.homeward.input;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A small text that somebody wrote by hand, in UTF-8.
 *
 * @param name the path as given, or the name of the resource
 * @param text its content, without a byte order mark
 * @param sha256 of its bytes
 */
public record TextFile(String name, String text, String sha256) {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /**
     * Reads a file or a pipe.
     *
     * @param what is expected, such as {@code a CSV file}
     * @param mostBytes more than anybody writes by hand
     * @throws HomewardException if it is missing, empty, too large or not UTF-8
     */
    public static TextFile read(Path path, String what, int mostBytes) {
        String name = path.toString();
        if (!Files.exists(path)) {
            throw new HomewardException(ErrorCode.FILE_MISSING, name, "no such file", what, "check the path");
        }
        if (Files.isDirectory(path)) {
            throw new HomewardException(
                    ErrorCode.FILE_UNREADABLE, name, "a directory", what, "name the file inside it");
        }
        byte[] bytes;
        try (InputStream in = Files.newInputStream(path)) {
            bytes = in.readNBytes(mostBytes + 1);
        } catch (IOException e) {
            throw SourceFile.unreadable(path, e);
        }
        return of(name, what, mostBytes, bytes);
    }

    /**
     * Bytes that are no file yet, under the rules for files.
     *
     * @param name what errors call them
     * @throws HomewardException if they are empty, too many or not UTF-8
     */
    public static TextFile of(String name, String what, int mostBytes, byte[] bytes) {
        if (bytes.length > mostBytes) {
            throw new HomewardException(
                    ErrorCode.TOO_LARGE,
                    name,
                    "more than " + mostBytes + " bytes",
                    what + " of at most " + mostBytes + " bytes",
                    "check that this is the file that was meant, or split it");
        }
        return decoded(name, what, bytes);
    }

    /** A resource beside a class; null if there is none. */
    static @Nullable TextFile ofResource(Class<?> anchor, String resource) {
        ClassLoader loader = anchor.getClassLoader();
        try (InputStream in = loader == null ? null : loader.getResourceAsStream(resource)) {
            return in == null ? null : decoded(resource, "a CSV file", in.readAllBytes());
        } catch (IOException e) {
            throw new HomewardException(
                    ErrorCode.FILE_UNREADABLE,
                    resource,
                    String.valueOf(e.getMessage()),
                    "a resource that can be read",
                    "build the jar again",
                    e);
        }
    }

    private static TextFile decoded(String name, String what, byte[] bytes) {
        String text;
        try {
            text = Utf8.decode(bytes);
        } catch (CharacterCodingException e) {
            throw new HomewardException(
                    ErrorCode.FILE_UNREADABLE,
                    new Place(name, Utf8.firstBadLine(bytes)).toString(),
                    "bytes that are not UTF-8",
                    "text in UTF-8",
                    "save the file as UTF-8 (Excel: CSV UTF-8)",
                    e);
        }
        String plain = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        if (plain.isBlank()) {
            throw new HomewardException(ErrorCode.FILE_EMPTY, name, "nothing", what, "write the file again");
        }
        return new TextFile(name, plain, Sha256.of(bytes));
    }
}
