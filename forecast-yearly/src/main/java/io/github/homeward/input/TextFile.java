package io.github.homeward.input;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A small text file that a user wrote.
 *
 * @param name the path as given
 * @param text its content, without a byte order mark
 * @param sha256 of its bytes
 */
public record TextFile(String name, String text, String sha256) {

    /** Nobody writes more by hand. */
    static final long MOST_BYTES = 4L << 20;

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /**
     * Reads a file.
     *
     * @throws HomewardException if it is missing, empty, too large or not UTF-8
     */
    public static TextFile read(Path path) {
        String name = path.toString();
        if (!Files.exists(path)) {
            throw new HomewardException(ErrorCode.FILE_MISSING, name, "no such file", "a CSV file", "check the path");
        }
        if (Files.isDirectory(path)) {
            throw new HomewardException(
                    ErrorCode.FILE_UNREADABLE, name, "a directory", "a CSV file", "name the file inside it");
        }
        try {
            long size = Files.size(path);
            if (size > MOST_BYTES) {
                throw new HomewardException(
                        ErrorCode.TOO_LARGE,
                        name,
                        size + " bytes",
                        "at most " + MOST_BYTES + " bytes",
                        "keep only the lines on programmes of your own");
            }
            byte[] bytes = Files.readAllBytes(path);
            String text = decoded(name, bytes);
            String plain = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
            if (plain.isBlank()) {
                throw new HomewardException(
                        ErrorCode.FILE_EMPTY, name, "nothing", "a header line and rows", "write the file again");
            }
            return new TextFile(name, plain, Sha256.of(new ByteArrayInputStream(bytes)));
        } catch (IOException unreadable) {
            throw new HomewardException(
                    ErrorCode.FILE_UNREADABLE,
                    name,
                    unreadable.getClass().getSimpleName(),
                    "a file that can be read",
                    "check the file and your permission to read it",
                    unreadable);
        }
    }

    private static String decoded(String name, byte[] bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length + 1);
        CoderResult result = decoder.decode(in, out, true);
        if (result.isError()) {
            int line = 1;
            for (int i = 0; i < in.position(); i++) {
                line += bytes[i] == '\n' ? 1 : 0;
            }
            throw new HomewardException(
                    ErrorCode.FILE_UNREADABLE,
                    name + " line " + line,
                    "bytes that are not UTF-8",
                    "text in UTF-8",
                    "save the file as CSV UTF-8");
        }
        return out.flip().toString();
    }
}
