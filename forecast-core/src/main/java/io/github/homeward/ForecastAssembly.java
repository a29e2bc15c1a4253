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
import io.github.homeward.scenario.ScenarioMoves;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
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

    /** Past errors that a central range of each level asks for: 2/α − 1, α being what lies outside. */
    private static final int[] ERRORS_NEEDED = {3, 9, 39};

    private static final int WIDEST = LEVELS.length - 1;

    /** Keeps the random streams of the years ahead apart. */
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    /** Years of history below which a node's forecast leans on its plan or its last value. */
    private static final int SHORT_YEARS = 3;

    private final Panel panel;
    private final BaseForecast forecast;
    private final ResidualBank totalErrors;
    private final ResidualBank singleErrors;
    private final long seed;
    private final Map<String, Programme> programmes;
    private final Map<Integer, double[][][]> drawn = new HashMap<>();

    /** What becomes of the base case's points and paths. */
    interface Change {

        /** Of the nodes after the change. */
        Hierarchy hierarchy();

        /** What is counted already of a year ahead, by bottom node of {@link #hierarchy()}. */
        double[] floors(int h);

        /**
         * Volumes after the change, by bottom node of {@link #hierarchy()}.
         *
         * @param volumes by bottom node of the base case
         * @param path number of the path, or {@link ScenarioMoves#POINT}
         */
        double[] apply(int h, double[] volumes, int path);
    }

    private record NoChange(BaseForecast forecast) implements Change {

        @Override
        public Hierarchy hierarchy() {
            return forecast.hierarchy();
        }

        @Override
        public double[] floors(int h) {
            return forecast.floors()[h];
        }

        @Override
        public double[] apply(int h, double[] volumes, int path) {
            return volumes;
        }
    }

    ForecastAssembly(Panel panel, BaseForecast forecast, PastErrors errors, double[][] prior, long seed) {
        this.panel = panel;
        this.forecast = forecast;
        this.totalErrors = errors.total(prior);
        this.singleErrors = errors.single(prior);
        this.seed = seed;
        this.programmes = panel.programmes().stream().collect(Collectors.toMap(Programme::id, Function.identity()));
    }

    /** Past errors that the central range of a level asks for, by its position. */
    static int errorsNeeded(int level) {
        return ERRORS_NEEDED[level];
    }

    /** The base case. */
    List<ForecastRow> rows() {
        return rows(new NoChange(forecast));
    }

    /** The same points and paths with a change made to each. */
    List<ForecastRow> rows(Change change) {
        Hierarchy hierarchy = change.hierarchy();
        ForecastRow[][] rows = new ForecastRow[hierarchy.nodes().size()][forecast.horizon()];
        for (int h = 0; h < forecast.horizon(); h++) {
            double[] points = change.apply(h, forecast.volumes()[h], ScenarioMoves.POINT);
            double[][][] paths = changed(change, h);
            for (int node = 0; node < rows.length; node++) {
                rows[node][h] = row(hierarchy, node, h, points, paths, change.floors(0));
            }
        }
        return Arrays.stream(rows).flatMap(Arrays::stream).toList();
    }

    /** Number of sample paths. */
    static int pathCount() {
        return PATHS;
    }

    private double[][][] changed(Change change, int h) {
        double[][][] paths = drawn.computeIfAbsent(h, this::paths);
        double[][][] changed = new double[paths.length][][];
        for (int level = 0; level < paths.length; level++) {
            double[][] ofLevel = paths[level];
            changed[level] = new double[ofLevel.length][];
            Arrays.setAll(changed[level], path -> change.apply(h, ofLevel[path], path));
        }
        return changed;
    }

    /**
     * Sample paths by level: from own errors alone where these are enough for the level, else filled up with errors on
     * synthetic series; none where nothing supports the level.
     */
    private double[][][] paths(int h) {
        SamplePaths.Nodes nodes = nodes(h);
        double[][][] paths = new double[LEVELS.length][][];
        for (int level = 0; level < LEVELS.length; level++) {
            double[] total = totalErrors.errors(h + 1, ERRORS_NEEDED[level]);
            double[] single = singleErrors.errors(h + 1, ERRORS_NEEDED[level]);
            paths[level] = total.length < ERRORS_NEEDED[level] || single.length < ERRORS_NEEDED[level]
                    ? new double[0][]
                    : SamplePaths.draw(nodes, total, single, PATHS, seed + (h + 1) * GOLDEN);
        }
        return paths;
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

    private ForecastRow row(
            Hierarchy hierarchy, int index, int h, double[] points, double[][][] paths, double[] floors) {
        NodeKey node = hierarchy.nodes().get(index);
        double point = hierarchy.sum(index, points);
        Optional<Cell> last = panel.cell(node, panel.lastYear());
        double lastActual = last.map(Cell::printed).orElse(0.0);
        Range[] ranges = ranges(hierarchy, index, point, paths);
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
                flags(coldStart(hierarchy, index, floors), node, last, h, ranges));
    }

    /** Central ranges, each within the next; the widest holds the point. */
    private Range[] ranges(Hierarchy hierarchy, int index, double point, double[][][] paths) {
        Range[] ranges = new Range[LEVELS.length];
        double lower = Double.POSITIVE_INFINITY;
        double upper = Double.NEGATIVE_INFINITY;
        for (int level = 0; level < LEVELS.length; level++) {
            if (paths[level].length == 0) {
                ranges[level] = Range.REFUSED;
                continue;
            }
            double[] sums = new double[paths[level].length];
            for (int path = 0; path < sums.length; path++) {
                sums[path] = hierarchy.sum(index, paths[level][path]);
            }
            Arrays.sort(sums);
            double tail = (1 - LEVELS[level]) / 2;
            lower = Math.min(lower, Quantiles.of(sums, tail));
            upper = Math.max(upper, Quantiles.of(sums, 1 - tail));
            if (level == WIDEST) {
                lower = Math.min(lower, point);
                upper = Math.max(upper, point);
            }
            ranges[level] = new Range(lower, upper);
        }
        return ranges;
    }

    private List<Flag> flags(boolean coldStart, NodeKey node, Optional<Cell> last, int h, Range[] ranges) {
        List<Flag> flags = new ArrayList<>();
        int years = panel.evidenced(node).length;
        if (coldStart) {
            flags.add(Flag.COLD_START);
        } else if (years < SHORT_YEARS) {
            flags.add(Flag.SHORT_HISTORY);
        }
        if (last.isPresent() && last.get().value() > 0 && !last.get().known()) {
            flags.add(Flag.INFERRED);
        }
        if (Arrays.stream(ranges).anyMatch(Range::refused)) {
            flags.add(Flag.LEVEL_REFUSED);
        }
        if (!ranges[WIDEST].refused() && totalErrors.support(h + 1) < ERRORS_NEEDED[WIDEST]) {
            flags.add(Flag.PRIOR_INTERVAL);
        }
        return flags;
    }

    /** Whether nothing below the node has sold yet. */
    private boolean coldStart(Hierarchy hierarchy, int index, double[] floors) {
        for (int part : hierarchy.parts(index)) {
            NodeKey node = hierarchy.bottom().get(part);
            if (panel.cell(node, panel.lastYear()).map(Cell::value).orElse(0.0) > 0 || floors[part] > 0) {
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
