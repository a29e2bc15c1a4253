package io.github.homeward.scenario;

import io.github.homeward.programme.PlanStep;
import io.github.homeward.programme.Programme;
import io.github.homeward.scenario.LeverState.Base;
import io.github.homeward.scenario.LeverState.Property;
import io.github.homeward.scenario.LeverState.Subject;
import io.github.homeward.spi.Status;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The levers of the programmes that sell at a cutoff or may sell later. */
public final class ProgrammeLevers {

    /** Vehicles per month: above what any plant sends home, below a slip of the decimal point. */
    public static final double HIGHEST_RATE = 50_000;

    private static final double HIGHEST_CAP = 12 * HIGHEST_RATE;

    private static final int MONTHS = 12;

    private final LocalDate cutoff;
    private final int firstYear;
    private final int horizon;
    private final double highestPlan;
    private final Map<String, double[]> expected;

    /**
     * @param programmes everything known at the cutoff
     * @param expected by programme, vehicles that the base case expects by year ahead
     */
    ProgrammeLevers(
            LocalDate cutoff, int firstYear, int horizon, List<Programme> programmes, Map<String, double[]> expected) {
        this.expected = expected;
        this.cutoff = cutoff;
        this.firstYear = firstYear;
        this.horizon = horizon;
        this.highestPlan = programmes.stream()
                .flatMap(programme -> Stream.concat(programme.goals().stream(), programme.capacities().stream()))
                .mapToDouble(PlanStep::perMonth)
                .max()
                .orElse(Double.NaN);
    }

    /** Vehicles per month of the largest plan known; NaN if none is. */
    double highestPlan() {
        return highestPlan;
    }

    /** Whether anything of it lies ahead. */
    boolean alive(Programme programme) {
        YearMonth end = programme.end();
        return !programme.cancelled() && (end == null || !end.isBefore(YearMonth.from(cutoff)));
    }

    List<LeverState> of(Programme programme) {
        String name = programme.maker() + " " + programme.model() + " from " + programme.origin();
        return List.of(
                new LeverState(
                        LeverState.id(programme.id(), Property.RATE),
                        new Subject.OfProgramme(programme, Property.RATE),
                        "vehicles per month",
                        "Planned rate in force for " + name + "; the forecast of a year follows in proportion",
                        0,
                        HIGHEST_RATE,
                        rates(programme),
                        0,
                        highestPlan),
                date(programme, Property.LAUNCH, "First day on sale of " + name, programme.start()),
                date(
                        programme,
                        Property.END,
                        "Last month on sale of " + name,
                        programme.end() == null ? null : programme.end().atEndOfMonth()),
                new LeverState(
                        LeverState.id(programme.id(), Property.CAP),
                        new Subject.OfProgramme(programme, Property.CAP),
                        "vehicles per year",
                        "A planner's own limit for " + name + ", kept in every path",
                        0,
                        HIGHEST_CAP,
                        IntStream.range(firstYear, firstYear + horizon)
                                .mapToObj(year -> new Base(year, Double.NaN, null, Status.ASSUMED, List.of()))
                                .toList(),
                        Double.NaN,
                        Double.NaN));
    }

    private LeverState date(Programme programme, Property property, String meaning, @Nullable LocalDate day) {
        boolean assumed = property == Property.END ? programme.endAssumed() : programme.announced();
        Status known = day != null && !day.isAfter(cutoff) ? Status.KNOWN : Status.PROJECTED;
        Base base = new Base(
                day == null ? firstYear : day.getYear(),
                Double.NaN,
                day,
                assumed && property == Property.END ? Status.ASSUMED : known,
                programme.sourceIds());
        return new LeverState(
                LeverState.id(programme.id(), property),
                new Subject.OfProgramme(programme, property),
                "months",
                meaning,
                Double.NaN,
                Double.NaN,
                List.of(base),
                Double.NaN,
                Double.NaN);
    }

    /** The plan in force; where nobody states one, what the base case expects it to sell. */
    private List<Base> rates(Programme programme) {
        List<Base> rates = new ArrayList<>();
        for (int h = 0; h < horizon; h++) {
            double planned = inYearOrNearest(programme, firstYear + h, ProgrammeLevers::planned);
            boolean stated = !Double.isNaN(planned);
            rates.add(new Base(
                    firstYear + h,
                    stated ? planned : inYearOrNearest(programme, firstYear + h, this::expected),
                    null,
                    stated ? Status.PROJECTED : Status.ASSUMED,
                    stated ? programme.sourceIds() : List.of()));
        }
        return rates;
    }

    /** A rate of one year, in vehicles per month on sale; NaN if there is none. */
    @FunctionalInterface
    private interface Rate {
        double of(Programme programme, int year);
    }

    /** The rate of the year, or of the nearest year with one: the earlier of two. */
    private double inYearOrNearest(Programme programme, int year, Rate rate) {
        for (int away = 0; away < 2 * horizon; away++) {
            for (int sign = -1; sign <= 1; sign += 2) {
                double found = rate.of(programme, year + sign * away);
                if (found > 0) {
                    return found;
                }
            }
        }
        return Double.NaN;
    }

    /** Mean planned rate over the months on sale. */
    private static double planned(Programme programme, int year) {
        double sum = 0;
        double months = 0;
        for (int m = 1; m <= MONTHS; m++) {
            YearMonth month = YearMonth.of(year, m);
            double share = programme.shareOnSale(month);
            double planned = programme.plannedRate(month);
            sum += share == 0 || Double.isNaN(planned) ? 0 : share * planned;
            months += Double.isNaN(planned) ? 0 : share;
        }
        return months == 0 ? Double.NaN : sum / months;
    }

    /** Of a year before the launch there is none, though some futures let it come early and expect a volume. */
    private double expected(Programme programme, int year) {
        double[] volumes = expected.get(programme.id());
        int h = year - firstYear;
        double months = programme.monthsOnSale(year);
        return volumes == null || h < 0 || h >= volumes.length || months == 0 ? Double.NaN : volumes[h] / months;
    }
}
