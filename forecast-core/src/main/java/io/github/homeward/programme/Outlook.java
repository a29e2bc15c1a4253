package io.github.homeward.programme;

import java.time.YearMonth;
import java.util.List;

/**
 * The forecast of one programme's volume, with what it comes from.
 *
 * <p>Its figures are means over many futures ({@link Life}). Month by month after the last one known, {@code
 * exp(level + ageing(age))} vehicles are ordered, times a lognormal factor of mean 1; a launch slips or never comes;
 * what nobody has announced an end of may end; stops, capacities, orders that wait ({@link Queue}) and lifetime
 * limits make deliveries of it.
 *
 * @param programme as known at the cutoff, an expected start moved by the usual delay
 * @param level what plan and history say of its volume
 * @param expected what its analogues say
 * @param left the most that all years ahead together may hold, of a limited edition, with the months known already;
 *     infinite else
 * @param years one a year ahead
 */
public record Outlook(Programme programme, Level level, Analogues.Expected expected, double left, List<Year> years) {

    /**
     * Vehicles per month believed of a programme whose plan nobody states, where only a size is asked for; an
     * assumption.
     */
    public static final double UNSTATED_PLAN = 300;

    /** Share of its volume that a month keeps while shipments are stopped: stock is sold on. Stated, not measured. */
    public static final double DURING_A_STOP = 0.5;

    /** Copies the list. */
    public Outlook {
        years = List.copyOf(years);
    }

    /** What bound the volume of a year. */
    public enum Constraint {
        /** Nothing did. */
        NONE,
        /** Shipments were stopped. */
        STOP,
        /** The capacity of the year. */
        CAPACITY,
        /** The number of vehicles over the whole life. */
        LIMIT
    }

    /**
     * One year ahead.
     *
     * @param year calendar year
     * @param months months on sale
     * @param plan goal × months on sale; NaN where no goal is known
     * @param attainment new orders ÷ plan; NaN where no goal is known
     * @param logSd what is not known of the unconstrained volume, on the log scale
     * @param unconstrained vehicles if supply set no bound, with the months known already and orders that wait
     * @param constrained vehicles within what supply allows: the forecast
     * @param sd standard deviation of that, vehicles
     * @param waiting orders that wait at the end of the year
     * @param cancelled orders given up in the year
     * @param onSale probability that it is on sale at the end of the year, 0 to 1
     * @param most the most that capacities allow, slack included, with the months known already; infinite where none
     *     binds
     * @param constraint what bound it last
     */
    public record Year(
            int year,
            double months,
            double plan,
            double attainment,
            double logSd,
            double unconstrained,
            double constrained,
            double sd,
            double waiting,
            double cancelled,
            double onSale,
            double most,
            Constraint constraint) {}

    /**
     * What volumes say about a programme at a cutoff.
     *
     * @param lastMonth last month with a known national volume, not before the December of the last complete year
     * @param delivered vehicles since the launch
     * @param known vehicles in the months of the forecast years that are known already, by horizon
     */
    public record Seen(YearMonth lastMonth, double delivered, double[] known) {}

    /** The first years alone. */
    public Outlook first(int horizon) {
        return new Outlook(programme, level, expected, left, years.subList(0, horizon));
    }

    /** Vehicles of each year ahead. */
    public double[] volumes() {
        return years.stream().mapToDouble(Year::constrained).toArray();
    }
}
