package io.github.homeward.input;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A file that exists, can be read, is not too large, and whose first bytes say what it is.
 *
 * @param path where it can be read more than once
 * @param name what messages call it: the path that the user gave
 * @param content what the bytes are
 * @param sha256 of the whole file
 */
public record SourceFile(Path path, String name, Content content, String sha256) {

    /** What a panel file can be. */
    public enum Content {
        CSV,
        GZIP,
        WORKBOOK,
        ARROW_FILE,
        ARROW_STREAM
    }

    private static final byte[] ARROW_MAGIC = "ARROW1".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] ARROW_CONTINUATION = {-1, -1, -1, -1};
    private static final byte[] ZIP_MAGIC = {'P', 'K', 3, 4};
    private static final byte[] GZIP_MAGIC = {0x1f, (byte) 0x8b};

    /**
     * Looks at a file.
     *
     * @throws HomewardException if it is missing, unreadable, empty, too large, or of a kind that is not read here
     */
    public static SourceFile examine(Path path, String name, Limits limits) {
        if (!Files.exists(path)) {
            throw error(ErrorCode.FILE_MISSING, path, "no such file", "a panel file", "check the path");
        }
        if (Files.isDirectory(path)) {
            throw error(ErrorCode.FILE_UNREADABLE, path, "a directory", "a file", "name the file inside it");
        }
        try {
            long size = Files.size(path);
            if (size > limits.fileBytes()) {
                throw tooLarge(path, size + " bytes", limits);
            }
            byte[] start;
            try (InputStream in = Files.newInputStream(path)) {
                start = in.readNBytes(8);
            }
            if (start.length == 0) {
                throw error(ErrorCode.FILE_EMPTY, path, "0 bytes", "a header and rows", "write the file again");
            }
            return new SourceFile(path, name, content(path, start), Sha256.of(path));
        } catch (IOException e) {
            throw unreadable(path, e);
        }
    }

    /** What a place in this file is called. */
    public String unitOfPlace() {
        return content == Content.CSV || content == Content.GZIP ? "line" : "row";
    }

    public String where() {
        return name;
    }

    /** An error of this file as a whole. */
    public HomewardException error(ErrorCode code, String found, String expected, String fix) {
        return new HomewardException(code, name, found, expected, fix);
    }

    public static HomewardException tooLarge(Path path, String found, Limits limits) {
        return error(
                ErrorCode.TOO_LARGE,
                path,
                found,
                "at most " + limits.fileBytes() + " bytes (unpacked) and " + limits.rows() + " rows",
                "split the panel into several files");
    }

    public static HomewardException unreadable(Path path, IOException cause) {
        return new HomewardException(
                ErrorCode.FILE_UNREADABLE,
                path.toString(),
                reason(cause),
                "a file that can be read",
                "check the file and your permission to read it",
                cause);
    }

    private static String reason(IOException cause) {
        String kind = cause.getClass().getSimpleName();
        return cause.getMessage() == null ? kind : kind + " (" + cause.getMessage() + ")";
    }

    private static Content content(Path path, byte[] start) {
        if (startsWith(start, ARROW_MAGIC)) {
            return Content.ARROW_FILE;
        }
        if (startsWith(start, ARROW_CONTINUATION)) {
            return Content.ARROW_STREAM;
        }
        if (startsWith(start, GZIP_MAGIC)) {
            return Content.GZIP;
        }
        if (startsWith(start, ZIP_MAGIC)) {
            return Content.WORKBOOK;
        }
        String foreign = foreign(start);
        if (foreign != null) {
            throw error(
                    ErrorCode.FILE_UNREADABLE,
                    path,
                    foreign,
                    "CSV, gzipped CSV, an Excel workbook (.xlsx) or Arrow IPC",
                    "save the table as .xlsx or CSV, or write it as Feather version 2");
        }
        String name = path.getFileName().toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".arrow") || name.endsWith(".feather") || name.endsWith(".arrows")) {
            throw error(
                    ErrorCode.ARROW_DAMAGED,
                    path,
                    "bytes that do not begin as Arrow does",
                    "an Arrow IPC file or stream",
                    "write the file again, or rename it if it is CSV");
        }
        return Content.CSV;
    }

    private static @Nullable String foreign(byte[] start) {
        String text = new String(start, StandardCharsets.ISO_8859_1);
        if (text.startsWith("PAR1")) {
            return "a Parquet file";
        }
        if (text.startsWith("FEA1")) {
            return "a Feather file of version 1";
        }
        return text.startsWith("\u00d0\u00cf\u0011\u00e0")
                ? "an Excel file of the old kind, or one with a password"
                : null;
    }

    private static boolean startsWith(byte[] bytes, byte[] prefix) {
        return bytes.length >= prefix.length && Arrays.equals(bytes, 0, prefix.length, prefix, 0, prefix.length);
    }

    private static HomewardException error(ErrorCode code, Path path, String found, String expected, String fix) {
        return new HomewardException(code, path.toString(), found, expected, fix);
    }
}
