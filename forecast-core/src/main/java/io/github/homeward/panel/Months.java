package io.github.homeward.panel;

import java.time.YearMonth;
import java.time.temporal.ChronoField;

/** Months as whole numbers, so that hot loops stay primitive: 12 × year + month − 1. */
final class Months {

    static final int PER_YEAR = 12;

    private Months() {}

    static int of(YearMonth month) {
        return month.get(ChronoField.YEAR) * PER_YEAR + month.getMonthValue() - 1;
    }

    static int january(int year) {
        return year * PER_YEAR;
    }

    static YearMonth month(int index) {
        return YearMonth.of(index / PER_YEAR, index % PER_YEAR + 1);
    }
}
