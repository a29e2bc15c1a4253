package io.github.homeward.input;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads a CSV file with named columns whole and strictly: UTF-8, at most {@value #MOST_BYTES} bytes, every field there. */
public final class SmallCsv {

    /** Largest file. */
    static final long MOST_BYTES = 16L << 20;

    private final Path path;
    private final List<String> wanted;

    private SmallCsv(Path path, List<String> wanted) {
        this.path = path;
        this.wanted = wanted;
    }

    /**
     * The lines below the header; none if there is only a header. Columns beside those wanted are allowed.
     *
     * @param wanted names of the columns that must be there, in any order
     * @throws HomewardException for a file that cannot be read, is empty, too large, no UTF-8 or no CSV, or lacks a
     *     column or a field
     */
    public static List<CsvLine> read(Path path, List<String> wanted) {
        return new SmallCsv(path, wanted).lines();
    }

    private List<CsvLine> lines() {
        String text = text();
        List<CsvLine> lines = new ArrayList<>();
        long place = 1;
        try (CsvReader<CsvRecord> records = CsvReader.builder()
                .skipEmptyLines(true)
                .allowUnclosedQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text)) {
            Map<String, Integer> columns = null;
            int width = 0;
            for (CsvRecord record : records) {
                place = record.getStartingLineNumber();
                if (columns == null) {
                    columns = columns(record);
                    width = record.getFieldCount();
                    continue;
                }
                CsvLine line = new CsvLine(path.toString(), place, columns, List.copyOf(record.getFields()));
                if (record.getFieldCount() != width) {
                    throw line.error(
                            ErrorCode.FIELD_MISSING,
                            record.getFieldCount() + " fields",
                            width + " as in the header",
                            "write every field even if it is empty, and quote fields that hold commas");
                }
                lines.add(line);
            }
            if (columns == null) {
                throw error(ErrorCode.FILE_EMPTY, "only empty lines", "a header", "write the header " + header());
            }
        } catch (CsvParseException e) {
            throw new HomewardException(
                    ErrorCode.FILE_UNREADABLE,
                    path + " after line " + place,
                    "a record that is not CSV",
                    "fields separated by commas, quotes closed",
                    "quote fields that hold commas or quotes",
                    e);
        } catch (IOException e) {
            throw SourceFile.unreadable(path, e);
        }
        return lines;
    }

    private Map<String, Integer> columns(CsvRecord header) {
        Map<String, Integer> columns = new HashMap<>();
        Set<String> twice = new HashSet<>();
        for (int i = 0; i < header.getFieldCount(); i++) {
            String name = header.getField(i).strip();
            if (columns.put(name, i) != null) {
                twice.add(name);
            }
        }
        for (String name : wanted) {
            if (!columns.containsKey(name) || twice.contains(name)) {
                throw new HomewardException(
                        ErrorCode.HEADER_WRONG,
                        path + " line " + header.getStartingLineNumber(),
                        twice.contains(name) ? "column " + name + " twice" : "no column " + name,
                        "the columns " + header(),
                        "write the header as it should be");
            }
        }
        return columns;
    }

    private String text() {
        if (!Files.exists(path)) {
            throw error(ErrorCode.FILE_MISSING, "no such file", "a CSV file", "check the path");
        }
        if (Files.isDirectory(path)) {
            throw error(ErrorCode.FILE_UNREADABLE, "a directory", "a CSV file", "name the file inside it");
        }
        byte[] bytes;
        try {
            long size = Files.size(path);
            if (size > MOST_BYTES) {
                throw error(
                        ErrorCode.TOO_LARGE,
                        size + " bytes",
                        "at most " + MOST_BYTES,
                        "check that this is the file that was meant");
            }
            bytes = Files.readAllBytes(path);
        } catch (IOException e) {
            throw SourceFile.unreadable(path, e);
        }
        if (bytes.length == 0) {
            throw error(ErrorCode.FILE_EMPTY, "0 bytes", "a header", "write the header " + header());
        }
        return decoded(bytes);
    }

    private String decoded(byte[] bytes) {
        try {
            String text = Utf8.decode(bytes);
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new HomewardException(
                    ErrorCode.FILE_UNREADABLE,
                    path + " line " + badLine(bytes),
                    "bytes that are not UTF-8",
                    "text in UTF-8",
                    "save the file as CSV UTF-8",
                    e);
        }
    }

    private long badLine(byte[] bytes) {
        try {
            return Utf8.firstBadLine(new ByteArrayInputStream(bytes));
        } catch (IOException e) {
            throw SourceFile.unreadable(path, e);
        }
    }

    private String header() {
        return String.join(",", wanted);
    }

    private HomewardException error(ErrorCode code, String found, String expected, String fix) {
        return new HomewardException(code, path.toString(), found, expected, fix);
    }
}
