package io.github.homeward.programme;

import io.github.homeward.spi.ProgrammeStatement;
import io.github.homeward.spi.Vehicle;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads statements into programmes.
 *
 * <p>Few sources tell when a programme ended. Where none does, three assumptions, all labelled
 * ({@link Programme#endAssumed()}): a generation ends when the next one of the same model comes from the same origin; any other ends a
 * stated number of years after its last sign of life; but a maker that still registers imports after all of its
 * programmes would have run out keeps the one seen last.
 */
public final class Programmes {

    /** Months for which stock lasts after production for Japan has ended. */
    public static final int STOCK_MONTHS = 4;

    /** Years without a sign of life after which a passenger car is taken to have left the market: one model life. */
    public static final int ASSUMED_YEARS_PASSENGER = 6;

    /** The same for trucks, whose model lives are about twice as long. */
    public static final int ASSUMED_YEARS_TRUCK = 12;

    private Programmes() {}

    /**
     * All programmes known at a cutoff.
     *
     * @param cutoff nothing that became known later is read
     * @param statements all statements, in any order
     * @param signs what volumes say about who was on sale; must itself respect the cutoff
     * @return in order of id
     */
    public static List<Programme> at(LocalDate cutoff, Collection<ProgrammeStatement> statements, SignsOfLife signs) {
        Map<String, List<ProgrammeStatement>> byId = new TreeMap<>();
        for (ProgrammeStatement statement : statements) {
            if (!statement.knownOn().isAfter(cutoff)) {
                byId.computeIfAbsent(statement.programmeId(), id -> new ArrayList<>())
                        .add(statement);
            }
        }
        List<Draft> drafts = new ArrayList<>();
        byId.forEach((id, said) -> {
            said.sort(Comparator.comparing(ProgrammeStatement::knownOn));
            drafts.add(new Draft(
                    new StatementReading(said)
                            .programme(cutoff, signs.programmes().containsKey(id)),
                    lastSign(said, signs.programmes().get(id))));
        });
        assumeEnds(drafts);
        keepLastOfEachMaker(drafts, signs);
        return drafts.stream().map(draft -> draft.programme).toList();
    }

    /** What a statement says holds from a day is a sign of life on that day, not on the day it was told. */
    private static LocalDate lastSign(List<ProgrammeStatement> said, @Nullable LocalDate seen) {
        LocalDate last = seen == null ? LocalDate.MIN : seen;
        for (ProgrammeStatement statement : said) {
            LocalDate from = statement.appliesFrom();
            last = later(last, from == null ? statement.knownOn() : from);
        }
        return last;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static void assumeEnds(List<Draft> drafts) {
        for (Draft draft : drafts) {
            Programme programme = draft.programme;
            if (programme.end() == null && programme.start() != null) {
                YearMonth end = YearMonth.from(draft.lastSign).plusYears(years(programme));
                LocalDate next = successorStart(programme, drafts);
                YearMonth replaced = next == null ? end : YearMonth.from(next);
                draft.programme = programme.endingWith(replaced.isBefore(end) ? replaced : end, true);
            }
        }
    }

    private static int years(Programme programme) {
        return programme.vehicle() == Vehicle.TRUCK ? ASSUMED_YEARS_TRUCK : ASSUMED_YEARS_PASSENGER;
    }

    private static @Nullable LocalDate successorStart(Programme older, List<Draft> drafts) {
        LocalDate start = older.start();
        LocalDate first = null;
        for (Draft draft : drafts) {
            Programme other = draft.programme;
            LocalDate begins = other.start();
            if (start != null
                    && begins != null
                    && begins.isAfter(start)
                    && other.origin().equals(older.origin())
                    && other.maker().equals(older.maker())
                    && nameplate(other).equals(nameplate(older))
                    && (first == null || begins.isBefore(first))) {
                first = begins;
            }
        }
        return first;
    }

    /** The model name without the generation in brackets. */
    private static String nameplate(Programme programme) {
        int bracket = programme.model().indexOf(" (");
        return bracket < 0 ? programme.model() : programme.model().substring(0, bracket);
    }

    private static void keepLastOfEachMaker(List<Draft> drafts, SignsOfLife signs) {
        new TreeMap<>(signs.makers()).forEach((maker, seen) -> {
            YearMonth month = YearMonth.from(seen);
            Draft last = null;
            for (Draft draft : drafts) {
                Programme programme = draft.programme;
                if (programme.maker().equals(maker) && programme.ageInMonths(month) >= 0) {
                    if (programme.onSale(month)) {
                        return;
                    }
                    if (programme.endAssumed() && (last == null || draft.lastSign.isAfter(last.lastSign))) {
                        last = draft;
                    }
                }
            }
            if (last != null) {
                last.programme = last.programme.endingWith(month.plusYears(years(last.programme)), true);
            }
        });
    }

    /** A programme on the way to its end. */
    private static final class Draft {
        private Programme programme;
        private final LocalDate lastSign;

        Draft(Programme programme, LocalDate lastSign) {
            this.programme = programme;
            this.lastSign = lastSign;
        }
    }
}
