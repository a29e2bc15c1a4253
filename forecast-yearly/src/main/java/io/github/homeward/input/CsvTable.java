package io.github.homeward.input;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One CSV resource, its header checked. */
public final class CsvTable {

    private final String name;
    private final DataHash hash;
    private final Map<String, Integer> columns = new HashMap<>();
    private final List<CsvRecord> records;

    private CsvTable(String name, byte[] bytes, List<CsvRecord> records) {
        this.name = name;
        this.hash = new DataHash(name, Sha256.of(bytes));
        this.records = records;
    }

    /**
     * Reads a resource.
     *
     * @param columns columns it must have, in any order; others are left alone
     * @throws HomewardException if it is missing, damaged, or lacks a column
     */
    public static CsvTable read(Class<?> anchor, String resource, String... columns) {
        CsvTable table = readIfPresent(anchor, resource, columns);
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
    public static @Nullable CsvTable readIfPresent(Class<?> anchor, String resource, String... columns) {
        try (InputStream in = open(anchor, resource)) {
            if (in == null) {
                return null;
            }
            byte[] bytes = in.readAllBytes();
            try (CsvReader<CsvRecord> reader = CsvReader.builder()
                    .skipEmptyLines(true)
                    .ofCsvRecord(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8)) {
                CsvTable table = new CsvTable(resource, bytes, reader.stream().toList());
                table.checkHeader(columns);
                return table;
            }
        } catch (CsvParseException | UncheckedIOException | IOException damaged) {
            throw new HomewardException(
                    ErrorCode.FILE_UNREADABLE,
                    resource,
                    String.valueOf(damaged.getMessage()),
                    "comma-separated text in UTF-8 with as many fields in every line as in the header",
                    "check quotes and commas near that line",
                    damaged);
        }
    }

    /**
     * Reads a text.
     *
     * @param name what messages call it
     * @param columns columns it must have, in any order, and no others
     * @throws HomewardException if it is damaged, or its header is not made of these columns
     */
    public static CsvTable parse(String name, String text, String... columns) {
        List<CsvRecord> records = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .skipEmptyLines(true)
                .allowUnclosedQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text)) {
            reader.forEach(records::add);
        } catch (CsvParseException | UncheckedIOException | IOException damaged) {
            long last = records.isEmpty() ? 0 : records.get(records.size() - 1).getStartingLineNumber();
            throw new HomewardException(
                    ErrorCode.FILE_UNREADABLE,
                    name + " line " + (last + 1) + " or below",
                    "a quote that is not closed, or text after a closing one",
                    "fields separated by commas, quotes closed",
                    "put quotes around fields that hold commas or quotes, and double the quotes inside",
                    damaged);
        }
        CsvTable table = new CsvTable(name, text.getBytes(StandardCharsets.UTF_8), records);
        table.checkHeader(columns);
        table.checkWidths(columns);
        return table;
    }

    /** Name and fingerprint of what was read. */
    public DataHash hash() {
        return hash;
    }

    String name() {
        return name;
    }

    /** The lines after the header. */
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

    private static @Nullable InputStream open(Class<?> anchor, String resource) {
        ClassLoader loader = anchor.getClassLoader();
        return loader == null ? null : loader.getResourceAsStream(resource);
    }

    private void checkHeader(String... expected) {
        if (records.isEmpty()) {
            throw new HomewardException(
                    ErrorCode.FILE_EMPTY,
                    name,
                    "nothing",
                    "a header line",
                    "start the file with " + String.join(",", expected));
        }
        List<String> header = records.get(0).getFields();
        for (String column : expected) {
            int index = header.indexOf(column);
            if (index < 0) {
                throw new HomewardException(
                        ErrorCode.HEADER_WRONG,
                        name + " line 1",
                        String.join(",", header),
                        "a column '" + column + "'",
                        "use the header " + String.join(",", expected));
            }
            columns.put(column, index);
        }
    }

    private void checkWidths(String... expected) {
        List<String> header = records.get(0).getFields();
        for (int i = 0; i < header.size(); i++) {
            String column = header.get(i);
            if (!columns.containsKey(column)) {
                throw new HomewardException(
                        ErrorCode.UNKNOWN_COLUMN,
                        name + " line 1",
                        "a column '" + column + "'",
                        "the columns " + String.join(",", expected),
                        "take it out, or rename it if '" + NearestWord.to(column, List.of(expected)) + "' is meant");
            }
            if (header.indexOf(column) < i) {
                throw new HomewardException(
                        ErrorCode.HEADER_WRONG,
                        name + " line 1",
                        "the column '" + column + "' twice",
                        "every column once",
                        "take one of the two out");
            }
        }
        for (CsvRow row : rows()) {
            if (row.fields().getFieldCount() != header.size()) {
                throw row.error(
                        ErrorCode.FIELD_MISSING,
                        row.fields().getFieldCount() + " fields",
                        header.size() + " as in the header",
                        "write every field even if it is empty, thousands without commas, and quotes around commas");
            }
        }
    }
}
