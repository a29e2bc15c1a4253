package io.github.homeward.programme;

import io.github.homeward.spi.Steering;
import java.time.YearMonth;
import java.util.Arrays;

/**
 * The forecast of one programme's volume: plan × attainment, handed over to its own run-rate as months of history come
 * in, within what supply allows.
 *
 * <p>Month by month after the last one known, {@code level = (1 − w) · plan · a(age) + w · rate · a(age) / a(age of the
 * rate)} with {@code w = n / (n + 6)} after {@code n} months of history and {@code a} the {@link AttainmentCurve}.
 * Orders that wait are delivered as capacity allows. Run-outs, stops, launches and lifetime limits take effect by
 * their dates.
 */
public final class Outlook {

    /** Vehicles per month of a programme whose plan nobody states: a small import of one grade; an assumption. */
    public static final double UNSTATED_PLAN = 300;

    /** Share of {@link #UNSTATED_PLAN} taken where the wheel is on the left; an assumption. */
    public static final double LEFT_HAND_SHARE = 1 / 3.0;

    /** Share of a capacity that sells where no goal is stated and no orders wait: room is no demand; an assumption. */
    public static final double CAPACITY_USE = 0.5;

    /** Months of history at which the run-rate counts as much as the plan. */
    static final double HANDOVER_MONTHS = 6;

    private static final int MONTHS = 12;

    private Outlook() {}

    /**
     * What volumes say about a programme at a cutoff.
     *
     * @param lastMonth last month with a known national volume, not before the December of the last complete year
     * @param monthsSeen months on sale up to then
     * @param monthlyRate mean volume of the last twelve of them, vehicles per month; 0 if there is none
     * @param delivered vehicles since the launch
     * @param known vehicles in the months of the forecast years that are known already, by horizon
     */
    public record Seen(YearMonth lastMonth, double monthsSeen, double monthlyRate, double delivered, double[] known) {}

    /**
     * Volumes of the years after the last complete one.
     *
     * @param programme as known at the cutoff
     * @param seen its volumes at the cutoff
     * @param firstYear the year of horizon 1
     * @param horizon number of years
     * @return vehicles per calendar year, never negative, by horizon
     */
    public static double[] volumes(Programme programme, Seen seen, int firstYear, int horizon) {
        double[] volumes = Arrays.copyOf(seen.known(), horizon);
        double delivered = seen.delivered();
        double waiting = programme.backlog() ? Math.max(0, programme.orders() - delivered) : 0;
        YearMonth end = YearMonth.of(firstYear + horizon - 1, MONTHS);
        for (YearMonth month = seen.lastMonth().plusMonths(1); !month.isAfter(end); month = month.plusMonths(1)) {
            double level = level(programme, seen, month);
            double supply = supply(programme, month);
            double sold = Math.min(level + waiting, Math.max(level, supply)) * programme.shareOnSale(month);
            sold = programme.shipmentsStopped(month) ? 0 : Math.min(sold, supply);
            sold = Double.isNaN(programme.limit()) ? sold : Math.min(sold, Math.max(0, programme.limit() - delivered));
            waiting = Math.max(0, waiting - Math.max(0, sold - level));
            delivered += sold;
            volumes[month.getYear() - firstYear] += sold;
        }
        return volumes;
    }

    /**
     * The most that supply allows in the years after the last complete one; infinite where nothing binds. A capacity binds over a
     * year, so what is known already counts against the year's room only through its months.
     */
    public static double[] most(Programme programme, Seen seen, int firstYear) {
        double[] most = seen.known().clone();
        double left = Double.isNaN(programme.limit()) ? Double.POSITIVE_INFINITY : programme.limit() - seen.delivered();
        for (int h = 0; h < most.length; h++) {
            double room = 0;
            for (int m = 1; m <= MONTHS; m++) {
                YearMonth month = YearMonth.of(firstYear + h, m);
                double share = programme.shipmentsStopped(month) ? 0 : programme.shareOnSale(month);
                room += month.isAfter(seen.lastMonth()) && share > 0 ? share * supply(programme, month) : 0;
            }
            most[h] += Math.min(room, Math.max(0, left));
        }
        return most;
    }

    /** Vehicles per month that would sell if supply set no bound and nobody waited. */
    private static double level(Programme programme, Seen seen, YearMonth month) {
        int age = programme.ageInMonths(month);
        double planned = plan(programme, month) * AttainmentCurve.share(age);
        double weight = seen.monthsSeen() / (seen.monthsSeen() + HANDOVER_MONTHS);
        int ageOfRate = programme.ageInMonths(seen.lastMonth()) - (int) (Math.min(MONTHS, seen.monthsSeen()) / 2);
        double carriedOn = seen.monthlyRate() * AttainmentCurve.share(age) / AttainmentCurve.share(ageOfRate);
        return (1 - weight) * planned + weight * carriedOn;
    }

    private static double plan(Programme programme, YearMonth month) {
        double planned = programme.plannedRate(month);
        if (!Double.isNaN(planned)) {
            return programme.goals().isEmpty() ? planned * CAPACITY_USE : planned;
        }
        return programme.steering() == Steering.LEFT ? UNSTATED_PLAN * LEFT_HAND_SHARE : UNSTATED_PLAN;
    }

    private static double supply(Programme programme, YearMonth month) {
        double capacity = PlanStep.inForce(programme.capacities(), month);
        return Double.isNaN(capacity) ? Double.POSITIVE_INFINITY : capacity;
    }
}
