package io.github.homeward.report.workbook;

import io.github.homeward.report.file.Column;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * One table on a sheet of its own.
 *
 * @param <R> what a row is
 * @param name the sheet's key: its named range, and the key of its title
 * @param columns in their order
 * @param formats number formats of columns that are not vehicles, by the column's name
 * @param usual number format of the others
 */
record Sheet<R>(String name, List<Column<R>> columns, List<R> rows, Map<String, String> formats, String usual) {

    static final String VEHICLES = "#,##0";
    static final String DECIMALS = "#,##0.000";

    private static final String WHOLE = "0";

    /** As many digits as a number has. */
    private static final String AS_IT_IS = "General";

    /** Most characters that a cell may hold. */
    private static final int LONGEST = 32_767;

    private static final int WIDEST = 60;
    private static final int NARROWEST = 9;

    /** A table of vehicles, but for the columns whose format is named. */
    Sheet(String name, List<Column<R>> columns, List<R> rows, Map<String, String> formats) {
        this(name, columns, rows, formats, VEHICLES);
    }

    /** A table whose numbers show every digit they have. */
    static <R> Sheet<R> plain(String name, List<Column<R>> columns, List<R> rows) {
        return new Sheet<>(name, columns, rows, Map.of(), AS_IT_IS);
    }

    /**
     * Writes it as the next sheet. An empty table is a sheet with a header.
     *
     * @param texts what a word of a kind, {@code sheet} or {@code heading}, is called
     */
    void write(Workbook book, BinaryOperator<String> texts) {
        Worksheet sheet = book.newWorksheet(texts.apply("sheet", name));
        for (int c = 0; c < columns.size(); c++) {
            String heading = texts.apply("heading", columns.get(c).name());
            sheet.value(0, c, heading);
            int width = Math.max(NARROWEST, heading.length() + 2);
            for (int r = 0; r < rows.size(); r++) {
                width = Math.max(width, cell(sheet, r + 1, c, columns.get(c), rows.get(r)));
            }
            sheet.width(c, Math.min(WIDEST, width));
        }
        sheet.range(0, 0, 0, columns.size() - 1).style().bold().set();
        sheet.range(0, 0, rows.size(), columns.size() - 1).setName(name);
        sheet.freezePane(0, 1);
    }

    /** Writes a cell and gives the width that it asks for. Text stays text, whatever it begins with. */
    private int cell(Worksheet sheet, int r, int c, Column<R> column, R row) {
        if (column instanceof Column.Text<R> text) {
            String plain = plain(text.of().apply(row));
            if (!plain.isEmpty()) {
                sheet.value(r, c, plain);
            }
            return plain.length() + 2;
        }
        if (column instanceof Column.Whole<R> whole) {
            sheet.value(r, c, whole.of().applyAsInt(row));
            sheet.style(r, c).format(formats.getOrDefault(column.name(), WHOLE)).set();
            return NARROWEST;
        }
        double value = ((Column.Real<R>) column).of().applyAsDouble(row);
        if (!Double.isNaN(value)) {
            sheet.value(r, c, value);
            sheet.style(r, c).format(formats.getOrDefault(column.name(), usual)).set();
        }
        return NARROWEST + 2;
    }

    /** Without what XML cannot hold, and no longer than a cell. */
    static String plain(String text) {
        StringBuilder plain = new StringBuilder();
        text.codePoints()
                .filter(Sheet::writable)
                .takeWhile(point -> plain.length() + Character.charCount(point) <= LONGEST)
                .forEachOrdered(plain::appendCodePoint);
        return plain.toString();
    }

    private static boolean writable(int point) {
        return point == '\t'
                || point == '\n'
                || (point >= ' ' && point < Character.MIN_SURROGATE)
                || (point > Character.MAX_SURROGATE && point < 0xFFFE)
                || point >= Character.MIN_SUPPLEMENTARY_CODE_POINT;
    }
}
