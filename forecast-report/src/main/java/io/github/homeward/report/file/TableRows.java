package io.github.homeward.report.file;

import io.github.homeward.input.ErrorCode;
import io.github.homeward.input.HomewardException;
import io.github.homeward.input.Limits;
import io.github.homeward.input.SourceFile;
import io.github.homeward.report.file.ColumnNames.Columns;
import io.github.homeward.report.file.ColumnNames.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a table of text, in long form or with a column for each year. What is not certain is refused with its cell.
 */
final class TableRows {

    private final SourceFile file;
    private final Sheet sheet;
    private final Layout layout;
    private final Notation notation;
    private final Limits limits;
    private final RowCheck check;
    private final PanelNotes notes;
    private @Nullable EverydayYear firstYear;

    /** Rows that are notes or a total if no other row follows. */
    private final List<SheetRow> below = new ArrayList<>();

    private final WideSums sums = new WideSums();

    private TableRows(SourceFile file, Sheet sheet, Layout layout, Limits limits, PanelNotes notes) {
        this.file = file;
        this.sheet = sheet;
        this.layout = layout;
        this.notation = sheet.notation(layout);
        this.limits = limits;
        this.check = new RowCheck(file.where(), file.unitOfPlace());
        this.notes = notes;
    }

    /** Finds the header and reads what stands below it. */
    static void readInto(
            LongTable table, SourceFile file, Sheet sheet, ColumnNames names, Limits limits, PanelNotes notes) {
        Layout layout = Layout.find(sheet, names, file.where());
        if (layout == null) {
            SheetRow header = Layout.mostLikely(sheet);
            if (header == null) {
                throw file.error(ErrorCode.FILE_EMPTY, "blank lines only", "a header and rows", "write the file again");
            }
            names.in(Layout.tidied(header), file.where() + " " + file.unitOfPlace() + " " + header.place());
            throw new IllegalStateException("a header that is found is a layout");
        }
        notes.sheet(sheet, layout);
        table.nodes(layout.columns().nodes().given());
        new TableRows(file, sheet, layout, limits, notes).readInto(table);
    }

    private void readInto(LongTable table) {
        sheet.each(row -> {
            if (row.place() > layout.header().place() && row.filled() > 0) {
                row(row, table);
            }
            return true;
        });
        for (SheetRow row : below) {
            if (!ends(row)) {
                throw refused(row);
            }
            notes.leftOut(row);
        }
    }

    private void row(SheetRow row, LongTable table) {
        if (row.filled() == 1 || (layout instanceof Layout.Flat && ends(row)) || isSum(row)) {
            below.add(row);
            return;
        }
        if (!below.isEmpty()) {
            throw refused(below.get(0));
        }
        checkWidth(row);
        if (layout instanceof Layout.Flat flat) {
            longRow(row, flat.columns(), table);
        } else if (layout instanceof Layout.Wide wide) {
            wideRow(row, wide, table);
        }
    }

    /** What may stand below a table: a note, or a total that says no year. */
    private boolean ends(SheetRow row) {
        if (layout instanceof Layout.Flat flat) {
            Columns columns = flat.columns();
            boolean total = EverydayText.total(named(row))
                    || EverydayText.total(row.cell(0))
                    || EverydayText.total(row.cell(columns.year()));
            if (total && yearless(row.cell(columns.year()))) {
                return true;
            }
        }
        return isSum(row) || (row.filled() == 1 && EverydayText.note(row.cell(row.width() - 1)));
    }

    private static boolean yearless(String cell) {
        return cell.isEmpty() || EverydayText.total(cell);
    }

    private boolean isSum(SheetRow row) {
        return layout instanceof Layout.Wide wide
                && EverydayText.total(named(row))
                && sums.match(
                        column -> notation.read(row.cell(column)), wide.years().keySet());
    }

    private HomewardException refused(SheetRow row) {
        int width = layout.header().width();
        if (row.width() < width && !sheet.ragged() && row.cells().size() < width) {
            return fields(row, width);
        }
        if (layout instanceof Layout.Flat flat) {
            Columns columns = flat.columns();
            Part missing = named(row).isEmpty() ? Part.SERIES : Part.YEAR;
            return check.missing(row.place(), row.cell(columns.year()).isEmpty() ? missing : Part.VALUE);
        }
        return check.error(
                ErrorCode.FIELD_MISSING,
                row.place(),
                "'" + row.cell(row.width() - 1) + "' alone",
                "a series and its values",
                "take the row out, or fill it in");
    }

