package io.github.homeward.forecast;

import io.github.homeward.base.Seasons;
import io.github.homeward.node.NodeKey;
import io.github.homeward.panel.Panel;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;

/**
 * How far the counts reach into the first year ahead.
 *
 * @param year the first year ahead
 * @param through last month with a published total
 * @param months months of the year that are counted, from 0
 * @param counted vehicles in them, by node; nodes without any may be left out
 * @param usualShare what these months usually are of a year; 0 where there are none
 */
public record YearToDate(int year, YearMonth through, int months, Map<NodeKey, Double> counted, double usualShare) {

    private static final int MONTHS = 12;

    /** Copies the map. */
    public YearToDate {
        counted = Map.copyOf(counted);
    }

    /**
     * Of a view.
     *
     * @param calendar all vehicles in calendar years
     */
    public static YearToDate of(Panel calendar, View view) {
        Panel seen = view.of(calendar);
        Seasons seasons = new Seasons(calendar);
        int months = seen.monthsKnownOfNextYear();
        double share = 0;
        for (int ago = 0; ago < months; ago++) {
            share += seasons.of(seen.lastMonth().minusMonths(ago).getMonthValue()) / MONTHS / seasons.share(MONTHS);
        }
        Map<NodeKey, Double> counted = new HashMap<>();
        seen.nodes().forEach(node -> counted.put(node, seen.knownOfNextYear(node)));
        return new YearToDate(seen.lastYear() + 1, seen.lastMonth(), months, counted, share);
    }

    /** Vehicles of a node that are counted. */
    public double counted(NodeKey node) {
        return counted.getOrDefault(node, 0.0);
    }

    /** What the total of the year would be by the seasons of the last years alone; NaN where no month is counted. */
    public double bySeasons() {
        return usualShare > 0 ? counted(NodeKey.TOTAL) / usualShare : Double.NaN;
    }

    /** Months from the last one counted to a day's. */
    public int age(YearMonth day) {
        return (int) ChronoUnit.MONTHS.between(through, day);
    }
}
