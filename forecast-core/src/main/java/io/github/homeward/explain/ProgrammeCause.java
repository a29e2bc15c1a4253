package io.github.homeward.explain;

import io.github.homeward.explain.Cause.Kind;
import io.github.homeward.programme.Outlook;
import io.github.homeward.programme.Programme;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Finds the main cause of the change of a programme's demand. */
final class ProgrammeCause {

    /** Less than this of a year on sale is not a whole year. */
    private static final double WHOLE_YEAR = 11.5;

    private static final int MONTHS = 12;

    /** An end that nobody has announced is told where the chance that it is still on sale is below this. */
    private static final double LIKELY_ON_SALE = 0.8;

    private static final int HUNDRED = 100;

    private final Programme programme;
    private final LocalDate cutoff;
    private final int lastYear;

    /**
     * Causes of one programme.
     *
     * @param cutoff what starts later is still to come
     */
    ProgrammeCause(Programme programme, LocalDate cutoff, int lastYear) {
        this.programme = programme;
        this.cutoff = cutoff;
        this.lastYear = lastYear;
    }

    /**
     * The cause.
     *
     * @param change of the demand since the last published year, not 0
     */
    Cause of(Outlook.Year year, double change) {
        return change < 0 ? ofLoss(year) : ofGain(year, change);
    }

    private Cause ofLoss(Outlook.Year year) {
        YearMonth end = programme.end();
        if (year.months() < WHOLE_YEAR && end != null && end.getYear() <= year.year()) {
            return new Cause(
                    Kind.ENDING,
                    programme.endAssumed() ? "taken to end, nothing heard of it" : "sales end " + Wording.month(end));
        }
        return year.unconstrained() > 0
                ? new Cause(Kind.AGEING, since(programme.start()) + ended(year))
                : new Cause(Kind.ENDING, "no longer on sale");
    }

    /** An end that nobody has announced, where it weighs. */
    private static String ended(Outlook.Year year) {
        return year.onSale() > LIKELY_ON_SALE
                ? ""
                : String.format(
                        Locale.ROOT,
                        ", %d %% likely to have ended by the end of %d",
                        Math.round(HUNDRED * (1 - year.onSale())),
                        year.year());
    }

    private String coming(LocalDate start) {
        if (programme.announced()) {
            return "expected about ";
        }
        return start.isAfter(cutoff) ? "due " : "launched ";
    }

    private Cause ofGain(Outlook.Year year, double change) {
        LocalDate start = programme.start();
        if (start != null && start.getYear() > lastYear) {
            return new Cause(Kind.LAUNCH, coming(start) + Wording.month(YearMonth.from(start)));
        }
        if (waiting(year) > change / 2) {
            return new Cause(Kind.ORDERS, since(start));
        }
        if (programme.monthsOnSale(lastYear) < WHOLE_YEAR && year.months() > programme.monthsOnSale(lastYear)) {
            return new Cause(Kind.FULL_YEAR, since(start));
        }
        return new Cause(stoppedLastYear() ? Kind.RESUMED : Kind.RISE, "");
    }

    /** Orders that wait: what the demand holds beyond new demand. */
    private static double waiting(Outlook.Year year) {
        return Double.isNaN(year.plan()) ? 0 : year.unconstrained() - year.attainment() * year.plan();
    }

    private boolean stoppedLastYear() {
        for (int month = 1; month <= MONTHS; month++) {
            if (programme.shipmentsStopped(YearMonth.of(lastYear, month))) {
                return true;
            }
        }
        return false;
    }

    private static String since(@Nullable LocalDate start) {
        return start == null ? "" : "on sale since " + Wording.month(YearMonth.from(start));
    }
}
