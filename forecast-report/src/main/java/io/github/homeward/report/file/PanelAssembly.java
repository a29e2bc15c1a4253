package io.github.homeward.report.file;

import io.github.homeward.input.ErrorCode;
import io.github.homeward.input.HomewardException;
import io.github.homeward.input.SourceFile;
import io.github.homeward.yearly.series.Series;
import io.github.homeward.yearly.series.SeriesPanel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sorts checked rows into series and checks what only a whole series can show: doubles, gaps, and the split. */
final class PanelAssembly {

    private final SourceFile file;
    private final LongTable table;
    private final Gaps gaps;
    private final List<String> filled = new ArrayList<>();

    /** @param gaps what to make of missing years; null for what is usual: of a hierarchy a line, else an error */
    PanelAssembly(SourceFile file, LongTable table, @Nullable Gaps gaps) {
        this.file = file;
        this.table = table;
        this.gaps = gaps != null ? gaps : table.nodes() ? Gaps.LINE : Gaps.REFUSE;
    }

    PanelTable panel() {
        if (table.rows() == 0) {
            throw file.error(ErrorCode.FILE_EMPTY, "a header and no rows", "at least one row", "write the file again");
        }
        int[] ends = endsOfSeries();
        long[] keys = keysBySeries(ends);
        List<Series> train = new ArrayList<>(ends.length);
        List<Series> test = new ArrayList<>();
        int from = 0;
        for (int s = 0; s < ends.length; s++) {
            int to = ends[s];
            Arrays.sort(keys, from, to);
            checkYears(s, keys, from, to);
            int firstTest = firstTest(s, keys, from, to);
            train.add(series(s, keys, from, firstTest));
            if (firstTest < to) {
                test.add(series(s, keys, firstTest, to));
            }
            from = to;
        }
        return new PanelTable(new SeriesPanel(file.where(), train, test, file.sha256()), table.nodes(), filled, null);
    }

    private int[] endsOfSeries() {
        int[] ends = new int[table.ids().size()];
        for (int row = 0; row < table.rows(); row++) {
            ends[table.series(row)]++;
        }
        for (int s = 1; s < ends.length; s++) {
            ends[s] += ends[s - 1];
        }
        return ends;
    }

    /** One number for each row, which sorts by year and, within a year, by place in the file. */
    private long[] keysBySeries(int[] ends) {
        int[] next = new int[ends.length];
        System.arraycopy(ends, 0, next, 1, ends.length - 1);
        long[] keys = new long[table.rows()];
        for (int row = 0; row < keys.length; row++) {
            keys[next[table.series(row)]++] = ((long) table.year(row) << 32) | row;
        }
        return keys;
    }

    private static int row(long key) {
        return (int) key;
    }

    private void checkYears(int s, long[] keys, int from, int to) {
        for (int i = from + 1; i < to; i++) {
            int year = table.year(row(keys[i]));
            int before = table.year(row(keys[i - 1]));
            if (year == before) {
                throw new HomewardException(
                        ErrorCode.DUPLICATE_POINT,
                        file.where() + " " + table.place(row(keys[i])) + ", series " + id(s),
                        "year " + year + " again, first on " + table.place(row(keys[i - 1])),
                        "each year once in a series",
                        "take one of the two rows out");
            }
            if (year != before + 1) {
                String missing = year == before + 2 ? "year " + (before + 1) : (before + 1) + " to " + (year - 1);
                if (gaps != Gaps.REFUSE) {
                    filled.add(id(s) + " without " + missing + ": taken "
                            + (gaps == Gaps.ZERO ? "as 0." : "on a straight line between its neighbours."));
                    continue;
                }
                throw new HomewardException(
                        ErrorCode.YEAR_GAP,
                        file.where() + ", series " + id(s),
                        before + " (" + table.place(row(keys[i - 1])) + ") followed by " + year + " ("
                                + table.place(row(keys[i])) + "), without " + missing,
                        "every year from the first to the last",
                        "fill in the missing years (0 if there was nothing), start the series later, or have them "
                                + "filled: --gaps zero, --gaps line");
            }
        }
    }

    private int firstTest(int s, long[] keys, int from, int to) {
        int first = from;
        while (first < to && !table.test(row(keys[first]))) {
            first++;
        }
        if (first == from) {
            throw new HomewardException(
                    ErrorCode.YEAR_GAP,
                    file.where() + " " + table.place(row(keys[from])) + ", series " + id(s),
                    "its first year " + table.year(row(keys[from])) + " marked test",
                    "train years, then test years",
                    "mark the first years train, or take the series out");
        }
        for (int i = first; i < to; i++) {
            if (!table.test(row(keys[i]))) {
                throw new HomewardException(
                        ErrorCode.YEAR_GAP,
                        file.where() + " " + table.place(row(keys[i])) + ", series " + id(s),
                        "year " + table.year(row(keys[i])) + " marked train after a test year",
                        "train years, then test years",
                        "mark the years after the first test year as test");
            }
        }
        return first;
    }

    private Series series(int s, long[] keys, int from, int to) {
        int firstYear = table.year(row(keys[from]));
        double[] values = new double[table.year(row(keys[to - 1])) - firstYear + 1];
        Arrays.fill(values, Double.NaN);
        for (int i = from; i < to; i++) {
            values[table.year(row(keys[i])) - firstYear] = table.value(row(keys[i]));
        }
        return new Series(id(s), firstYear, gaps.filled(values));
    }

    private String id(int s) {
        return table.ids().get(s);
    }
}
