package io.github.homeward;

import io.github.homeward.hierarchy.NodeKey;
import io.github.homeward.interval.ErrorScale;
import io.github.homeward.interval.ResidualBank;
import io.github.homeward.panel.Cell;
import io.github.homeward.panel.Panel;
import io.github.homeward.panel.Series;
import io.github.homeward.programme.Outlook;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How far past forecasts of the total, and of single programmes, missed what is known now; scaled, by horizon. */
final class PastErrors {

    /** Smallest unit of error: one vehicle. */
    private static final double ONE_VEHICLE = 1;

    private static final int MONTHS = 12;

    /** A node without history misses by this share of its own forecast; an assumption. */
    private static final double COLD_START_SHARE = 0.5;

    private final List<List<Double>> total = new ArrayList<>();
    private final List<List<Double>> single = new ArrayList<>();

    PastErrors(int horizon) {
        for (int h = 0; h < horizon; h++) {
            total.add(new ArrayList<>());
            single.add(new ArrayList<>());
        }
    }

    /** Compares a forecast with the volumes that statements have since given; inferred cells supply no error. */
    void add(Panel then, BaseForecast forecast, Panel now) {
        for (int h = 0; h < forecast.horizon(); h++) {
            for (int i = 0; i < forecast.hierarchy().nodes().size(); i++) {
                NodeKey node = forecast.hierarchy().nodes().get(i);
                Optional<Cell> actual = now.cell(node, forecast.lastYear() + 1 + h);
                if (actual.isPresent() && actual.get().known()) {
                    double point = forecast.hierarchy().sum(i, forecast.volumes()[h]);
                    double error = (actual.get().value() - point) / scale(then, node, point);
                    switch (node.level()) {
                        case TOTAL -> total.get(h).add(error);
                        case PROGRAMME -> single.get(h).add(error);
                        case ORIGIN, MAKER, ORIGIN_MAKER -> {}
                    }
                }
            }
        }
    }

    /**
     * Typical size of a yearly error of a node: the mean absolute yearly change over the years with evidence, at least 5 %
     * of their mean level and one vehicle. A node without two such years is taken to miss by half of its forecast, or by
     * a year of an unstated plan if that is more. What nobody has announced yet falls to the unattributed rest, which
     * therefore moves like the total.
     */
    static double scale(Panel panel, NodeKey node, double forecast) {
        if (node.equals(BaseForecaster.UNATTRIBUTED)) {
            return scale(panel, NodeKey.TOTAL, forecast);
        }
        double[] values = panel.evidenced(node);
        return values.length < 2
                ? Math.max(MONTHS * Outlook.UNSTATED_PLAN, COLD_START_SHARE * forecast)
                : ErrorScale.of(new Series(node.id(), panel.lastYear() + 1 - values.length, values), ONE_VEHICLE);
    }

    /** Errors of the total; each cutoff counts once. */
    ResidualBank total(double[][] prior) {
        return bank(total, prior);
    }

    /** Errors of single programmes. */
    ResidualBank single(double[][] prior) {
        return bank(single, prior);
    }

    private static ResidualBank bank(List<List<Double>> lists, double[][] prior) {
        double[][] own = lists.stream()
                .map(list -> list.stream().mapToDouble(Double::doubleValue).toArray())
                .toArray(double[][]::new);
        return ResidualBank.of(own, prior);
    }
}
