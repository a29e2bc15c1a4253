package io.github.homeward.panel;

import java.time.YearMonth;
import java.time.temporal.ChronoField;

/** Months as whole numbers, so that hot loops stay primitive: 12 × year + month − 1. */
final class Months {

    static final int PER_YEAR = 12;

    /** Months by which fiscal years begin after January: as the ledger's periods, April to March. */
    static final int FISCAL = 3;

    private Months() {}

    static int of(YearMonth month) {
        return month.get(ChronoField.YEAR) * PER_YEAR + month.getMonthValue() - 1;
    }

    static int january(int year) {
        return year * PER_YEAR;
    }

    /** The year that a month lies in, where years begin some months after January. */
    static int year(int month, int shift) {
        return Math.floorDiv(month - shift, PER_YEAR);
    }

    static YearMonth month(int index) {
        return YearMonth.of(index / PER_YEAR, index % PER_YEAR + 1);
    }
}
