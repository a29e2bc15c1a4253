package io.github.homeward.programme;

import io.github.homeward.math.RidgePosterior;
import io.github.homeward.spi.Vehicle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Attainment: volume ÷ (goal × months on sale), by age, as learned from the programme-years known at a cutoff.
 *
 * <p>On the log scale {@code attainment = level + maker + other side + slopes · pieces(age)}, see {@link AgeCurve},
 * and a programme's own deviation walks at random from year to year. Two kinds of rows therefore speak independently:
 * the first known year of a programme with a goal speaks of the level, every further known year of any programme of
 * the change since. Gaussian prior and noise, so the posterior is exact ({@link RidgePosterior}); with no rows it is
 * the prior. The two noise deviations are posterior means under scaled inverse chi-square priors (Gelman et al. 2013,
 * Bayesian Data Analysis, section 2.6), from residuals around the prior and then around the first posterior.
 *
 * <p>Where no goal is known of a programme with the wheel on the other side, that coefficient stays at its prior.
 *
 * @param makers makers with a level of their own, in order
 * @param posterior coefficients: level, other side, slopes, makers
 * @param goalSd spread of programmes around the attainment expected of them at launch, on the log scale
 * @param changeSd spread of a programme's change from one year to the next, on the log scale
 * @param levels number of first years that spoke
 * @param otherSide number of them with the wheel on the side that buyers are not used to
 * @param changes number of yearly changes that spoke
 */
