package io.github.homeward.yearly.backtest;

import io.github.homeward.input.ErrorCode;
import io.github.homeward.input.HomewardException;
import io.github.homeward.input.Setting;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * The days at which a backtest looks back: one, and the same day of every year after it up to another.
 *
 * @param first the first cutoff
 * @param last no cutoff is later; not before {@code first}
 */
public record Cutoffs(LocalDate first, LocalDate last) {

    /** More cutoffs than any yearly history has years. */
    static final int MOST = 200;

    private static final String FIX = "write it as 2010-01-31:2025-01-31, or as one day";
    private static final int LAST_YEAR = 9999;

    /**
     * Checks the order and the number.
     *
     * @throws HomewardException {@link ErrorCode#BAD_OPTION} if the last is before the first, or there are too many
     */
    public Cutoffs {
        if (last.isBefore(first)) {
            throw new HomewardException(
                    ErrorCode.BAD_OPTION,
                    Setting.CUTOFFS,
                    first + ":" + last,
                    "the earlier day first",
                    "swap the two days");
        }
        long count = ChronoUnit.YEARS.between(first, last) + 1;
        if (count > MOST) {
            throw new HomewardException(
                    ErrorCode.BAD_OPTION,
                    Setting.CUTOFFS,
                    count + " cutoffs",
                    "at most " + MOST,
                    "choose a shorter span");
        }
    }

    /**
     * Reads {@code 2010-01-31:2025-01-31}, or one day.
     *
     * @throws HomewardException {@link ErrorCode#BAD_DATE} or {@link ErrorCode#BAD_OPTION}
     */
    public static Cutoffs parse(String text) {
        String[] days = text.split(":", -1);
        if (days.length > 2) {
            throw new HomewardException(ErrorCode.BAD_OPTION, Setting.CUTOFFS, "'" + text + "'", "two days", FIX);
        }
        return new Cutoffs(day(days[0]), day(days[days.length - 1]));
    }

    /** Every cutoff, the earliest first. */
    public List<LocalDate> days() {
        List<LocalDate> days = new ArrayList<>();
        for (int year = 0; !first.plusYears(year).isAfter(last); year++) {
            days.add(first.plusYears(year));
        }
        return days;
    }

    private static LocalDate day(String text) {
        LocalDate day;
        try {
            day = LocalDate.parse(text.strip());
        } catch (DateTimeException e) {
            throw new HomewardException(ErrorCode.BAD_DATE, Setting.CUTOFFS, "'" + text + "'", "a day", FIX, e);
        }
        if (day.getYear() < 0 || day.getYear() > LAST_YEAR) {
            throw new HomewardException(
                    ErrorCode.BAD_DATE, Setting.CUTOFFS, "'" + text + "'", "a day of a year with four digits", FIX);
        }
        return day;
    }
}
