package io.github.homeward.input;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A table that somebody wrote as CSV: UTF-8, commas, a header with each wanted column once, every field in every
 * line.
 */
public final class CsvTable {

    private static final int MOST_BYTES = 16 << 20;

    private static final String WHAT = "a CSV file";

    private final String name;
    private final String sha256;
    private final List<String> wanted;
    private final Map<String, Integer> columns = new HashMap<>();
    private final List<CsvRecord> records;

    private CsvTable(TextFile file, List<String> wanted) {
        this.name = file.name();
        this.sha256 = file.sha256();
        this.wanted = wanted;
        this.records = records(file);
        checkHeader();
        checkWidths();
    }

    /**
     * Reads a file of at most 16 MiB, or a pipe.
     *
     * @param wanted columns it must have, in any order; others are left alone
     * @throws HomewardException if it is missing, damaged, or lacks a column or a field
     */
    public static CsvTable read(Path path, List<String> wanted) {
        return new CsvTable(TextFile.read(path, WHAT, MOST_BYTES), wanted);
    }

    /** As {@link #read(Path, List)}, from bytes that are no file yet. */
    public static CsvTable of(String name, byte[] bytes, List<String> wanted) {
        return new CsvTable(TextFile.of(name, WHAT, MOST_BYTES, bytes), wanted);
    }

    /** As {@link #read(Path, List)}, from a resource. */
    public static CsvTable read(Class<?> anchor, String resource, String... wanted) {
        CsvTable table = readIfPresent(anchor, resource, wanted);
        if (table == null) {
            throw new HomewardException(
                    ErrorCode.FILE_MISSING,
                    resource,
                    "no such resource beside " + anchor.getName(),
                    "a CSV file",
                    "put it under src/main/resources/" + resource);
        }
        return table;
    }

    /** As {@link #read}, null if there is no such resource. */
    public static @Nullable CsvTable readIfPresent(Class<?> anchor, String resource, String... wanted) {
        TextFile file = TextFile.ofResource(anchor, resource);
        return file == null ? null : new CsvTable(file, List.of(wanted));
    }

    /**
     * This table, which must have no other columns than those wanted.
     *
     * @param allowed columns that may be there too
     * @throws HomewardException {@link ErrorCode#UNKNOWN_COLUMN}
     */
    public CsvTable withoutOthers(String... allowed) {
        for (String column : header()) {
            if (!columns.containsKey(column) && !List.of(allowed).contains(column)) {
                throw headerError(
                        ErrorCode.UNKNOWN_COLUMN,
                        "a column '" + column + "'",
                        "take it out, or rename it if '" + NearestWord.to(column, wanted) + "' is meant");
            }
        }
        return this;
    }

    /**
     * This table, which must have a row.
     *
     * @param fix what to do about it if it has none
     * @throws HomewardException {@link ErrorCode#FILE_EMPTY}
     */
    public CsvTable withRows(String fix) {
        if (rows().isEmpty()) {
            throw new HomewardException(ErrorCode.FILE_EMPTY, name, "a header and no rows", "at least one row", fix);
        }
        return this;
    }

    /** The file's path as given, or the name of the resource. */
    public String name() {
        return name;
    }

    /** Fingerprint of its bytes. */
    public String sha256() {
        return sha256;
    }

    /** Name and fingerprint of what was read. */
    public DataHash hash() {
        return new DataHash(name, sha256);
    }

    /** The lines after the header; perhaps none. */
    public List<CsvRow> rows() {
        return records.stream().skip(1).map(fields -> new CsvRow(this, fields)).toList();
    }

    /** Position of a column that was asked for when reading. */
    int column(String column) {
        Integer index = columns.get(column);
        if (index == null) {
            throw new IllegalStateException(name + ": column " + column + " was not asked for");
        }
        return index;
    }

    private static List<CsvRecord> records(TextFile file) {
        List<CsvRecord> records = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .skipEmptyLines(true)
                .allowUnclosedQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(file.text())) {
            reader.forEach(records::add);
        } catch (CsvParseException | UncheckedIOException | IOException damaged) {
            long last = records.isEmpty() ? 0 : records.get(records.size() - 1).getStartingLineNumber();
            throw new HomewardException(
                    ErrorCode.FILE_UNREADABLE,
                    new Place(file.name(), last + 1) + " or below",
                    "a quote that is not closed, or text after a closing one",
                    "fields separated by commas, quotes closed",
                    "put quotes around fields that hold commas or quotes, and double the quotes inside",
                    damaged);
        }
        return records;
    }

    /** Names of the columns. */
    public List<String> header() {
        return records.get(0).getFields().stream().map(String::strip).toList();
    }

    private void checkHeader() {
        List<String> header = header();
        for (int i = 0; i < header.size(); i++) {
            String column = header.get(i);
            if (!column.isEmpty() && header.indexOf(column) < i) {
                throw headerError(ErrorCode.HEADER_WRONG, "column " + column + " twice", "take one of the two out");
            }
        }
        for (String column : wanted) {
            int index = header.indexOf(column);
            if (index < 0) {
                throw headerError(
                        ErrorCode.HEADER_WRONG,
                        "no column " + column + " among " + String.join(",", header),
                        "write the header as it should be");
            }
            columns.put(column, index);
        }
    }

    private HomewardException headerError(ErrorCode code, String found, String fix) {
        return new Place(name, records.get(0).getStartingLineNumber())
                .error(code, found, "the columns " + String.join(",", wanted), fix);
    }

    private void checkWidths() {
        int width = records.get(0).getFieldCount();
        for (CsvRow row : rows()) {
            if (row.fields().getFieldCount() != width) {
                throw row.error(
                        ErrorCode.FIELD_MISSING,
                        row.fields().getFieldCount() + " fields",
                        width + " as in the header",
                        "write every field even if it is empty, thousands without commas, and quotes around commas");
            }
        }
    }
}
