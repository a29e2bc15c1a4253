package io.github.homeward.report.file;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.github.homeward.input.ErrorCode;
import io.github.homeward.input.HomewardException;
import io.github.homeward.input.Limits;
import io.github.homeward.input.SourceFile;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.zip.ZipException;

/** A CSV file, plain or gzipped, whatever separates its fields. */
final class CsvSheet implements Sheet {

    private static final List<Character> SEPARATORS = List.of(',', ';', '\t', '|');

    private final SourceFile file;
    private final TextEncoding text;
    private final Charset charset;
    private final char separator;

    private CsvSheet(SourceFile file, TextEncoding text, Charset charset, char separator) {
        this.file = file;
        this.text = text;
        this.charset = charset;
        this.separator = separator;
    }

    /** Opens a file; the separator is the first one with which it has a header. */
    static CsvSheet open(SourceFile file, Limits limits, ColumnNames names) {
        TextEncoding text = new TextEncoding(file, limits);
        Charset charset;
        try {
            charset = text.detect();
        } catch (IOException e) {
            throw explained(file, e);
        }
        CsvSheet usual = new CsvSheet(file, text, charset, SEPARATORS.get(0));
        for (char separator : SEPARATORS) {
            CsvSheet sheet = new CsvSheet(file, text, charset, separator);
            if (sheet.hasHeader(names)) {
                return sheet;
            }
        }
        return usual;
    }

    @Override
    public void each(Predicate<SheetRow> more) {
        long place = 0;
        try (CsvReader<CsvRecord> records = CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(true)
                .allowUnclosedQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(new InputStreamReader(text.open(), charset.newDecoder()))) {
            for (CsvRecord record : records) {
                place = record.getStartingLineNumber();
                if (!more.test(new SheetRow(place, record.getFields()))) {
                    return;
                }
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
        } catch (IOException e) {
            throw explained(file, e);
        } catch (UncheckedIOException e) {
            throw explained(file, Objects.requireNonNull(e.getCause()));
        }
    }

    @Override
    public String description() {
        String fields =
                switch (separator) {
                    case ',' -> "commas";
                    case ';' -> "semicolons";
                    case '\t' -> "tabs";
                    default -> "bars";
                };
        String encoding = charset.equals(StandardCharsets.UTF_8) ? "" : " in " + charset.name();
        return "CSV with " + fields + encoding;
    }

    @Override
    public boolean ragged() {
        return false;
    }

    /**
     * Where commas separate fields, a comma within a quoted number can only separate thousands; else the cells must
     * show it.
     */
    @Override
    public Notation notation(Layout layout) {
        if (separator == ',') {
            return Notation.POINT;
        }
        Set<Notation> shown = EnumSet.noneOf(Notation.class);
        each(row -> {
            if (row.place() > layout.header().place()) {
                for (int column : layout.valueColumns()) {
                    shown.add(Notation.shownBy(row.cell(column)));
                }
            }
            return true;
        });
        shown.remove(Notation.OPEN);
        return shown.size() == 1 ? shown.iterator().next() : Notation.OPEN;
    }

    private boolean hasHeader(ColumnNames names) {
        try {
            return Layout.find(this, names, file.where()) != null;
        } catch (HomewardException e) {
            if (e.code() == ErrorCode.HEADER_WRONG) {
                return true;
            }
            if (e.code() == ErrorCode.FILE_UNREADABLE) {
                return false;
            }
            throw e;
        }
    }

    private static HomewardException explained(SourceFile file, IOException e) {
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
}
