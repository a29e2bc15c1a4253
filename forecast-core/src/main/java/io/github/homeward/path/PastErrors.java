package io.github.homeward.path;

import io.github.homeward.base.BaseForecast;
import io.github.homeward.node.Hierarchy;
import io.github.homeward.node.NodeKey;
import io.github.homeward.panel.Cell;
import io.github.homeward.panel.Panel;
import io.github.homeward.programme.Outlook;
import io.github.homeward.vintage.Vintage;
import io.github.homeward.yearly.range.ErrorScale;
import io.github.homeward.yearly.series.Series;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * How far past forecasts missed what is known now, on the log scale, by horizon: of the total, of makers, and of
 * programmes.
 *
 * <p>What a forecast misses is taken apart by what its own futures hold to be chance: a programme's misses beyond its
 * own spread are added to that of every programme; a maker's beyond what its programmes explain are the makers' own;
 * the total's beyond what its parts explain are common to all. Each is a mean of squares under a stated prior; a maker
 * counts by the root of its volume, since one launch multiplies a small maker and adds a tenth to a large one.
 */
public final class PastErrors {

    /** Smallest unit of error: one vehicle. */
    static final double ONE_VEHICLE = 1;

    private static final int MONTHS = 12;

    /** A node without history misses by this share of its own forecast; an assumption. */
    private static final double COLD_START_SHARE = 0.5;

    /** Below so many vehicles a ratio says nothing. */
    private static final double SMALL = 200;

    /** No miss counts for more than a factor of about seven. */
    private static final double LARGEST = 2;

    /**
     * Standard deviation of the common log error of the first year before any is seen; it grows with the root of the
     * years. Stated.
     */
    static final double PRIOR_TOTAL = 0.12;

    static final double PRIOR_MAKER = 0.15;

    /** A programme misses by so much, on the log scale, for reasons that its own future does not hold. Stated. */
    static final double PRIOR_PROGRAMME = 0.3;

    /** What the priors count for, in past cutoffs or misses. */
    private static final double PRIOR_COUNT = 5;

    private final List<Squares> total;
    private final List<Squares> makers;
    private final Squares programmes = new Squares();

    public PastErrors(int horizon) {
        total = IntStream.range(0, horizon).mapToObj(h -> new Squares()).toList();
        makers = IntStream.range(0, horizon).mapToObj(h -> new Squares()).toList();
    }

    /** Compares a forecast with the volumes that statements have since given; inferred cells supply no error. */
    public void add(BaseForecast forecast, Panel now) {
        Hierarchy hierarchy = forecast.hierarchy();
        for (int i = 0; i < hierarchy.nodes().size(); i++) {
            NodeKey node = hierarchy.nodes().get(i);
            for (int h = 0; h < forecast.horizon(); h++) {
                Optional<Cell> actual = now.cell(node, forecast.lastYear() + 1 + h);
                double point = hierarchy.sum(i, forecast.volumes()[h]);
                if (actual.isPresent() && actual.get().known() && point > 0) {
                    double miss = Math.log((actual.get().value() + SMALL) / (point + SMALL));
                    add(
                            node,
                            h,
                            Math.max(-LARGEST, Math.min(LARGEST, miss)),
                            own(forecast, i, h, point),
                            squares(forecast, i, h, point),
                            point);
                }
            }
        }
    }

    private void add(NodeKey node, int h, double miss, double own, double squares, double point) {
        switch (node.level()) {
            case TOTAL -> total.get(h).add(miss * miss, own, squares, 1);
            case MAKER -> makers.get(h).add(miss * miss, own, squares, Math.sqrt(point));
            case PROGRAMME -> {
                if (h < Vintage.LEARNED_YEARS && miss > -LARGEST) {
                    programmes.add(miss * miss, own, 0, 1);
                }
            }
            case ORIGIN, ORIGIN_MAKER -> {}
        }
    }

