package io.github.homeward.base;

import io.github.homeward.node.NodeKey;
import io.github.homeward.panel.Cell;
import io.github.homeward.panel.Panel;
import java.time.YearMonth;

/** What each month of the year usually is of a twelfth of it, from the total of the last years. */
public final class Seasons {

    private static final int MONTHS = 12;

    private static final int YEARS = 5;

    /** Years in which all months are alike that seasons are shrunk to. */
    private static final int PRIOR_YEARS = 2;

    private final double[] weights = new double[MONTHS];

    /** @param panel in calendar years */
    public Seasons(Panel panel) {
        for (int m = 1; m <= MONTHS; m++) {
            double sum = PRIOR_YEARS;
            for (int year = panel.lastYear() - YEARS + 1; year <= panel.lastYear(); year++) {
                double all = panel.cell(NodeKey.TOTAL, year).map(Cell::value).orElse(0.0);
                sum += all > 0 ? MONTHS * panel.month(NodeKey.TOTAL, YearMonth.of(year, m)) / all : 1;
            }
            weights[m - 1] = sum / (PRIOR_YEARS + YEARS);
        }
    }

    /**
     * What a month usually is of a twelfth of the year: 1 where it is like any other.
     *
     * @param month 1 to 12
     */
    public double of(int month) {
        return weights[month - 1];
    }

    /** Share of a year that the first months usually are. */
    public double share(int months) {
        double share = 0;
        for (int m = 1; m <= months; m++) {
            share += of(m) / MONTHS;
        }
        return share;
    }
}
