package io.github.homeward.report.file;

import io.github.homeward.input.CsvRow;
import io.github.homeward.input.CsvTable;
import io.github.homeward.input.ErrorCode;
import io.github.homeward.input.HomewardException;
import io.github.homeward.judgement.OverrideEntry;
import io.github.homeward.judgement.OverrideEntry.Op;
import io.github.homeward.judgement.Overrides;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads an override file: CSV, UTF-8, with the columns {@code
 * node,year,op,value,author,reason,entered_on,expires_on}. It is written by adding lines at its end, so the days of
 * entry never go back.
 */
public final class OverrideFile {

    private static final List<String> COLUMNS =
            List.of("node", "year", "op", "value", "author", "reason", "entered_on", "expires_on");

    private static final double MOST_VEHICLES = 1e9;
    private static final double MOST_FACTOR = 1000;

    private final Map<OverrideEntry, Long> seen = new HashMap<>();
    private @Nullable OverrideEntry last;

    private OverrideFile() {}

    /**
     * Reads and checks every line by itself and against those before it. Whether nodes and years are in a forecast is
     * checked when they act on one.
     *
     * @throws HomewardException for anything wrong, with file and line
     */
    public static Overrides read(Path path) {
        return overrides(String.valueOf(path.getFileName()), CsvTable.read(path, COLUMNS));
    }

    /**
     * As {@link #read}, from bytes that are no file yet.
     *
     * @param name what errors call them
     */
    public static Overrides of(String name, byte[] bytes) {
        return overrides(name, CsvTable.of(name, bytes, COLUMNS));
    }

    private static Overrides overrides(String name, CsvTable table) {
        OverrideFile reading = new OverrideFile();
        List<OverrideEntry> entries = new ArrayList<>();
        for (CsvRow line : table.rows()) {
            entries.add(reading.entry(line));
        }
        return new Overrides(name, table.sha256(), entries);
    }

    private OverrideEntry entry(CsvRow line) {
        String node = line.required("node");
        int year = line.whole("year");
        Op op = op(line);
        double value = value(line, op);
        LocalDate entered = line.day("entered_on");
        OverrideEntry entry = new OverrideEntry(
                line.place().toString(),
                line.place().line(),
                node,
                year,
                op,
                value,
                line.text("value"),
                line.required("author"),
                line.required("reason"),
                entered,
                line.text("expires_on").isEmpty() ? null : line.day("expires_on"));
        checkDates(entry);
        checkOrder(entry);
        return entry;
    }

    private static Op op(CsvRow line) {
        String word = line.required("op");
        for (Op op : Op.values()) {
            if (op.word().equals(word)) {
                return op;
            }
        }
        throw line.error(
                ErrorCode.UNKNOWN_WORD,
                "op '" + word + "'",
                Arrays.stream(Op.values()).map(Op::word).collect(Collectors.joining(", ")),
                "use one of these words");
    }

    private static double value(CsvRow line, Op op) {
        double value = line.number("value");
        if (op != Op.ADD && value < 0) {
            throw line.error(
                    ErrorCode.NEGATIVE,
                    op.word() + " " + line.text("value"),
                    op == Op.SET ? "vehicles a year, 0 or more" : "a factor, 0 or more",
                    op == Op.SET ? "correct the sign, or use add to take away" : "use 0.9 for ten percent less");
        }
        double most = op == Op.MULTIPLY ? MOST_FACTOR : MOST_VEHICLES;
        if (Math.abs(value) > most) {
            throw line.error(
                    ErrorCode.OUT_OF_RANGE,
                    op.word() + " " + line.text("value"),
                    "at most " + (long) most,
                    "check the number and the op");
        }
        return value;
    }

    private static void checkDates(OverrideEntry entry) {
        LocalDate expires = entry.expiresOn();
        if (expires != null && expires.isBefore(entry.enteredOn())) {
            throw new HomewardException(
                    ErrorCode.EXPIRES_FIRST,
                    entry.where(),
                    "expires_on " + expires + " before entered_on " + entry.enteredOn(),
                    "a day on or after the day of entry, or an empty field",
                    "correct one of the two");
        }
        int entered = entry.enteredOn().getYear();
        if (entry.year() < entered - 1) {
            throw new HomewardException(
                    ErrorCode.OVERRIDE_YEAR,
                    entry.where(),
                    "year " + entry.year() + " entered on " + entry.enteredOn(),
                    "a year that was still open then: " + (entered - 1) + " or later",
                    "correct the year; what was counted is no matter of judgement");
        }
    }

    private void checkOrder(OverrideEntry entry) {
        Long twin = seen.putIfAbsent(entry.apartFromPlace(), entry.line());
        if (twin != null) {
            throw new HomewardException(
                    ErrorCode.DUPLICATE_OVERRIDE,
                    entry.where(),
                    "the same as line " + twin,
                    "every entry once",
                    "take the later line out");
        }
        if (last != null && entry.enteredOn().isBefore(last.enteredOn())) {
            throw new HomewardException(
                    ErrorCode.OVERRIDE_ORDER,
                    entry.where(),
                    "entered_on " + entry.enteredOn() + " below " + last.enteredOn() + " of line " + last.line(),
                    "lines in the order in which they were entered",
                    "add new lines at the end and change none above");
        }
        last = entry;
    }
}
