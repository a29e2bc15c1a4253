package io.github.homeward.report.file;

import io.github.homeward.input.ErrorCode;
import io.github.homeward.input.HomewardException;
import io.github.homeward.input.SourceFile;
import io.github.homeward.input.Utf8;
import io.github.homeward.report.file.ColumnNames.Part;
import java.io.IOException;
import org.apache.arrow.vector.BaseIntVector;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.FloatingPointVector;
import org.apache.arrow.vector.UInt8Vector;
import org.apache.arrow.vector.VariableWidthFieldVector;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.apache.arrow.vector.dictionary.Dictionary;
import org.apache.arrow.vector.ipc.ArrowReader;
import org.apache.arrow.vector.types.pojo.ArrowType;
import org.apache.arrow.vector.types.pojo.DictionaryEncoding;
import org.jspecify.annotations.Nullable;

/** The columns of the batch that is loaded, whatever width or encoding their writer chose. */
final class ArrowColumns {

    private final VectorSchemaRoot root;
    private final ArrowReader reader;
    private final SourceFile file;

    ArrowColumns(VectorSchemaRoot root, ArrowReader reader, SourceFile file) {
        this.root = root;
        this.reader = reader;
        this.file = file;
    }

    /** A column of strings. */
    Cells text(int column, Part part) throws IOException {
        Cells cells = cells(column);
        ArrowType type = cells.values.getField().getType();
        if (type instanceof ArrowType.Utf8 || type instanceof ArrowType.LargeUtf8) {
            return cells;
        }
        throw wrongType(column, part, type, "text", "store it as strings");
    }

    /** A column of integers or floating-point numbers. */
    Cells numbers(int column, Part part) throws IOException {
        Cells cells = cells(column);
        ArrowType type = cells.values.getField().getType();
        if (type instanceof ArrowType.Int || type instanceof ArrowType.FloatingPoint) {
            return cells;
        }
        boolean dated = type instanceof ArrowType.Date || type instanceof ArrowType.Timestamp;
        throw wrongType(
                column,
                part,
                type,
                part == Part.YEAR ? "whole numbers such as 2025" : "numbers",
                dated
                        ? "store the calendar year alone (pandas: frame.year = frame.year.dt.year)"
                        : "store it as numbers");
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

    private HomewardException wrongType(int column, Part part, ArrowType type, String expected, String fix) {
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
            return Utf8.decode(((VariableWidthFieldVector) values).get(position(row)));
        }

        double number(int row) {
            int at = position(row);
            if (values instanceof FloatingPointVector floats) {
                return floats.getValueAsDouble(at);
            }
            long whole = ((BaseIntVector) values).getValueAsLong(at);
            return values instanceof UInt8Vector && whole < 0 ? whole + 0x1p64 : whole;
        }

        private int position(int row) {
            BaseIntVector through = codes;
            return through == null ? row : Math.toIntExact(through.getValueAsLong(row));
        }
    }
}
