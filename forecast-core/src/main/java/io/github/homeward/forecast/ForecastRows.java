package io.github.homeward.forecast;

import io.github.homeward.base.BaseForecast;
import io.github.homeward.math.Parallel;
import io.github.homeward.math.Quantiles;
import io.github.homeward.node.Hierarchy;
import io.github.homeward.node.NodeKey;
import io.github.homeward.panel.Cell;
import io.github.homeward.panel.Panel;
import io.github.homeward.path.CoherentPaths;
import io.github.homeward.programme.Programme;
import io.github.homeward.yearly.Flag;
import io.github.homeward.yearly.range.Range;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads every node's row off the sample paths. */
public final class ForecastRows {

    /** Number of sample paths. */
    public static final int PATHS = 8000;

    private static final double[] LEVELS = {0.5, 0.8, 0.95};

    /** Past errors that a central range of each level asks for: 2/α − 1, α being what lies outside. */
    private static final int[] ERRORS_NEEDED = {3, 9, 39};

    private static final double LEAST = 1e-6;

    private static final int WIDEST = LEVELS.length - 1;

    /** Years of history below which a node's forecast leans on its plan or its last value. */
    private static final int SHORT_YEARS = 3;

    private final Panel panel;
    private final double[][] points;
    private final double[] floors;
    private final int[] support;
    private final CoherentPaths paths;
    private final Map<String, Programme> programmes;
    private final int threads;
    private final String vehicle;

    /** What becomes of the base case's points and paths. */
    public interface PathChange {

        /** Of the point forecast, in place of the number of a path. */
        int POINT = -1;

        /** Of the nodes after the change. */
        Hierarchy hierarchy();

        /** What is counted already of a year ahead, by bottom node of {@link #hierarchy()}. */
        double[] floors(int h);

        /**
         * Volumes after the change, on any thread, by bottom node of {@link #hierarchy()}.
         *
         * @param volumes by bottom node of the base case
         * @param path number of the path, or {@link #POINT}
         */
        double[] apply(int h, double[] volumes, int path);
    }

    /** Points and paths over the same nodes, which rows are read off. */
    private record Drawn(double[][] points, CoherentPaths paths, double[] floors) {

        Hierarchy hierarchy() {
            return paths.hierarchy();
        }
    }

    /**
     * @param forecast the means of the paths
     * @param support past cutoffs whose total can be checked, by year ahead
     * @param threads to use; they change the time, never the rows
     */
    ForecastRows(Panel panel, BaseForecast forecast, CoherentPaths paths, int[] support, int threads) {
        this(panel, forecast.volumes(), forecast.floors()[0], paths, support, threads, NodeKey.ALL);
    }

    private ForecastRows(
            Panel panel,
            double[][] points,
            double[] floors,
            CoherentPaths paths,
            int[] support,
            int threads,
            String vehicle) {
        this.threads = threads;
        this.panel = panel;
        this.points = points;
        this.floors = floors;
        this.support = support.clone();
        this.paths = paths;
        this.vehicle = vehicle;
        this.programmes = panel.programmes().stream().collect(Collectors.toMap(Programme::id, Function.identity()));
    }

    /**
     * What else may be read off paths: those of one kind of vehicle, or in other years. Points are their means.
     *
     * @param panel of the same vehicles and years
     * @param support past cutoffs whose total can be checked, by year ahead
     * @param vehicle {@link NodeKey#ALL}, or the word for the only kind there is
     */
    static List<ForecastRow> of(Panel panel, CoherentPaths paths, int[] support, int threads, String vehicle) {
        double[] floors = paths.hierarchy().bottom().stream()
                .mapToDouble(panel::knownOfNextYear)
                .toArray();
        return new ForecastRows(panel, paths.means(), floors, paths, support, threads, vehicle).rows();
    }

    /** Threads to use. */
    int threads() {
        return threads;
    }

    /** Past cutoffs whose total can be checked, by year ahead. */
    int[] support() {
        return support.clone();
    }

    /** Past errors that the central range of a level asks for, by its position. */
    public static int errorsNeeded(int level) {
        return ERRORS_NEEDED[level];
    }

    /** What the ranges are read off. */
    CoherentPaths paths() {
        return paths;
    }

    /** The base case. */
    public List<ForecastRow> rows() {
        return rows(new Drawn(points, paths, floors));
    }

    /** The same points and paths with a change made to each. */
    public List<ForecastRow> rows(PathChange change) {
        double[][][] values = Parallel.map(paths.count(), threads, path -> changed(change, paths.values()[path], path))
                .toArray(double[][][]::new);
        return rows(new Drawn(
                changed(change, points, PathChange.POINT),
                new CoherentPaths(change.hierarchy(), values),
                change.floors(0)));
    }

    private static double[][] changed(PathChange change, double[][] volumes, int path) {
        double[][] changed = new double[volumes.length][];
        Arrays.setAll(changed, h -> change.apply(h, volumes[h], path));
        return changed;
    }

    private List<ForecastRow> rows(Drawn drawn) {
        int horizon = points.length;
        return Parallel.map(
                drawn.hierarchy().nodes().size() * horizon, threads, i -> row(drawn, i / horizon, i % horizon));
    }

    private ForecastRow row(Drawn drawn, int index, int h) {
        NodeKey node = drawn.hierarchy().nodes().get(index);
        double point = drawn.hierarchy().sum(index, drawn.points()[h]);
        Optional<Cell> last = panel.cell(node, panel.lastYear());
        double lastActual = last.map(Cell::printed).orElse(0.0);
        Range[] ranges = ranges(drawn.paths(), index, h, point);
        return new ForecastRow(
                node,
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
                flags(coldStart(drawn, index), node, last, h, ranges));
    }

    /**
     * Central ranges off the paths, each within the next; all hold the mean, which a long tail may draw beyond the
     * middle half.
     */
    private static Range[] ranges(CoherentPaths paths, int index, int h, double point) {
        Range[] ranges = new Range[LEVELS.length];
        Arrays.fill(ranges, Range.REFUSED);
        if (paths.count() == 0) {
            return ranges;
        }
        double[] ascending = paths.ascending(index, h);
        for (int level = 0; level < LEVELS.length; level++) {
            double tail = (1 - LEVELS[level]) / 2;
            double lower = vehicles(Quantiles.of(ascending, tail));
            double upper = vehicles(Quantiles.of(ascending, 1 - tail));
            ranges[level] = new Range(Math.min(lower, point), Math.max(upper, point), Range.Support.OWN);
        }
        return ranges;
    }

    /** A millionth of a vehicle is what sums leave of zero. */
    private static double vehicles(double volume) {
        return volume < LEAST ? 0 : volume;
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
        if (!ranges[WIDEST].refused() && support[h] < ERRORS_NEEDED[WIDEST]) {
            flags.add(Flag.PRIOR_INTERVAL);
        }
        return flags;
    }

    /** Whether nothing below the node has sold yet. */
    private boolean coldStart(Drawn drawn, int index) {
        for (int part : drawn.hierarchy().parts(index)) {
            NodeKey node = drawn.hierarchy().bottom().get(part);
            if (panel.cell(node, panel.lastYear()).map(Cell::value).orElse(0.0) > 0 || drawn.floors()[part] > 0) {
                return false;
            }
        }
        return true;
    }

    private String vehicle(NodeKey node) {
        Programme programme = programmes.get(node.programme());
        return programme == null ? vehicle : programme.vehicle().name().toLowerCase(Locale.ROOT);
    }
}