    private void checkWidth(SheetRow row) {
        int width = layout.header().width();
        boolean tooFew = row.cells().size() < width && !sheet.ragged();
        if (tooFew || row.width() > width) {
            throw fields(row, width);
        }
    }

    private HomewardException fields(SheetRow row, int width) {
        int found = Math.max(row.width(), Math.min(row.cells().size(), width));
        return check.error(
                ErrorCode.FIELD_MISSING,
                row.place(),
                (row.width() > width ? row.width() : found) + " fields",
                width + " as in the header",
                "write thousands without commas, and every field even if it is empty");
    }

    /** What names the series of a row: of a hierarchy its first level. */
    private String named(SheetRow row) {
        Columns columns = layout.columns();
        return row.cell(columns.nodes().given() ? columns.nodes().origin() : columns.series());
    }

    private String id(SheetRow row) {
        Columns columns = layout.columns();
        if (columns.nodes().given()) {
            return columns.nodes().id(row::cell, columns.series(), check, row.place());
        }
        return check.series(
                row.place(), columns.series() < row.cells().size() ? row.cells().get(columns.series()) : "");
    }

    private void longRow(SheetRow row, Columns columns, LongTable table) {
        long place = row.place();
        String id = id(row);
        String year = row.cell(columns.year());
        if (year.isEmpty()) {
            throw check.missing(place, Part.YEAR);
        }
        int read = year(place, Part.YEAR.word(), year, EverydayYear.parse(year));
        String value = row.cell(columns.value());
        if (value.isEmpty()) {
            throw check.missing(place, Part.VALUE);
        }
        boolean test = columns.hasSplit() && check.test(place, split(row, columns));
        add(table, id, read, value, place, Part.VALUE.word(), test);
    }

    private String split(SheetRow row, Columns columns) {
        String split = row.cell(columns.split());
        if (split.isEmpty()) {
            throw check.missing(row.place(), Part.SPLIT);
        }
        return split;
    }

    private void wideRow(SheetRow row, Layout.Wide wide, LongTable table) {
        String id = id(row);
        for (Map.Entry<Integer, EverydayYear> column : wide.years().entrySet()) {
            String cell = row.cell(column.getKey());
            String heading = layout.header().cell(column.getKey());
            int year = year(layout.header().place(), "year", heading, column.getValue());
            if (!cell.isEmpty()) {
                double value = add(table, id, year, cell, row.place(), "value in column " + heading, false);
                sums.add(column.getKey(), value);
            }
        }
    }

    private double add(LongTable table, String id, int year, String cell, long place, String what, boolean test) {
        if (EverydayText.notKnown(cell)) {
            notes.notKnown();
            return Double.NaN;
        }
        double value = check.value(place, number(place, what, cell));
        if (table.rows() == limits.rows()) {
            throw SourceFile.tooLarge(file.path(), "more than " + limits.rows() + " rows", limits);
        }
        table.add(id, year, value, test, place);
        return value;
    }

    private int year(long place, String what, String cell, @Nullable EverydayYear year) {
        if (year == null) {
            throw check.error(
                    ErrorCode.NOT_A_NUMBER,
                    place,
                    what + " '" + cell + "'",
                    "a whole year such as 2025",
                    EverydayYear.advice(cell));
        }
        EverydayYear first = firstYear;
        if (first == null) {
            firstYear = year;
            notes.fiscal(year.fiscal());
        } else if (first.fiscal() != year.fiscal()) {
            throw check.error(
                    ErrorCode.UNKNOWN_WORD,
                    place,
                    what + " '" + cell + "', " + kind(year) + " among " + kind(first) + "s",
                    "years of one kind",
                    "write fiscal and calendar years into two files");
        }
        return year.year();
    }

    private static String kind(EverydayYear year) {
        return year.fiscal() ? "fiscal year" : "calendar year";
    }

    private double number(long place, String what, String cell) {
        if (notation.unsure(cell)) {
            throw check.error(
                    ErrorCode.NOT_A_NUMBER,
                    place,
                    what + " '" + cell + "', which may be a thousand times more or less",
                    "a number that can be read in one way",
                    "write it without a separator of thousands");
        }
        double number = notation.read(cell);
        if (Double.isNaN(number) && !EverydayText.key(cell).equals("nan")) {
            throw check.error(
                    ErrorCode.NOT_A_NUMBER,
                    place,
                    what + " '" + cell + "'",
                    "a number such as 1234.5",
                    EverydayText.dash(cell)
                            ? "a dash may stand for 0 or for what is not known: write 0, or leave the row out"
                            : "use a decimal point, no thousands separator and no unit");
        }
        return number;
    }
}
