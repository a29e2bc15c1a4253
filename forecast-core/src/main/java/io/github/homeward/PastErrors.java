package io.github.homeward;

import io.github.homeward.hierarchy.NodeKey;
import io.github.homeward.interval.ErrorScale;
import io.github.homeward.interval.ResidualBank;
import io.github.homeward.panel.Cell;
import io.github.homeward.panel.Panel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How far past forecasts of the total, and of single nodes, missed what is known now; scaled, by horizon. */
final class PastErrors {

    /** Smallest unit of error: one vehicle. */
    static final double ONE_VEHICLE = 1;

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
                        case MAKER, PROGRAMME -> single.get(h).add(error);
                        case ORIGIN, ORIGIN_MAKER -> {}
                    }
                }
            }
        }
    }

    /** Typical size of a yearly error of a node, at least one vehicle. */
    static double scale(Panel panel, NodeKey node, double forecast) {
        return panel.series(node)
                .filter(series -> series.length() > 1)
                .map(series -> ErrorScale.of(series, ONE_VEHICLE))
                .orElse(Math.max(ONE_VEHICLE, COLD_START_SHARE * forecast));
    }

    /** Errors of the total; each cutoff counts once. */
    ResidualBank total(double[][] prior) {
        return bank(total, prior);
    }

    /** Errors of makers and programmes. */
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
