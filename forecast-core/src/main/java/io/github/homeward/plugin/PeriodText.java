package io.github.homeward.plugin;

import io.github.homeward.spi.Period;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Periods as the ledger writes them: {@code 2024}, {@code 2024-05}, {@code 2024H1}, {@code 2024Q3}, {@code FY2024}
 * (April to March), {@code FY2024H1} (April to September), and {@code a/b} for a run of months or years.
 */
final class PeriodText {

    private static final Pattern PARTED = Pattern.compile("(FY)?(\\d{4})(?:(H)([12])|(Q)([1-4]))?");
    private static final Pattern MONTH = Pattern.compile("\\d{4}-(0[1-9]|1[0-2])");

    private PeriodText() {}

    /** Null if the text is no period. */
    static @Nullable Period parse(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            return single(text);
        }
        Period from = single(text.substring(0, slash));
        Period to = single(text.substring(slash + 1));
        return from == null || to == null || to.to().isBefore(from.from()) ? null : new Period(from.from(), to.to());
    }

    private static @Nullable Period single(String text) {
        if (MONTH.matcher(text).matches()) {
            YearMonth month = YearMonth.parse(text);
            return new Period(month, month);
        }
        Matcher parted = PARTED.matcher(text);
        if (!parted.matches()) {
            return null;
        }
        YearMonth start = YearMonth.of(Integer.parseInt(parted.group(2)), parted.group(1) == null ? 1 : 4);
        if (parted.group(3) != null) {
            return part(start, 6, parted.group(4));
        }
        return parted.group(5) != null ? part(start, 3, parted.group(6)) : part(start, 12, "1");
    }

    private static Period part(YearMonth start, int months, String number) {
        YearMonth from = start.plusMonths((Integer.parseInt(number) - 1) * (long) months);
        return new Period(from, from.plusMonths(months - 1));
    }
}
