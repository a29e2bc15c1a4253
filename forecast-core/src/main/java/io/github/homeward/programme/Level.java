package io.github.homeward.programme;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;

/**
 * What plan and history together say of a programme's volume: the logarithm of its vehicles per month, freed of what
 * age does to all.
 *
 * <p>A Gaussian random walk, seen through yearly volumes: the Kalman filter of the local level model (Durbin and
 * Koopman 2012, Time Series Analysis by State Space Methods, section 2.2). A year bound by a capacity is censored: it
 * says that the level was at least this, and never lowers it. It starts from the plan: goal, orders, capacity and
 * analogues, each as sharp as it is; so the hand-over from plan to own volume follows from the variances.
 *
 * @param mean mean at the launch, or at the middle of the last period known
 * @param sd standard deviation then
 * @param age age of the programme then, in years
 * @param planShare share of the plan in the mean, 1 without history
 * @param changeSd how far it walks in a year
 * @param bound a capacity bound the last period known
 */
public record Level(double mean, double sd, double age, double planShare, double changeSd, boolean bound) {

    /**
     * First orders are worth so many months of the rate that follows, besides the months in which they came. Stated.
     */
    private static final double ORDER_MONTHS = 4;

    private static final double DAYS_PER_MONTH = 365.25 / 12;

    private static final double ORDER_SD = 0.6;

    /** Orders counted later than this after the launch speak of the past. */
    private static final int EARLY_MONTHS = 3;

    /** Share of a capacity that sells where nothing else is told: room is no demand. Stated. */
    private static final double CAPACITY_USE = 0.5;

    private static final double CAPACITY_SD = 0.7;

    /** A year's volume differs from the level by this much for reasons that do not last. */
    private static final double PASSING = 0.1;

    /** Starts from the plan and reads the programme's own years, in any order. */
    static Level of(
            Programme programme, List<ProgrammeYear> years, Attainment attainment, Analogues.Expected expected) {
        double precision = 0;
        double sum = 0;
        for (double[] told : told(programme, attainment, expected)) {
            precision += 1 / told[1];
            sum += told[0] / told[1];
        }
        double mean = sum / precision;
        double variance = 1 / precision;
        double share = 1;
        double age = 0;
        List<ProgrammeYear> inOrder = new ArrayList<>(years);
        inOrder.sort(Comparator.comparingDouble(ProgrammeYear::age));
        for (ProgrammeYear year : inOrder) {
            variance += walked(attainment.changeSd(), year.age() - age);
            age = year.age();
            double noise = year.sd() * year.sd() + PASSING * PASSING;
            double gain = variance / (variance + noise);
            double above = year.logRate() - attainment.ageing(programme.vehicle(), age) - mean;
            if (year.bound()) {
                // What a capacity cut off is not known: a normal known to lie above what was delivered.
                double spread = Math.sqrt(variance + noise);
                double beyond = Normal.meanAbove(above / spread);
                mean += gain * spread * beyond;
                gain *= Math.max(0, Math.min(1, beyond * (beyond - above / spread)));
            } else {
                mean += gain * above;
            }
            variance *= 1 - gain;
            share *= 1 - gain;
        }
        boolean bound = !inOrder.isEmpty() && inOrder.get(inOrder.size() - 1).bound();
        return new Level(mean, Math.sqrt(variance), age, share, attainment.changeSd(), bound);
    }

    /**
     * Mean and variance of each thing that was told of the launch rate. A goal is set by who knows the analogues too,
     * so these speak only where there is none.
     */
    private static List<double[]> told(Programme programme, Attainment attainment, Analogues.Expected expected) {
        List<double[]> told = new ArrayList<>();
        List<PlanStep> goals = programme.goals();
        if (!goals.isEmpty()) {
            double sd = Math.hypot(attainment.goalSd(), attainment.logSd(programme, 0));
            double mean = Math.log(goals.get(goals.size() - 1).perMonth()) + attainment.logMean(programme, 0);
            told.add(new double[] {mean, sd * sd});
        } else {
            told.add(new double[] {expected.logMean(), expected.logSd() * expected.logSd()});
            // A planner's own limit is a decision, and tells nothing of demand.
            OptionalDouble first = programme.capacities().stream()
                    .filter(step -> !step.hard())
                    .mapToDouble(PlanStep::perMonth)
                    .findFirst();
            if (first.isPresent()) {
                double capacity = first.getAsDouble();
                told.add(new double[] {Math.log(CAPACITY_USE * capacity), CAPACITY_SD * CAPACITY_SD});
            }
        }
        double rate = orderRate(programme);
        if (rate > 0) {
            told.add(new double[] {Math.log(rate), ORDER_SD * ORDER_SD});
        }
        return told;
    }

    /**
     * Vehicles a month that early counts of orders speak of: the most that any of them does, so that a further count
     * never speaks for less; 0 if there is none. Later counts tell of the queue alone.
     */
    private static double orderRate(Programme programme) {
        LocalDate start = programme.start();
        double most = 0;
        for (OrderCount count : programme.orders()) {
            if (start != null) {
                double months = Math.max(0, ChronoUnit.DAYS.between(start, count.on()) / DAYS_PER_MONTH);
                most = months <= EARLY_MONTHS ? Math.max(most, count.vehicles() / (ORDER_MONTHS + months)) : most;
            }
        }
        return most;
    }

    /** Variance of the level at an age, in years. */
    double variance(double atAge) {
        return sd * sd + walked(changeSd, atAge - age);
    }

    private static double walked(double changeSd, double years) {
        return changeSd * changeSd * Math.max(0, years);
    }
}
