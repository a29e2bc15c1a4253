package io.github.homeward.report.file;

import io.github.homeward.input.ErrorCode;
import io.github.homeward.input.HomewardException;
import io.github.homeward.report.file.ColumnNames.Columns;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Where the header of a table stands and how its columns are to be taken. */
sealed interface Layout {

    /** Titles above a header are no longer than this. */
    int MOST_ROWS_ABOVE = 40;

    /** A header has at least this many columns: a series and two years, or a series, a year and a value. */
    int FEWEST_COLUMNS = 3;

    /** The header row. */
    SheetRow header();

    /** Which column plays which part; those of a table with a column for each year name its series alone. */
    Columns columns();

    /** Columns that hold figures, in the order of reading. */
    List<Integer> valueColumns();

    /** One row for each series and year. */
    record Flat(SheetRow header, Columns columns) implements Layout {

        @Override
        public List<Integer> valueColumns() {
            return List.of(columns.value());
        }
    }

    /**
     * One row for each series, one column for each year.
     *
     * @param columns what names the series
     * @param years by position of the column
     */
    record Wide(SheetRow header, Columns columns, SortedMap<Integer, EverydayYear> years) implements Layout {

        @Override
        public List<Integer> valueColumns() {
            return List.copyOf(years.keySet());
        }
    }

    /**
     * Looks for the header among the first rows.
     *
     * @return null if none of them can be one
     * @throws HomewardException for a header of which two columns would play one part
     */
    static @Nullable Layout find(Sheet sheet, ColumnNames names, String file) {
        List<SheetRow> first = first(sheet);
        for (int i = 0; i < first.size(); i++) {
            SheetRow row = first.get(i);
            String where = file + " line " + row.place();
            Columns columns = names.find(tidied(row), where);
            if (columns != null) {
                return new Flat(row, columns);
            }
        }
        for (int i = 0; i < first.size(); i++) {
            SheetRow row = first.get(i);
            if (row.filled() >= FEWEST_COLUMNS - 1 && row.width() >= FEWEST_COLUMNS) {
                return wide(row, i + 1 < first.size() ? first.get(i + 1) : null, names, file + " line " + row.place());
            }
        }
        return null;
    }

    /** The first row that looks like a header, for messages; null if the table is empty. */
    static @Nullable SheetRow mostLikely(Sheet sheet) {
        List<SheetRow> first = first(sheet);
        return first.stream().filter(row -> row.filled() > 1).findFirst().orElse(first.isEmpty() ? null : first.get(0));
    }

    /** The cells of a header, without blanks around them. */
    static List<String> tidied(SheetRow row) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < row.width(); i++) {
            cells.add(row.cell(i));
        }
        return cells;
    }

    private static List<SheetRow> first(Sheet sheet) {
        List<SheetRow> first = new ArrayList<>();
        sheet.each(row -> {
            if (row.filled() > 0) {
                first.add(row);
            }
            return first.size() < MOST_ROWS_ABOVE;
        });
        return first;
    }

    private static @Nullable Layout wide(SheetRow row, @Nullable SheetRow next, ColumnNames names, String where) {
        SortedMap<Integer, EverydayYear> years = new TreeMap<>();
        for (int i = 0; i < row.width(); i++) {
            EverydayYear year = EverydayYear.ofHeader(row.cell(i));
            if (year != null) {
                years.put(i, year);
            }
        }
        if (years.size() < 2 || years.firstKey() == 0 || (next != null && looksLikeRowsOf(row, next, years))) {
            return null;
        }
        List<EverydayYear> seen = new ArrayList<>();
        for (EverydayYear year : years.values()) {
            if (seen.contains(year)) {
                throw new HomewardException(
                        ErrorCode.HEADER_WRONG,
                        where,
                        "the year " + year.year() + " twice among the columns",
                        "every year once",
                        "take one of the two columns out");
            }
            seen.add(year);
        }
        return new Wide(row, names.wide(tidied(row).subList(0, years.firstKey()), where), years);
    }

    /** A file in long form without a header: the same name again, and a year in its second column. */
    private static boolean looksLikeRowsOf(SheetRow row, SheetRow next, SortedMap<Integer, EverydayYear> years) {
        int first = years.firstKey();
        return years.size() == 2
                && !row.cell(0).isEmpty()
                && (row.cell(0).equals(next.cell(0)) || EverydayYear.ofHeader(next.cell(first)) != null);
    }
}