    /** Variance on the log scale of what a node's own futures hold to be chance. */
    private static double own(BaseForecast forecast, int node, int h, double point) {
        double variance = 0;
        for (int part : forecast.hierarchy().parts(node)) {
            variance += forecast.sds()[h][part] * forecast.sds()[h][part];
        }
        return Math.log(1 + variance / ((point + SMALL) * (point + SMALL)));
    }

    /** Of a variance that every programme has of its own, the share that is left in a sum of them. */
    private static double squares(BaseForecast forecast, int node, int h, double point) {
        double squares = 0;
        for (int part : forecast.hierarchy().parts(node)) {
            NodeKey key = forecast.hierarchy().bottom().get(part);
            double volume = forecast.volumes()[h][part];
            squares += key.level() == NodeKey.Level.PROGRAMME && !key.unannounced() ? volume * volume : 0;
        }
        return squares / ((point + SMALL) * (point + SMALL));
    }

    /**
     * Typical size of a yearly error of a node: the mean absolute yearly change over the years with evidence, at
     * least 5 % of their mean level and one vehicle. A node without two such years is taken to miss by half of its
     * forecast, or by a year of an unstated plan if that is more. What no maker is known for moves like the total.
     */
    public static double scale(Panel panel, NodeKey node, double forecast) {
        if (node.maker().equals(NodeKey.UNATTRIBUTED)) {
            return scale(panel, NodeKey.TOTAL, forecast);
        }
        double[] values = panel.evidenced(node);
        return values.length < 2
                ? Math.max(MONTHS * Outlook.UNSTATED_PLAN, COLD_START_SHARE * forecast)
                : ErrorScale.of(new Series(node.id(), panel.lastYear() + 1 - values.length, values), ONE_VEHICLE);
    }

    /** What futures share. */
    public CommonErrors common() {
        double programme = programmes.variance(PRIOR_PROGRAMME * PRIOR_PROGRAMME, 0);
        double[] totals = new double[total.size()];
        double[] ofMakers = new double[total.size()];
        int[] support = new int[total.size()];
        for (int h = 0; h < totals.length; h++) {
            totals[h] = total.get(h).sd(PRIOR_TOTAL * PRIOR_TOTAL * (h + 1), programme);
            // A maker's misses hold those of the total.
            ofMakers[h] = Math.sqrt(Math.max(
                    0,
                    Math.pow(
                                    makers.get(h)
                                            .sd(
                                                    (PRIOR_TOTAL * PRIOR_TOTAL + PRIOR_MAKER * PRIOR_MAKER) * (h + 1),
                                                    programme),
                                    2)
                            - totals[h] * totals[h]));
            support[h] = total.get(h).count;
        }
        return new CommonErrors(growing(totals), growing(ofMakers), programme, support);
    }

    /** What is not known of a year is not known of a later one either. */
    private static double[] growing(double[] sds) {
        for (int h = 1; h < sds.length; h++) {
            sds[h] = Math.max(sds[h], sds[h - 1]);
        }
        return sds;
    }

    /** Squared misses, and what of them was expected. */
    private static final class Squares {
        private double squares;
        private double expected;
        private double shares;
        private double weights;
        private double weightSquares;
        private int count;

        /**
         * @param own variance that was expected
         * @param share what a variance of every programme adds to it
         * @param weight what it counts for beside others
         */
        void add(double square, double own, double share, double weight) {
            squares += weight * square;
            expected += weight * own;
            shares += weight * share;
            weights += weight;
            weightSquares += weight * weight;
            count++;
        }

        double sd(double prior, double programme) {
            return Math.sqrt(variance(prior, programme));
        }

        /**
         * What is left of the squares.
         *
         * @param programme variance of every programme beyond what was expected
         */
        double variance(double prior, double programme) {
            if (count == 0) {
                return prior;
            }
            double misses = weights * weights / weightSquares;
            double left = (squares - expected - programme * shares) / weights;
            return Math.max(0, (PRIOR_COUNT * prior + misses * left) / (PRIOR_COUNT + misses));
        }
    }
}
