package io.github.homeward.programme;

import io.github.homeward.node.NodeKey;
import io.github.homeward.spi.ProgrammeStatement;
import io.github.homeward.spi.Vehicle;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known at a cutoff of one model that is built at one origin for the destination.
 *
 * @param id programme id
 * @param maker brand on the vehicle
 * @param model model name
 * @param origin ISO code of the country where it is built
 * @param vehicle passenger car or truck
 * @param wheel side of the steering wheel
 * @param start first day on sale; null if no date is known
 * @param announced the start is only expected: nothing yet says that it took place
 * @param end last month on sale, inclusive; null if nothing is known or assumed
 * @param endAssumed no source gives the end: it is an assumption of {@link Programmes}
 * @param lastSign latest day on which something says that it was on sale or would be
 * @param cancelled called off before it came; never on sale
 * @param goals the maker's sales goals for the destination in order of their start; where there is none, yearly plans
 *     told with the announcement
 * @param capacities limits of supply to the destination, in order of their start
 * @param orderStops stops of orders; they need not stop registrations
 * @param shipmentStops stops of shipments
 * @param orders counts of orders taken so far, in the order in which they were told
 * @param movedTo country to which production of the car for the destination moves; empty if it stays
 * @param limit vehicles over the programme's whole life, for limited editions; NaN if unlimited
 * @param price latest entry price, in the destination's currency; NaN if none is known
 * @param knownSince day from which anything is known of it
 * @param promised first start announced to the month or the day; null if there was none
 * @param sourceIds keys of the sources of everything above, in order
 */
