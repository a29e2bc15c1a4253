package io.github.homeward.base;

import io.github.homeward.node.NodeKey;
import io.github.homeward.panel.Cell;
import io.github.homeward.panel.Panel;
import io.github.homeward.programme.Programme;
import java.time.LocalDate;

/**
 * How much volume came, so many years after a past January, from programmes that nobody had announced by then: the
 * past as one panel knows it, shrunk to a stated prior.
 *
 * @param shares volume of such programmes ÷ the total, by year ahead from 0
 */
record Newcomers(double[] shares) {

    /** Years ahead that are learned; later ones are taken to be like the last. */
    private static final int YEARS = 5;

    /** Share of the total that a year ahead adds before anything is seen; stated. */
    private static final double PRIOR_SHARE_PER_YEAR = 0.08;

    /** What the prior counts for, in past Januaries. */
    private static final double PRIOR_JANUARIES = 5;

    /** A programme's usual size, vehicles a year: how lumpy unannounced volume is. Stated. */
    private static final double SIZE = 5_000;

    /** More spread than this would put the mean outside of the middle half. */
    private static final double MOST_LOG_SD = 1.2;

    static Newcomers learn(Panel panel) {
        double[] shares = new double[YEARS];
        for (int h = 0; h < YEARS; h++) {
            double share = PRIOR_JANUARIES * PRIOR_SHARE_PER_YEAR * h;
            double count = PRIOR_JANUARIES;
            for (int then = panel.firstYear() + 1; then + h <= panel.lastYear(); then++) {
                double total = volume(panel, NodeKey.TOTAL, then + h);
                if (total > 0) {
                    share += came(panel, then, then + h) / total;
                    count++;
                }
            }
            shares[h] = share / count;
        }
        return new Newcomers(shares);
    }

    /** Share of the total in a year ahead, from 0. */
    double share(int h) {
        return shares[Math.min(h, YEARS - 1)];
    }

    /** Vehicles of a year from programmes unknown on 31 January of an earlier one. */
    private static double came(Panel panel, int then, int year) {
        LocalDate cutoff = LocalDate.of(then, 1, 31);
        double came = 0;
        for (Programme programme : panel.programmes()) {
            NodeKey node = programme.node();
            if (programme.knownSince().isAfter(cutoff) && volume(panel, node, then - 1) < 1) {
                came += volume(panel, node, year);
            }
        }
        return came;
    }

    private static double volume(Panel panel, NodeKey node, int year) {
        return panel.cell(node, year).map(Cell::value).orElse(0.0);
    }

    /** Standard deviation of unannounced volume around its mean: as many programmes of the usual size as make it up. */
    static double sd(double mean) {
        return mean <= 0 ? 0 : mean * Math.sqrt(Math.exp(square(Math.min(MOST_LOG_SD, logSd(mean)))) - 1);
    }

    private static double logSd(double mean) {
        return Math.sqrt(Math.log(1 + SIZE / mean));
    }

    private static double square(double x) {
        return x * x;
    }
}