public record Attainment(
        List<String> makers,
        RidgePosterior posterior,
        double goalSd,
        double changeSd,
        int levels,
        int otherSide,
        int changes) {

    private static final int LEVEL = 0;
    private static final int OTHER_SIDE = 1;
    private static final int SLOPES = 2;
    private static final int MAKERS = SLOPES + AgeCurve.SLOPES;

    /** A goal is what the maker means to sell: it is met at launch, give or take a third. Stated, not measured. */
    private static final double LEVEL_SD = 0.3;

    /** A goal for a car with the wheel on the unusual side allows for that already; whether enough, nobody knows. */
    private static final double OTHER_SIDE_SD = 0.3;

    private static final double MAKER_SD = 0.25;

    /** A fifth is lost in the first year, when first stock and waiting buyers are gone. Stated, not measured. */
    private static final double FIRST_YEAR = Math.log(0.8);

    private static final double FIRST_YEAR_SD = 0.2;

    /** Half of the first rate is left at the end of a model life; see {@link Programmes#ASSUMED_YEARS_PASSENGER}. */
    private static final double CAR = Math.log(0.5) / Programmes.ASSUMED_YEARS_PASSENGER;

    private static final double CAR_SD = 0.1;
    private static final double TRUCK = Math.log(0.5) / Programmes.ASSUMED_YEARS_TRUCK;
    private static final double TRUCK_SD = 0.05;

    /** Programmes miss or exceed their goals by two fifths of them or more, one in three times. */
    private static final double GOAL_SD = 0.5;

    /** A model's sales change by a quarter a year for reasons of their own. */
    private static final double CHANGE_SD = 0.3;

    /** What the prior deviations count for, in rows. */
    private static final double PRIOR_ROWS = 8;

    private static final int ROUNDS = 2;

    /** Copies the list. */
    public Attainment {
        makers = List.copyOf(makers);
    }

    /** What is believed before anything is known. */
    public static Attainment prior() {
        return learn(List.of());
    }

    /** Learns from all sharp programme-years, in any order. */
    public static Attainment learn(Collection<ProgrammeYear> years) {
        Map<String, List<ProgrammeYear>> byProgramme = new TreeMap<>();
        TreeSet<String> makers = new TreeSet<>();
        for (ProgrammeYear year : years) {
            if (year.sharp()) {
                byProgramme
                        .computeIfAbsent(year.programme().id(), id -> new ArrayList<>())
                        .add(year);
                if (!year.programme().goals().isEmpty()) {
                    makers.add(year.programme().maker());
                }
            }
        }
        List<String> names = List.copyOf(makers);
        List<Row> rows = new ArrayList<>();
        byProgramme.values().forEach(known -> addRows(known, names, rows));
        double goalSd = GOAL_SD;
        double changeSd = CHANGE_SD;
        RidgePosterior posterior = fit(rows, names, goalSd, changeSd);
        for (int round = 0; round < ROUNDS; round++) {
            goalSd = spread(rows, posterior, true, GOAL_SD);
            changeSd = spread(rows, posterior, false, CHANGE_SD);
            posterior = fit(rows, names, goalSd, changeSd);
        }
        int levels = (int) rows.stream().filter(Row::level).count();
        int otherSide = (int) rows.stream()
                .filter(row -> row.level() && row.features()[OTHER_SIDE] > 0)
                .count();
        return new Attainment(names, posterior, goalSd, changeSd, levels, otherSide, rows.size() - levels);
    }

    /** Mean of the logarithm of attainment at an age, in years. */
    public double logMean(Programme programme, double age) {
        return product(features(programme, makers, age), posterior.mean());
    }

    /** Standard deviation of what is not known of {@link #logMean}, the programme's own deviation apart. */
    public double logSd(Programme programme, double age) {
        double[] x = features(programme, makers, age);
        double variance = 0;
        for (int j = 0; j < x.length; j++) {
            variance += x[j] * product(x, posterior.covariance()[j]);
        }
        return Math.sqrt(variance);
    }

    /** What age alone adds to the log rate since the launch. */
    double ageing(Vehicle vehicle, double age) {
        double[] pieces = AgeCurve.at(vehicle, age);
        double sum = 0;
        for (int j = 0; j < pieces.length; j++) {
            sum += pieces[j] * posterior.mean()[SLOPES + j];
        }
        return sum;
    }

    private static void addRows(List<ProgrammeYear> known, List<String> makers, List<Row> rows) {
        known.sort((one, other) -> Double.compare(one.age(), other.age()));
        ProgrammeYear first = known.get(0);
        Programme programme = first.programme();
        if (!programme.goals().isEmpty()) {
            rows.add(new Row(
                    true,
                    features(programme, makers, first.age()),
                    first.logRate() - Math.log(programme.goals().get(0).perMonth()),
                    first.age(),
                    first.sd() * first.sd()));
        }
        for (int i = 1; i < known.size(); i++) {
            ProgrammeYear before = known.get(i - 1);
            ProgrammeYear now = known.get(i);
            double[] change = features(programme, makers, now.age());
            double[] earlier = features(programme, makers, before.age());
            Arrays.setAll(change, j -> change[j] - earlier[j]);
            rows.add(new Row(
                    false,
                    change,
                    now.logRate() - before.logRate(),
                    now.age() - before.age(),
                    before.sd() * before.sd() + now.sd() * now.sd()));
        }
    }

    private static double[] features(Programme programme, List<String> makers, double age) {
        double[] x = new double[MAKERS + makers.size()];
        x[LEVEL] = 1;
        x[OTHER_SIDE] = programme.wheel().other() ? 1 : 0;
        System.arraycopy(AgeCurve.at(programme.vehicle(), age), 0, x, SLOPES, AgeCurve.SLOPES);
        int maker = makers.indexOf(programme.maker());
        if (maker >= 0) {
            x[MAKERS + maker] = 1;
        }
        return x;
    }

    private static RidgePosterior fit(List<Row> rows, List<String> makers, double goalSd, double changeSd) {
        double[] mean = new double[MAKERS + makers.size()];
        double[] sd = new double[mean.length];
        Arrays.fill(sd, MAKER_SD);
        sd[LEVEL] = LEVEL_SD;
        sd[OTHER_SIDE] = OTHER_SIDE_SD;
        double[] slopes = {FIRST_YEAR, CAR, CAR, TRUCK};
        double[] slopeSds = {FIRST_YEAR_SD, CAR_SD, CAR_SD, TRUCK_SD};
        System.arraycopy(slopes, 0, mean, SLOPES, slopes.length);
        System.arraycopy(slopeSds, 0, sd, SLOPES, slopeSds.length);
        double[][] x = rows.stream().map(Row::features).toArray(double[][]::new);
        double[] y = rows.stream().mapToDouble(Row::target).toArray();
        double[] weights = rows.stream()
                .mapToDouble(row -> 1 / row.variance(goalSd, changeSd))
                .toArray();
        return RidgePosterior.of(x, y, weights, mean, sd, 1);
    }

    private static double spread(List<Row> rows, RidgePosterior posterior, boolean level, double prior) {
        double sum = PRIOR_ROWS * prior * prior;
        double count = PRIOR_ROWS;
        for (Row row : rows) {
            if (row.level() == level) {
                double miss = row.target() - product(row.features(), posterior.mean());
                double years = level ? 1 : row.years();
                double walked = level ? CHANGE_SD * CHANGE_SD * row.years() : 0;
                sum += Math.max(0, miss * miss - row.measured() - walked) / years;
                count++;
            }
        }
        return Math.sqrt(sum / count);
    }

    private static double product(double[] one, double[] other) {
        double sum = 0;
        for (int j = 0; j < one.length; j++) {
            sum += one[j] * other[j];
        }
        return sum;
    }

    /** One thing known: the level of a first year, or a change since the year known before. */
    private record Row(boolean level, double[] features, double target, double years, double measured) {

        double variance(double goalSd, double changeSd) {
            return (level ? goalSd * goalSd : 0) + changeSd * changeSd * years + measured;
        }
    }
}