public record Programme(
        String id,
        String maker,
        String model,
        String origin,
        Vehicle vehicle,
        Wheel wheel,
        @Nullable LocalDate start,
        boolean announced,
        @Nullable YearMonth end,
        boolean endAssumed,
        LocalDate lastSign,
        boolean cancelled,
        List<PlanStep> goals,
        List<PlanStep> capacities,
        List<Stop> orderStops,
        List<Stop> shipmentStops,
        List<OrderCount> orders,
        String movedTo,
        double limit,
        double price,
        LocalDate knownSince,
        @Nullable LocalDate promised,
        List<String> sourceIds) {

    /** Orders on hand beyond so many months of the goal mean that supply, not the goal, sets the volume. */
    public static final int BACKLOG_MONTHS = 12;

    private static final double DAYS_PER_MONTH = 365.25 / 12;

    /** Copies the lists. */
    public Programme {
        goals = List.copyOf(goals);
        capacities = List.copyOf(capacities);
        orderStops = List.copyOf(orderStops);
        shipmentStops = List.copyOf(shipmentStops);
        orders = List.copyOf(orders);
        sourceIds = List.copyOf(sourceIds);
    }

    /** Whether it is on sale in some part of the month. */
    public boolean onSale(YearMonth month) {
        LocalDate first = start;
        YearMonth last = end;
        return !cancelled
                && first != null
                && !YearMonth.from(first).isAfter(month)
                && (last == null || !last.isBefore(month));
    }

    /** Months on sale in a calendar year, 0 to 12; the month of the launch counts by its days. */
    public double monthsOnSale(int year) {
        double months = 0;
        for (int month = 1; month <= 12; month++) {
            months += shareOnSale(YearMonth.of(year, month));
        }
        return months;
    }

    /** Share of a month's days on which it is on sale, 0 to 1. */
    public double shareOnSale(YearMonth month) {
        LocalDate first = start;
        if (first == null || !onSale(month)) {
            return 0;
        }
        if (!YearMonth.from(first).equals(month)) {
            return 1;
        }
        return (month.lengthOfMonth() - first.getDayOfMonth() + 1) / (double) month.lengthOfMonth();
    }

    /**
     * Planned volume of a month, in vehicles per month: the smaller of goal and capacity in force, or the capacity
     * alone while {@link #backlog() orders} exceed the goal; NaN if neither is known or it is not on sale.
     */
    public double plannedRate(YearMonth month) {
        if (!onSale(month)) {
            return Double.NaN;
        }
        double goal = PlanStep.inForce(goals, month);
        double capacity = PlanStep.inForce(capacities, month);
        if (Double.isNaN(capacity)) {
            return goal;
        }
        return Double.isNaN(goal) || backlog() ? capacity : Math.min(goal, capacity);
    }

    /**
     * What supply allows in a calendar year, in vehicles; infinite where the capacity of a month on sale is not known.
     */
    public double capacity(int year) {
        double capacity = 0;
        for (int m = 1; m <= 12; m++) {
            YearMonth month = YearMonth.of(year, m);
            double share = shareOnSale(month);
            double perMonth = PlanStep.inForce(capacities, month);
            capacity += share == 0 ? 0 : Double.isNaN(perMonth) ? Double.POSITIVE_INFINITY : share * perMonth;
        }
        return capacity;
    }

    /** A copy whose start is to be taken to the day, without the usual delay. */
    public Programme asExpected() {
        return with(start, end, endAssumed, goals, capacities);
    }

    /** A copy that is launched on another day, without the usual delay, its plan moved by as much. */
    public Programme launchedOn(LocalDate day) {
        LocalDate first = start;
        long days = first == null ? 0 : ChronoUnit.DAYS.between(first, day);
        return with(
                day,
                end,
                endAssumed,
                goals.stream().map(step -> step.movedBy(days)).toList(),
                capacities.stream().map(step -> step.movedBy(days)).toList());
    }

    /** A copy whose last month on sale is another, and known. */
    public Programme endingOn(YearMonth last) {
        return with(start, last, false, goals, capacities);
    }

    private Programme with(
            @Nullable LocalDate first,
            @Nullable YearMonth last,
            boolean assumed,
            List<PlanStep> plan,
            List<PlanStep> supply) {
        return copy(first, last, assumed, lastSign, plan, supply, null);
    }

    /** Whether its launch is a decision of whoever tells of it: of a planner, or of a scenario. */
    boolean certain() {
        return sourceIds.isEmpty() || ownIdea();
    }

    /** Whether nobody but a planner has ever spoken of it. */
    boolean ownIdea() {
        return !sourceIds.isEmpty() && sourceIds.stream().allMatch(ProgrammeStatement::ofPlanner);
    }

    /**
     * Vehicles that a capacity told in public allows in a year, over the months in which one is in force; 0 if none
     * is.
     */
    double capacityOf(int year) {
        List<PlanStep> told = capacities.stream().filter(step -> !step.hard()).toList();
        double sum = 0;
        for (int month = 1; month <= 12; month++) {
            double capacity = PlanStep.inForce(told, YearMonth.of(year, month));
            sum += Double.isNaN(capacity) ? 0 : capacity * shareOnSale(YearMonth.of(year, month));
        }
        return sum;
    }

    /** Whether orders exceed {@link #BACKLOG_MONTHS} of the latest goal. */
    public boolean backlog() {
        return !goals.isEmpty()
                && mostOrders() > BACKLOG_MONTHS * goals.get(goals.size() - 1).perMonth();
    }

    /** The largest count of orders; 0 if none was told. */
    double mostOrders() {
        return orders.stream().mapToDouble(OrderCount::vehicles).max().orElse(0);
    }

    /** Whether its place is taken by cars built in the destination: what it sold is then no gap for others to fill. */
    public boolean repatriated(Collection<Programme> all) {
        return !movedTo.isEmpty()
                && all.stream().noneMatch(other -> other.origin().equals(movedTo));
    }

    /** Years from the start to the middle of a month, 0 before it; 0 if unknown. */
    public double yearsSinceLaunch(YearMonth month) {
        LocalDate first = start;
        return first == null ? 0 : Math.max(0, ChronoUnit.DAYS.between(first, month.atDay(15)) / (12 * DAYS_PER_MONTH));
    }

    /**
     * Whole months since the month of the start, 0 in that month, negative before; {@link Integer#MIN_VALUE} if
     * unknown.
     */
    public int ageInMonths(YearMonth month) {
        LocalDate first = start;
        return first == null ? Integer.MIN_VALUE : (int) ChronoUnit.MONTHS.between(YearMonth.from(first), month);
    }

    /**
     * Belief that it is still on sale in a month, 0 to 1: 1 as long as signs of life last or where a source gives the
     * end; from then on it falls in a straight line to 0 at the end of an assumed life. 0 when not on sale.
     */
    public double survival(YearMonth month) {
        if (!onSale(month)) {
            return 0;
        }
        int silent = (int) ChronoUnit.MONTHS.between(YearMonth.from(lastSign), month);
        return endAssumed && silent > 0 ? Math.max(0, 1 - silent / (12.0 * Programmes.assumedYears(vehicle))) : 1;
    }

    /** Whether shipments are stopped in some part of the month. */
    public boolean shipmentsStopped(YearMonth month) {
        for (Stop stop : shipmentStops) {
            if (stop.touches(month)) {
                return true;
            }
        }
        return false;
    }

    /** Whether orders cannot be placed in some part of the month. */
    boolean takesNoOrders(YearMonth month) {
        return orderStops.stream().anyMatch(stop -> stop.touches(month));
    }

    /** Whether orders have been closed for longer than stock lasts; a count of orders tells of itself what may come. */
    boolean ordersClosed(YearMonth month) {
        for (Stop stop : orderStops) {
            boolean soldOut = !YearMonth.from(stop.from())
                    .plusMonths(Programmes.STOCK_MONTHS)
                    .isAfter(month);
            if (orders.isEmpty() && soldOut && stop.touches(month)) {
                return true;
            }
        }
        return false;
    }

    /**
     * The same programme with its end open if the end is an assumption: what serves to attribute past volume is no plan
     * to stop selling a car that sells.
     */
    public Programme withoutAssumedEnd() {
        return endAssumed ? copy(start, null, false, lastSign) : this;
    }

    /** The same programme with its start, which is only expected, some days later; its assumed end moves along. */
    Programme delayedBy(long days) {
        LocalDate expected = start;
        if (!announced || expected == null || days <= 0) {
            return this;
        }
        LocalDate later = expected.plusDays(days);
        YearMonth last = end;
        YearMonth moved = last == null || !endAssumed
                ? last
                : last.plusMonths(ChronoUnit.MONTHS.between(YearMonth.from(expected), YearMonth.from(later)));
        return copy(later, moved, endAssumed, lastSign);
    }

    /** A copy that is assumed to end with the month given, its last sign of life being as given. */
    Programme endingWith(YearMonth last, LocalDate sign) {
        return copy(start, last, true, sign);
    }

    private Programme copy(@Nullable LocalDate first, @Nullable YearMonth last, boolean assumed, LocalDate sign) {
        return copy(first, last, assumed, sign, goals, capacities, promised);
    }

    private Programme copy(
            @Nullable LocalDate first,
            @Nullable YearMonth last,
            boolean assumed,
            LocalDate sign,
            List<PlanStep> plan,
            List<PlanStep> supply,
            @Nullable LocalDate told) {
        return new Programme(
                id,
                maker,
                model,
                origin,
                vehicle,
                wheel,
                first,
                announced,
                last,
                assumed,
                sign,
                cancelled,
                plan,
                supply,
                orderStops,
                shipmentStops,
                orders,
                movedTo,
                limit,
                price,
                knownSince,
                told,
                sourceIds);
    }

    /** Where it stands in the hierarchy. */
    public NodeKey node() {
        return new NodeKey(origin, maker, id);
    }
}
