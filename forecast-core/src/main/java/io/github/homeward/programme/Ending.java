package io.github.homeward.programme;

import io.github.homeward.spi.Vehicle;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;

/**
 * How often programmes end of which nobody has announced an end: ends a year on sale, by kind of vehicle and part of
 * life. Posterior means of a Poisson rate under its conjugate gamma prior (Gelman et al. 2013, Bayesian Data
 * Analysis, section 2.6).
 *
 * @param passenger ends a year of passenger cars while young, in the middle of a model life, and old
 * @param truck the same of trucks, whose lives are twice as long
 * @param ends ends that spoke
 */
public record Ending(List<Double> passenger, List<Double> truck, int ends) {

    /**
     * Ends a year of passenger cars: few leave at once, one in six in the middle, and most after a model life.
     * Stated, not measured.
     */
    private static final double[] PRIOR = {0.03, 0.1, 0.2};

    /** What the prior counts for, in years on sale. */
    private static final double PRIOR_YEARS = 20;

    /** Where a passenger car's middle and late life begin, in years; a truck's last twice as long. */
    private static final double[] PARTS = {2, 5};

    private static final double TRUCK = 2;

    /** Nothing is heard of an end until some time after it: half of the silence is taken to have been on sale. */
    private static final double SILENCE_ON_SALE = 0.5;

    /** Ends become known so long ahead in the mean. Stated. */
    private static final double NOTICE_MONTHS = 9;

    private static final double MONTHS = 12;

    /** Copies the lists. */
    public Ending {
        passenger = List.copyOf(passenger);
        truck = List.copyOf(truck);
    }

    /** Learns from all programmes launched by the cutoff. */
    public static Ending learn(Collection<Programme> programmes, LocalDate cutoff) {
        double[] years = new double[PRIOR.length];
        double[] ended = new double[PRIOR.length];
        int ends = 0;
        YearMonth now = YearMonth.from(cutoff);
        for (Programme programme : programmes) {
            LocalDate start = programme.start();
            if (start == null || programme.announced() || programme.cancelled() || !start.isBefore(cutoff)) {
                continue;
            }
            YearMonth first = YearMonth.from(start);
            YearMonth end = programme.end();
            boolean over = end != null && end.isBefore(now);
            double sold = ChronoUnit.MONTHS.between(first, over ? end : now) / MONTHS;
            if (programme.endAssumed()) {
                double seen =
                        Math.max(0, ChronoUnit.MONTHS.between(first, YearMonth.from(programme.lastSign())) / MONTHS);
                sold = over ? seen + SILENCE_ON_SALE * Math.max(0, sold - seen) : Math.max(seen, 0);
            }
            double unit = unit(programme.vehicle());
            for (int part = 0; part < years.length; part++) {
                years[part] += Math.max(0, Math.min(sold / unit, to(part)) - from(part));
            }
            if (over && !Programmes.succeeded(programme, programmes)) {
                ended[part(sold / unit)]++;
                ends++;
            }
        }
        Double[] passenger = new Double[PRIOR.length];
        Double[] truck = new Double[PRIOR.length];
        for (int part = 0; part < PRIOR.length; part++) {
            passenger[part] = (PRIOR[part] * PRIOR_YEARS + ended[part]) / (PRIOR_YEARS + years[part]);
            truck[part] = passenger[part] / TRUCK;
        }
        return new Ending(List.of(passenger), List.of(truck), ends);
    }

    /**
     * Probability that a programme on sale ends within a month although nobody has announced it.
     *
     * @param age years since its launch
     * @param ahead months from now: the nearer, the likelier an end would have been announced
     */
    double inMonth(Vehicle vehicle, double age, int ahead) {
        double rate = (vehicle == Vehicle.TRUCK ? truck : passenger).get(part(age / unit(vehicle)));
        double unannounced = 1 - Math.exp(-(ahead + 0.5) / NOTICE_MONTHS);
        return 1 - Math.exp(-rate * unannounced / MONTHS);
    }

    private static double unit(Vehicle vehicle) {
        return vehicle == Vehicle.TRUCK ? TRUCK : 1;
    }

    private static int part(double age) {
        int part = 0;
        while (part < PARTS.length && age >= PARTS[part]) {
            part++;
        }
        return part;
    }

    private static double from(int part) {
        return part == 0 ? 0 : PARTS[part - 1];
    }

    private static double to(int part) {
        return part < PARTS.length ? PARTS[part] : Double.POSITIVE_INFINITY;
    }
}
