package io.github.homeward.report.file;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.github.homeward.input.Decimals;
import io.github.homeward.input.ErrorCode;
import io.github.homeward.input.HomewardException;
import io.github.homeward.input.Limits;
import io.github.homeward.input.SourceFile;
import io.github.homeward.input.Utf8;
import io.github.homeward.report.file.ColumnNames.Columns;
import io.github.homeward.report.file.ColumnNames.Part;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** Rows of a CSV file, plain or gzipped. */
final class CsvRows {

    private static final int BUFFER = 1 << 16;

    private final SourceFile file;
    private final Limits limits;
    private final RowCheck check;

    CsvRows(SourceFile file, Limits limits) {
        this.file = file;
        this.limits = limits;
        this.check = new RowCheck(file.where(), file.unitOfPlace());
    }

    void readInto(LongTable table, ColumnNames names) {
        try (CsvReader<CsvRecord> records = CsvReader.builder()
                .skipEmptyLines(true)
                .allowUnclosedQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(new InputStreamReader(open(), StandardCharsets.UTF_8.newDecoder()))) {
            rows(records.iterator(), table, names);
        } catch (IOException e) {
            throw explained(e);
        } catch (UncheckedIOException e) {
            throw explained(Objects.requireNonNull(e.getCause()));
        }
    }

    private void rows(Iterator<CsvRecord> records, LongTable table, ColumnNames names) {
        long place = 0;
        try {
            if (!records.hasNext()) {
                throw file.error(ErrorCode.FILE_EMPTY, "blank lines only", "a header and rows", "write the file again");
            }
            CsvRecord header = records.next();
            Columns columns = names.in(stripped(header), file.where() + " line " + header.getStartingLineNumber());
            while (records.hasNext()) {
                CsvRecord record = records.next();
                place = record.getStartingLineNumber();
                row(record, header.getFieldCount(), columns, table);
            }
        } catch (CsvParseException e) {
            if (e.getCause() instanceof HomewardException limit) {
                throw limit;
            }
            throw new HomewardException(
                    ErrorCode.FILE_UNREADABLE,
                    file.where() + " after line " + place,
                    "a record that is not CSV",
                    "fields separated by commas, quotes closed",
                    "quote fields that hold commas or quotes",
                    e);
        }
    }

    private void row(CsvRecord record, int width, Columns columns, LongTable table) {
        long place = record.getStartingLineNumber();
        if (record.getFieldCount() != width) {
            throw check.error(
                    ErrorCode.FIELD_MISSING,
                    place,
                    record.getFieldCount() + " fields",
                    width + " as in the header",
                    "write thousands without commas, and every field even if it is empty");
        }
        if (table.rows() == limits.rows()) {
            throw SourceFile.tooLarge(file.path(), "more than " + limits.rows() + " rows", limits);
        }
        String id = check.series(place, record.getField(columns.series()));
        int year = check.year(place, number(place, Part.YEAR, record.getField(columns.year())));
        double value = check.value(place, number(place, Part.VALUE, record.getField(columns.value())));
        boolean test = columns.hasSplit() && check.test(place, split(place, record.getField(columns.split())));
        table.add(id, year, value, test, place);
    }

    private String split(long place, String field) {
        if (field.isBlank()) {
            throw check.missing(place, Part.SPLIT);
        }
        return field.strip();
    }

    private double number(long place, Part part, String field) {
        String text = field.strip();
        if (text.isEmpty()) {
            throw check.missing(place, part);
        }
        double number = Decimals.parse(text);
        if (Double.isNaN(number) && !Decimals.isWordForNotANumber(text)) {
            throw check.error(
                    ErrorCode.NOT_A_NUMBER,
                    place,
                    part.word() + " '" + text + "'",
                    "a number such as 1234.5",
                    "use a decimal point, no thousands separator and no unit");
        }
        return number;
    }

    private static List<String> stripped(CsvRecord header) {
        List<String> names = new ArrayList<>(header.getFieldCount());
        for (String name : header.getFields()) {
            names.add(name.strip());
        }
        return names;
    }

    private InputStream open() throws IOException {
        InputStream in = new BufferedInputStream(Files.newInputStream(file.path()));
        try {
            boolean gzip = file.content() == SourceFile.Content.GZIP;
            return new CappedStream(gzip ? new GZIPInputStream(in, BUFFER) : in, file, limits);
        } catch (IOException | RuntimeException e) {
            in.close();
            throw e;
        }
    }

    private HomewardException explained(IOException e) {
        if (e instanceof CharacterCodingException) {
            return new HomewardException(
                    ErrorCode.FILE_UNREADABLE,
                    file.where() + badLine(),
                    "bytes that are not UTF-8",
                    "text in UTF-8",
                    "save the file as CSV UTF-8",
                    e);
        }
        if (e instanceof EOFException || e instanceof ZipException) {
            return new HomewardException(
                    ErrorCode.FILE_UNREADABLE,
                    file.where(),
                    "a gzip that is cut short or damaged",
                    "a whole gzip of a CSV file",
                    "copy or compress the file again",
                    e);
        }
        return SourceFile.unreadable(file.path(), e);
    }

    private String badLine() {
        try (InputStream in = open()) {
            return " line " + Utf8.firstBadLine(in);
        } catch (IOException e) {
            return "";
        }
    }
}
