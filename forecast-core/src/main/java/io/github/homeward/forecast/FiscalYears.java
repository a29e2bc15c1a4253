package io.github.homeward.forecast;

import io.github.homeward.base.Seasons;
import io.github.homeward.node.Hierarchy;
import io.github.homeward.node.NodeKey;
import io.github.homeward.panel.Panel;
import io.github.homeward.path.CoherentPaths;
import io.github.homeward.programme.Outlook;
import io.github.homeward.programme.Programme;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Futures in fiscal years. In every path and bottom node, the fiscal year that begins in April of a year is what that
 * year sells from April to December and the next from January to March. Months that are known count as they are; what a
 * year sells besides falls on its other months by the season, and of a programme on those in which it is to be on sale.
 *
 * <p>Each path shares out its own calendar years, so that sums over nodes hold in every path, and fiscal years that
 * follow each other add up to the calendar years they cover.
 */
final class FiscalYears {

    private static final int MONTHS = 12;

    /** January to March belong to the fiscal year before. */
    private static final int FIRST_MONTHS = 3;

    private final Panel panel;
    private final int lastYear;
    private final int first;
    private final Seasons seasons;
    private final Map<NodeKey, Programme> programmes = new HashMap<>();

    /**
     * @param panel in calendar years, of the vehicles that the paths hold
     * @param seasons of all vehicles together
     * @param outlooks of the programmes, as they are expected
     */
    FiscalYears(Panel panel, Seasons seasons, List<Outlook> outlooks) {
        this.panel = panel;
        this.lastYear = panel.lastYear();
        this.first = panel.fiscal().lastYear() + 1;
        this.seasons = seasons;
        for (Outlook outlook : outlooks) {
            programmes.put(outlook.programme().node(), outlook.programme());
        }
    }

    /** The first fiscal year that is not known in full. */
    int first() {
        return first;
    }

    /**
     * The same paths in fiscal years, as many as the calendar years ahead fill.
     *
     * @param calendar in calendar years from the first year ahead
     */
    CoherentPaths of(CoherentPaths calendar) {
        int horizon = calendar.count() == 0 ? 0 : calendar.values()[0].length;
        List<NodeKey> before = calendar.hierarchy().bottom();
        Hierarchy hierarchy = Hierarchy.over(nodes(before));
        List<NodeKey> bottom = hierarchy.bottom();
        int years = Math.max(0, lastYear + horizon - first);
        double[][][] values = new double[calendar.count()][years][bottom.size()];
        for (int i = 0; i < bottom.size(); i++) {
            NodeKey node = bottom.get(i);
            int position = before.indexOf(node);
            Quarter[] quarters = new Quarter[horizon];
            for (int h = 0; h < horizon; h++) {
                quarters[h] = quarter(node, lastYear + 1 + h);
            }
            double sold = first > lastYear ? 0 : known(node, lastYear, FIRST_MONTHS + 1, MONTHS);
            for (int path = 0; path < values.length; path++) {
                for (int f = 0; f < years; f++) {
                    int h = first + f - lastYear - 1;
                    double late = h < 0 ? sold : 0;
                    if (position >= 0) {
                        double next = calendar.values()[path][h + 1][position];
                        late += h < 0 ? 0 : rest(calendar.values()[path][h][position], quarters[h]);
                        late += quarters[h + 1].of(next);
                    }
                    values[path][f][i] = late;
                }
            }
        }
        return new CoherentPaths(hierarchy, values);
    }

    private static double rest(double year, Quarter quarter) {
        return year - quarter.of(year);
    }

    /** What January to March hold of a calendar year: what is known, and a share of what is not counted yet. */
    private record Quarter(double counted, double known, double share) {

        double of(double year) {
            return known + share * Math.max(0, year - counted);
        }
    }

    private Quarter quarter(NodeKey node, int year) {
        int months = year == lastYear + 1 ? panel.monthsKnownOfNextYear() : 0;
        double ahead = 0;
        double all = 0;
        for (int m = months + 1; m <= MONTHS; m++) {
            double weight = weight(node, YearMonth.of(year, m));
            ahead += m <= FIRST_MONTHS ? weight : 0;
            all += weight;
        }
        double open = Math.max(0, FIRST_MONTHS - months);
        double share = all > 0 ? ahead / all : open / Math.max(1, MONTHS - months);
        return new Quarter(known(node, year, 1, months), known(node, year, 1, Math.min(months, FIRST_MONTHS)), share);
    }

    /** What a month weighs in its year. */
    private double weight(NodeKey node, YearMonth month) {
        Programme programme = programmes.get(node);
        double season = seasons.of(month.getMonthValue());
        if (programme == null) {
            return season;
        }
        double stop = programme.shipmentsStopped(month) ? Outlook.DURING_A_STOP : 1;
        return season * stop * programme.shareOnSale(month);
    }

    private double known(NodeKey node, int year, int from, int to) {
        double volume = 0;
        for (int m = from; m <= to; m++) {
            volume += panel.month(node, YearMonth.of(year, m));
        }
        return volume;
    }

    /** The nodes of the paths, and those that sold in the known part of the first fiscal year alone. */
    private List<NodeKey> nodes(List<NodeKey> ahead) {
        TreeSet<NodeKey> nodes = new TreeSet<>(ahead);
        for (NodeKey node : new ArrayList<>(panel.nodes())) {
            boolean bottom = panel.nodes().stream().noneMatch(other -> !other.equals(node) && node.covers(other));
            if (bottom && first <= lastYear && known(node, lastYear, FIRST_MONTHS + 1, MONTHS) > 0) {
                nodes.add(node);
            }
        }
        return List.copyOf(nodes);
    }
}
