package io.github.homeward.programme;

import io.github.homeward.spi.ProgrammeStatement;
import io.github.homeward.spi.Steering;
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
 * <p>Few sources tell when a programme ended. Where none does, three assumptions, all labelled ({@link
 * Programme#endAssumed()}): a generation ends when the next one of the same model comes from the same origin; any
 * other ends a stated number of years after its last sign of life; but a maker that still registers imports after all
 * of its programmes would have run out keeps the one seen last.
 */
public final class Programmes {

    /** Months for which stock lasts after production for the destination has ended. */
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
     * @param usual side of the wheel that buyers at the destination are used to
     * @return in order of id
     */
    public static List<Programme> at(
            LocalDate cutoff, Collection<ProgrammeStatement> statements, SignsOfLife signs, Steering usual) {
        Map<String, List<ProgrammeStatement>> byId = new TreeMap<>();
        for (ProgrammeStatement statement : statements) {
            if (!statement.knownOn().isAfter(cutoff)) {
                byId.computeIfAbsent(statement.programmeId(), id -> new ArrayList<>())
                        .add(statement);
            }
        }
        List<Programme> programmes = new ArrayList<>();
        byId.forEach((id, said) -> {
            said.sort(Comparator.comparing(ProgrammeStatement::knownOn));
            programmes.add(new StatementReading(said)
                    .programme(cutoff, signs.programmes().get(id), usual));
        });
        programmes.replaceAll(programme -> withAssumedEnd(programme, programmes));
        new TreeMap<>(signs.makers()).forEach((maker, days) -> days.forEach(seen -> keepLast(maker, seen, programmes)));
        return List.copyOf(programmes);
    }

    private static Programme withAssumedEnd(Programme programme, List<Programme> all) {
        if (programme.end() != null || programme.start() == null) {
            return programme;
        }
        YearMonth end = YearMonth.from(programme.lastSign()).plusYears(assumedYears(programme.vehicle()));
        LocalDate next = successorStart(programme, all);
        YearMonth replaced = next == null ? end : YearMonth.from(next);
        return programme.endingWith(replaced.isBefore(end) ? replaced : end, programme.lastSign());
    }

    /** Years without a sign of life after which a vehicle is taken to have left the market. */
    static int assumedYears(Vehicle vehicle) {
        return vehicle == Vehicle.TRUCK ? ASSUMED_YEARS_TRUCK : ASSUMED_YEARS_PASSENGER;
    }

    private static @Nullable LocalDate successorStart(Programme older, Collection<Programme> all) {
        LocalDate start = older.start();
        LocalDate first = null;
        for (Programme other : all) {
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

    /** Whether a younger programme of the same model from the same origin has taken its place, or is due to. */
    public static boolean succeeded(Programme programme, Collection<Programme> all) {
        return successorStart(programme, all) != null;
    }

    /** Whether two programmes are generations of one model of one maker. */
    static boolean sameModel(Programme one, Programme other) {
        return one.maker().equals(other.maker()) && nameplate(one).equals(nameplate(other));
    }

    /** The model name without the generation in brackets. */
    private static String nameplate(Programme programme) {
        int bracket = programme.model().indexOf(" (");
        return bracket < 0 ? programme.model() : programme.model().substring(0, bracket);
    }

    private static void keepLast(String maker, LocalDate seen, List<Programme> programmes) {
        YearMonth month = YearMonth.from(seen);
        int last = -1;
        for (int i = 0; i < programmes.size(); i++) {
            Programme programme = programmes.get(i);
            if (programme.maker().equals(maker) && programme.ageInMonths(month) >= 0) {
                if (programme.onSale(month)) {
                    return;
                }
                boolean later = last < 0
                        || programme.lastSign().isAfter(programmes.get(last).lastSign());
                last = programme.endAssumed() && later ? i : last;
            }
        }
        if (last >= 0) {
            Programme kept = programmes.get(last);
            programmes.set(last, kept.endingWith(month.plusYears(assumedYears(kept.vehicle())), seen));
        }
    }
}
