package io.github.homeward.programme;

import java.time.LocalDate;
import java.time.YearMonth;

/** Where a programme stands in its life at a cutoff. */
public enum Stage {
    /** To come, as far as anyone says. */
    ANNOUNCED,
    /** On sale, and no source gives an end. */
    ON_SALE,
    /** On sale, and its end is known. */
    RUNNING_OUT,
    /** Over, or taken to be. */
    ENDED,
    /** Called off before it came. */
    CANCELLED;

    /** The stage at a cutoff. */
    public static Stage of(Programme programme, LocalDate cutoff) {
        LocalDate start = programme.start();
        YearMonth end = programme.end();
        if (programme.cancelled()) {
            return CANCELLED;
        }
        if (end != null && end.isBefore(YearMonth.from(cutoff))) {
            return ENDED;
        }
        if (start == null || start.isAfter(cutoff)) {
            return ANNOUNCED;
        }
        return end == null || programme.endAssumed() ? ON_SALE : RUNNING_OUT;
    }
}
