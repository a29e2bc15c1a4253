package io.github.homeward.report.file;

import io.github.homeward.input.Decimals;
import io.github.homeward.input.ErrorCode;
import io.github.homeward.input.HomewardException;
import io.github.homeward.input.SourceFile;
import io.github.homeward.input.Utf8;
import io.github.homeward.report.file.ColumnNames.Part;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.apache.arrow.vector.BaseIntVector;
import org.apache.arrow.vector.Decimal256Vector;
import org.apache.arrow.vector.DecimalVector;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.FloatingPointVector;
import org.apache.arrow.vector.UInt8Vector;
import org.apache.arrow.vector.VariableWidthFieldVector;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.apache.arrow.vector.dictionary.Dictionary;
import org.apache.arrow.vector.ipc.ArrowReader;
import org.apache.arrow.vector.types.pojo.ArrowType;
import org.apache.arrow.vector.types.pojo.DictionaryEncoding;
import org.apache.arrow.vector.types.pojo.Field;
import org.jspecify.annotations.Nullable;

/** The columns of the batch that is loaded, whatever width or encoding their writer chose. */
final class ArrowColumns {

    private static final String EXTENSION = "ARROW:extension:name";
    private static final String EXTENSION_DETAIL = "ARROW:extension:metadata";

    /** Frequencies of pandas whose periods are calendar years. */
    private static final Pattern YEARLY = Pattern.compile("\"freq\": *\"(A|Y|YE|A-DEC|Y-DEC|YE-DEC)\"");

    private static final int EPOCH_YEAR = 1970;
    private static final String CALENDAR_YEAR =
            "store the calendar year alone (pandas: frame.year = frame.year.dt.year)";

    private final VectorSchemaRoot root;
    private final ArrowReader reader;
    private final SourceFile file;

    ArrowColumns(VectorSchemaRoot root, ArrowReader reader, SourceFile file) {
        this.root = root;
        this.reader = reader;
        this.file = file;
    }

    /** A column of strings, or of whole numbers that serve as names. */
    Cells text(int column, Part part) throws IOException {
        Cells cells = cells(column);
        ArrowType type = cells.values.getField().getType();
        if (isText(type) || (part == Part.SERIES && type instanceof ArrowType.Int)) {
            return cells;
        }
        throw wrongType(column, part, type, "text", "store it as strings");
    }

    /** A column of numbers. */
    Cells numbers(int column, Part part) throws IOException {
        Cells cells = cells(column);
        ArrowType type = cells.values.getField().getType();
        if (isNumber(type)) {
            return cells;
        }
        throw wrongType(column, part, type, "numbers", "store it as numbers");
    }

    /** A column of years: numbers, text, the first or last days of years, or yearly periods of pandas. */
    ArrowYears years(int column) throws IOException {
        Cells cells = cells(column);
        Field field = root.getVector(column).getField();
        ArrowType type = cells.values.getField().getType();
        String extension = field.getMetadata().get(EXTENSION);
        if (extension != null) {
            boolean yearly = extension.equals("pandas.period")
                    && YEARLY.matcher(field.getMetadata().getOrDefault(EXTENSION_DETAIL, ""))
                            .find()
                    && type instanceof ArrowType.Int;
            if (!yearly) {
                throw wrongType(column, Part.YEAR, extension, "calendar years", CALENDAR_YEAR);
            }
            return new ArrowYears(cells, EPOCH_YEAR);
        }
        boolean dated = type instanceof ArrowType.Date || type instanceof ArrowType.Timestamp;
        if (isNumber(type) || isText(type) || dated) {
            return new ArrowYears(cells, 0);
        }
        throw wrongType(column, Part.YEAR, type, "whole numbers such as 2025", CALENDAR_YEAR);
    }

    private static boolean isText(ArrowType type) {
        return type instanceof ArrowType.Utf8
                || type instanceof ArrowType.LargeUtf8
                || type instanceof ArrowType.Utf8View;
    }

    private static boolean isNumber(ArrowType type) {
        return type instanceof ArrowType.Int
                || type instanceof ArrowType.FloatingPoint
                || type instanceof ArrowType.Decimal;
    }

    private Cells cells(int column) throws IOException {
        FieldVector vector = root.getVector(column);
        DictionaryEncoding encoding = vector.getField().getDictionary();
        if (encoding == null) {
            return new Cells(vector, null);
        }
        Dictionary dictionary = reader.lookup(encoding.getId());
        if (dictionary == null || !(vector instanceof BaseIntVector codes)) {
            throw new IOException("dictionary " + encoding.getId() + " is missing");
        }
        return new Cells(dictionary.getVector(), codes);
    }

    private HomewardException wrongType(int column, Part part, Object type, String expected, String fix) {
        return file.error(
                ErrorCode.WRONG_TYPE,
                "column " + root.getVector(column).getName() + " (the " + part.word() + ") of type " + type,
                expected,
                fix);
    }

    /** Cells of one column of one batch, through their dictionary if they have one. */
    static final class Cells {

        private final FieldVector values;
        private final @Nullable BaseIntVector codes;

        Cells(FieldVector values, @Nullable BaseIntVector codes) {
            this.values = values;
            this.codes = codes;
        }

        boolean missing(int row) {
            BaseIntVector through = codes;
            return (through != null && through.isNull(row)) || values.isNull(position(row));
        }

        String text(int row) throws IOException {
            if (values instanceof VariableWidthFieldVector texts) {
                return Utf8.decode(texts.get(position(row)));
            }
            return Decimals.plain(number(row));
        }

        double number(int row) {
            int at = position(row);
            if (values instanceof FloatingPointVector floats) {
                return floats.getValueAsDouble(at);
            }
            if (values instanceof DecimalVector || values instanceof Decimal256Vector) {
                return ((BigDecimal) values.getObject(at)).doubleValue();
            }
            long whole = ((BaseIntVector) values).getValueAsLong(at);
            return values instanceof UInt8Vector && whole < 0 ? whole + 0x1p64 : whole;
        }

        FieldVector values() {
            return values;
        }

        int position(int row) {
            BaseIntVector through = codes;
            return through == null ? row : Math.toIntExact(through.getValueAsLong(row));
        }
    }
}
