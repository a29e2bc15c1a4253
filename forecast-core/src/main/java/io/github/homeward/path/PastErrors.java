package io.github.homeward.path;

import io.github.homeward.base.BaseForecast;
import io.github.homeward.node.Hierarchy;
import io.github.homeward.node.NodeKey;
import io.github.homeward.panel.Cell;
import io.github.homeward.panel.Panel;
import io.github.homeward.programme.Outlook;
import io.github.homeward.yearly.range.ErrorScale;
import io.github.homeward.yearly.series.Series;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How far past forecasts missed what is known now, scaled, by horizon: the total and the makers of one cutoff together,
 * single programmes for themselves.
 */
public final class PastErrors {

    /** Smallest unit of error: one vehicle. */
    static final double ONE_VEHICLE = 1;

    private static final int MONTHS = 12;

    /** A node without history misses by this share of its own forecast; an assumption. */
    private static final double COLD_START_SHARE = 0.5;

    private final List<CutoffErrors> cutoffs = new ArrayList<>();
    private final List<List<Double>> single = new ArrayList<>();

    public PastErrors(int horizon) {
        for (int h = 0; h < horizon; h++) {
            single.add(new ArrayList<>());
        }
    }

    /** Compares a forecast with the volumes that statements have since given; inferred cells supply no error. */
    public void add(Panel then, BaseForecast forecast, Panel now) {
        double[] total = new double[forecast.horizon()];
        Arrays.fill(total, Double.NaN);
        Map<String, double[]> makers = new TreeMap<>();
        Hierarchy hierarchy = forecast.hierarchy();
        for (int i = 0; i < hierarchy.nodes().size(); i++) {
            NodeKey node = hierarchy.nodes().get(i);
            for (int h = 0; h < forecast.horizon(); h++) {
                Optional<Cell> actual = now.cell(node, forecast.lastYear() + 1 + h);
                if (actual.isPresent() && actual.get().known()) {
                    double point = hierarchy.sum(i, forecast.volumes()[h]);
                    double error = (actual.get().value() - point) / scale(then, node, point);
                    switch (node.level()) {
                        case TOTAL -> total[h] = error;
                        case MAKER ->
                            makers.computeIfAbsent(node.maker(), maker -> unknown(forecast.horizon()))[h] = error;
                        case PROGRAMME -> single.get(h).add(error);
                        case ORIGIN, ORIGIN_MAKER -> {}
                    }
                }
            }
        }
        if (!Double.isNaN(total[0])) {
            cutoffs.add(new CutoffErrors(total, makers));
        }
    }

    /** The errors so far, one entry a cutoff. */
    List<CutoffErrors> cutoffs() {
        return List.copyOf(cutoffs);
    }

    /** Errors of single programmes at a year ahead, from 0. */
    List<Double> single(int year) {
        return List.copyOf(single.get(year));
    }

    private static double[] unknown(int horizon) {
        double[] errors = new double[horizon];
        Arrays.fill(errors, Double.NaN);
        return errors;
    }

    /**
     * Typical size of a yearly error of a node: the mean absolute yearly change over the years with evidence, at least 5 %
     * of their mean level and one vehicle. A node without two such years is taken to miss by half of its forecast, or by
     * a year of an unstated plan if that is more. What nobody has announced yet falls to the unattributed rest, which
     * therefore moves like the total.
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

    /**
     * What to draw futures from.
     *
     * @param prior scaled errors on synthetic series, by horizon
     */
    public JointErrors joint(double[][] prior) {
        double[][] singles = single.stream()
                .map(list -> list.stream().mapToDouble(Double::doubleValue).toArray())
                .toArray(double[][]::new);
        return new JointErrors(cutoffs(), singles, prior);
    }
}
