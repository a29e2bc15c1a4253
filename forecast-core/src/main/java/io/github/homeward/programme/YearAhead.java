package io.github.homeward.programme;

import io.github.homeward.programme.Outlook.Constraint;
import java.time.YearMonth;

/** Adds up the months of one year ahead: what would sell, and what supply lets through. */
final class YearAhead {

    private static final int MONTHS = 12;

    private final Programme programme;
    private final int year;
    private double plan;
    private double unconstrained;
    private double free;
    private double bounded;
    private double capacity;
    private double most;
    private double variance;
    private boolean stopped;
    private boolean unbounded;

    private YearAhead(Programme programme, int year) {
        this.programme = programme;
        this.year = year;
    }

    /** Adds up the months after the last one known. */
    static YearAhead of(
            Programme programme, Level level, Attainment attainment, SupplySlack slack, YearMonth lastKnown, int year) {
        YearAhead sum = new YearAhead(programme, year);
        for (int m = 1; m <= MONTHS; m++) {
            YearMonth month = YearMonth.of(year, m);
            double share = programme.shareOnSale(month);
            if (share > 0) {
                sum.plan += share * PlanStep.inForce(programme.goals(), month);
                if (month.isAfter(lastKnown)) {
                    double age = programme.yearsSinceLaunch(month);
                    sum.variance = level.variance(age);
                    sum.add(month, share, Math.exp(level.mean() + attainment.ageing(programme.vehicle(), age)), slack);
                }
            }
        }
        return sum;
    }

    private void add(YearMonth month, double share, double rate, SupplySlack slack) {
        double volume = share * rate;
        unconstrained += volume;
        double flow = 1;
        if (programme.shipmentsStopped(month) || programme.ordersClosed(month)) {
            stopped = true;
            flow = Outlook.DURING_A_STOP;
        }
        PlanStep supply = PlanStep.stepInForce(programme.capacities(), month);
        if (supply == null) {
            free += flow * volume;
            unbounded = true;
        } else {
            double room = flow * share * supply.perMonth();
            bounded += flow * volume;
            capacity += room;
            most += room * (supply.hard() ? 1 : 1 + slack.share());
        }
    }

    /**
     * The year's forecast.
     *
     * @param known vehicles of the months known already
     * @param waiting orders not yet delivered: they come on top where a capacity, not the demand, has set the volume
     * @param left vehicles that a lifetime limit still allows; NaN if there is none
     */
    Outlook.Year forecast(double known, double waiting, double left) {
        Constraint constraint = stopped ? Constraint.STOP : Constraint.NONE;
        double supplied = Math.max(bounded, Math.min(bounded + waiting, capacity));
        if (supplied > most) {
            supplied = most;
            constraint = Constraint.CAPACITY;
        } else if (supplied > bounded && supplied == capacity) {
            constraint = Constraint.CAPACITY;
        }
        double volume = free + supplied;
        if (volume > left) {
            volume = left;
            constraint = Constraint.LIMIT;
        }
        boolean planned = plan > 0;
        double demand = known + unconstrained + (capacity > 0 ? waiting : 0);
        return new Outlook.Year(
                year,
                programme.monthsOnSale(year),
                planned ? plan : Double.NaN,
                planned ? (known + unconstrained) / plan : Double.NaN,
                Math.sqrt(variance),
                demand,
                known + volume,
                unbounded ? Double.POSITIVE_INFINITY : known + most,
                constraint);
    }
}
