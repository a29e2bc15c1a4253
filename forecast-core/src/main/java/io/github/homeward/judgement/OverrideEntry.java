package io.github.homeward.judgement;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants a forecast to be, and why.
 *
 * @param where file and line
 * @param line in the file
 * @param node as in forecasts
 * @param year the year meant
 * @param op what to do with the number
 * @param value vehicles a year, or a factor
 * @param written the value as written
 * @param author who says so
 * @param reason why
 * @param enteredOn the first day on which it acts
 * @param expiresOn the last; null if it does not expire
 */
public record OverrideEntry(
        String where,
        long line,
        String node,
        int year,
        Op op,
        double value,
        String written,
        String author,
        String reason,
        LocalDate enteredOn,
        @Nullable LocalDate expiresOn) {

    /** What an override does with the number it finds. */
    public enum Op {
        SET,
        ADD,
        MULTIPLY;

        /** The word used in files. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The number after the override. */
    double appliedTo(double before) {
        return switch (op) {
            case SET -> value;
            case ADD -> before + value;
            case MULTIPLY -> before * value;
        };
    }

    /** Such as {@code set 60000}. */
    String words() {
        return op.word() + " " + written;
    }

    /** What makes two lines the same entry. */
    public OverrideEntry apartFromPlace() {
        return new OverrideEntry("", 0, node, year, op, value, "", author, reason, enteredOn, expiresOn);
    }
}
