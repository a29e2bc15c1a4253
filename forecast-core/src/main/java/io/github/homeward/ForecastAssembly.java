package io.github.homeward;

import io.github.homeward.hierarchy.Hierarchy;
import io.github.homeward.hierarchy.NodeKey;
import io.github.homeward.hierarchy.Quantiles;
import io.github.homeward.hierarchy.SamplePaths;
import io.github.homeward.interval.ResidualBank;
import io.github.homeward.io.ForecastRow;
import io.github.homeward.io.ForecastRow.Flag;
import io.github.homeward.io.ForecastRow.Level;
import io.github.homeward.io.ForecastRow.Range;
import io.github.homeward.panel.Cell;
import io.github.homeward.panel.Panel;
import io.github.homeward.programme.Programme;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Draws the sample paths and reads every node's row off them. */
final class ForecastAssembly {

    private static final int PATHS = 2000;
    private static final double[] LEVELS = {0.5, 0.8, 0.95};

    /** Past errors that the widest range asks for: 2/α − 1 at α = 0.05. */
    private static final int ERRORS_NEEDED = 39;

    /** Years of history below which a node's forecast leans on its plan or its last value. */
    private static final int SHORT_YEARS = 3;

    private final Panel panel;
    private final BaseForecast forecast;
    private final ResidualBank totalErrors;
    private final ResidualBank singleErrors;
    private final long seed;
    private final Map<String, Programme> programmes;

    ForecastAssembly(Panel panel, BaseForecast forecast, PastErrors errors, double[][] prior, long seed) {
        this.panel = panel;
        this.forecast = forecast;
        this.totalErrors = errors.total(prior);
        this.singleErrors = errors.single(prior);
        this.seed = seed;
        this.programmes = panel.programmes().stream().collect(Collectors.toMap(Programme::id, Function.identity()));
    }

    List<ForecastRow> rows() {
        Hierarchy hierarchy = forecast.hierarchy();
        ForecastRow[][] rows = new ForecastRow[hierarchy.nodes().size()][forecast.horizon()];
        for (int h = 0; h < forecast.horizon(); h++) {
            double[] pool = totalErrors.errors(h + 1, ERRORS_NEEDED);
            double[] ownPool = singleErrors.errors(h + 1, ERRORS_NEEDED);
            boolean supported = pool.length > 0 && ownPool.length > 0;
            double[][] paths = supported ? SamplePaths.draw(nodes(h), pool, ownPool, PATHS, seed + h) : new double[0][];
            for (int node = 0; node < rows.length; node++) {
                rows[node][h] = row(node, h, paths);
            }
        }
        return Arrays.stream(rows).flatMap(Arrays::stream).toList();
    }

    private SamplePaths.Nodes nodes(int h) {
        double[] volumes = forecast.volumes()[h];
        double[] scales = new double[volumes.length];
        for (int i = 0; i < scales.length; i++) {
            NodeKey node = forecast.hierarchy().bottom().get(i);
            boolean moves = volumes[i] > 0 || node.equals(BaseForecaster.UNATTRIBUTED);
            scales[i] = moves ? PastErrors.scale(panel, node, volumes[i]) : 0;
        }
        return new SamplePaths.Nodes(
                volumes, forecast.floors()[h], scales, PastErrors.scale(panel, NodeKey.TOTAL, forecast.total(h)));
    }

    private ForecastRow row(int index, int h, double[][] paths) {
        NodeKey node = forecast.hierarchy().nodes().get(index);
        double point = forecast.hierarchy().sum(index, forecast.volumes()[h]);
        Optional<Cell> last = panel.cell(node, panel.lastYear());
        double lastActual = last.map(Cell::value).orElse(0.0);
        Range[] ranges = ranges(index, point, paths);
        return new ForecastRow(
                node.id(),
                level(node),
                node.origin(),
                node.maker(),
                node.programme(),
                vehicle(node),
                panel.lastYear() + 1 + h,
                h + 1,
                panel.lastYear(),
                lastActual,
                point,
                ranges[0],
                ranges[1],
                ranges[2],
                lastActual,
                flags(index, node, last, h));
    }

    /** Central ranges; the widest holds the point. */
    private Range[] ranges(int index, double point, double[][] paths) {
        Range[] ranges = new Range[LEVELS.length];
        Arrays.fill(ranges, Range.REFUSED);
        if (paths.length > 0) {
            double[] sums = new double[paths.length];
            for (int path = 0; path < sums.length; path++) {
                sums[path] = forecast.hierarchy().sum(index, paths[path]);
            }
            Arrays.sort(sums);
            for (int level = 0; level < LEVELS.length; level++) {
                double tail = (1 - LEVELS[level]) / 2;
                ranges[level] = new Range(Quantiles.of(sums, tail), Quantiles.of(sums, 1 - tail));
            }
            Range widest = ranges[LEVELS.length - 1];
            ranges[LEVELS.length - 1] = new Range(Math.min(widest.lower(), point), Math.max(widest.upper(), point));
        }
        return ranges;
    }

    private List<Flag> flags(int index, NodeKey node, Optional<Cell> last, int h) {
        List<Flag> flags = new ArrayList<>();
        int years = panel.series(node).map(series -> series.length()).orElse(0);
        if (coldStart(index)) {
            flags.add(Flag.COLD_START);
        } else if (years < SHORT_YEARS) {
            flags.add(Flag.SHORT_HISTORY);
        }
        if (last.isPresent() && last.get().value() > 0 && !last.get().known()) {
            flags.add(Flag.INFERRED);
        }
        if (totalErrors.errors(h + 1, ERRORS_NEEDED).length == 0) {
            flags.add(Flag.LEVEL_REFUSED);
        } else if (totalErrors.support(h + 1) < ERRORS_NEEDED) {
            flags.add(Flag.PRIOR_INTERVAL);
        }
        return flags;
    }

    /** Whether nothing below the node has sold yet. */
    private boolean coldStart(int index) {
        for (int part : forecast.hierarchy().parts(index)) {
            NodeKey node = forecast.hierarchy().bottom().get(part);
            if (panel.cell(node, panel.lastYear()).map(Cell::value).orElse(0.0) > 0 || forecast.floors()[0][part] > 0) {
                return false;
            }
        }
        return true;
    }

    private String vehicle(NodeKey node) {
        Programme programme = programmes.get(node.programme());
        return programme == null ? ForecastRow.ALL : programme.vehicle().name().toLowerCase(Locale.ROOT);
    }

    private static Level level(NodeKey node) {
        return switch (node.level()) {
            case TOTAL -> Level.TOTAL;
            case ORIGIN -> Level.ORIGIN;
            case MAKER -> Level.MAKER;
            case ORIGIN_MAKER -> Level.ORIGIN_MAKER;
            case PROGRAMME -> Level.PROGRAMME;
        };
    }
}
