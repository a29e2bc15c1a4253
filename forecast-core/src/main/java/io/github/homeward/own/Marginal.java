package io.github.homeward.own;

import io.github.homeward.yearly.PanelForecast;
import io.github.homeward.yearly.range.Range;
import io.github.homeward.yearly.score.UnitForecast;
import java.util.ArrayList;
import java.util.List;

/**
 * The futures of one node and year as its ranges give them: quantiles between which it is linear in the normal score,
 * and beyond which it goes on as before.
 */
final class Marginal {

    /** Normal scores of the ends of the ranges, in the order of {@link UnitForecast#LEVELS}. */
    private static final double[] SCORES = {0.6744897501960817, 1.2815515655446004, 1.959963984540054};

    private record Knot(double score, double value) {}

    private final List<Knot> knots = new ArrayList<>();

    /**
     * @param row what is forecast of the node alone
     * @param point what it is moved to; the ranges move in proportion
     */
    Marginal(PanelForecast.Row row, double point) {
        double ratio = row.forecast() > 0 ? point / row.forecast() : 1;
        List<Range> ranges = row.ranges();
        knots.add(new Knot(0, point));
        for (int level = 0; level < ranges.size(); level++) {
            Range range = ranges.get(level);
            if (!range.refused()) {
                knots.add(0, new Knot(-SCORES[level], range.lower() * ratio));
                knots.add(new Knot(SCORES[level], range.upper() * ratio));
            }
        }
    }

    /** The value at a normal score; never negative, and beyond the widest range as steep as up to its end. */
    double at(double score) {
        if (knots.size() == 1) {
            return knots.get(0).value();
        }
        int i = 1;
        while (i < knots.size() - 1 && knots.get(i).score() < score) {
            i++;
        }
        Knot below = knots.get(i - 1);
        Knot above = knots.get(i);
        double share = (score - below.score()) / (above.score() - below.score());
        return Math.max(0, below.value() + share * (above.value() - below.value()));
    }
}
