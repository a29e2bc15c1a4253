package io.github.homeward;

import io.github.homeward.hierarchy.CoherentPaths;
import io.github.homeward.hierarchy.NodeKey;
import io.github.homeward.hierarchy.Quantiles;
import io.github.homeward.interval.JointErrors;
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

    /** Past errors that a central range of each level asks for: 2/α − 1, α being what lies outside. */
    private static final int[] ERRORS_NEEDED = {3, 9, 39};

    private static final int WIDEST = LEVELS.length - 1;

    /** Years of history below which a node's forecast leans on its plan or its last value. */
    private static final int SHORT_YEARS = 3;

    private final Panel panel;
    private final BaseForecast forecast;
    private final JointErrors errors;
    private final CoherentPaths paths;
    private final Map<String, Programme> programmes;

    ForecastAssembly(Panel panel, BaseForecast forecast, JointErrors errors, long seed) {
        this.panel = panel;
        this.forecast = forecast;
        this.errors = errors;
        this.paths = new PathSampler(panel, forecast, NodeOutlooks.of(forecast), errors).draw(PATHS, seed);
        this.programmes = panel.programmes().stream().collect(Collectors.toMap(Programme::id, Function.identity()));
    }

    /** Past errors that the central range of a level asks for, by its position. */
    static int errorsNeeded(int level) {
        return ERRORS_NEEDED[level];
    }

    /** What the ranges are read off. */
    CoherentPaths paths() {
        return paths;
    }

    List<ForecastRow> rows() {
        List<ForecastRow> rows = new ArrayList<>();
        for (int node = 0; node < forecast.hierarchy().nodes().size(); node++) {
            for (int h = 0; h < forecast.horizon(); h++) {
                rows.add(row(node, h));
            }
        }
        return rows;
    }

    private ForecastRow row(int index, int h) {
        NodeKey node = forecast.hierarchy().nodes().get(index);
        double point = forecast.hierarchy().sum(index, forecast.volumes()[h]);
        Optional<Cell> last = panel.cell(node, panel.lastYear());
        double lastActual = last.map(Cell::printed).orElse(0.0);
        Range[] ranges = ranges(index, h, point);
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
                flags(index, node, last, h, ranges));
    }

    /** Central ranges off the paths, each within the next; the widest holds the point. */
    private Range[] ranges(int index, int h, double point) {
        Range[] ranges = new Range[LEVELS.length];
        Arrays.fill(ranges, Range.REFUSED);
        if (paths.count() == 0) {
            return ranges;
        }
        double[] ascending = paths.ascending(index, h);
        for (int level = 0; level < LEVELS.length; level++) {
            if (!errors.supports(h, ERRORS_NEEDED[level])) {
                continue;
            }
            double tail = (1 - LEVELS[level]) / 2;
            double lower = Quantiles.of(ascending, tail);
            double upper = Quantiles.of(ascending, 1 - tail);
            ranges[level] = level == WIDEST
                    ? new Range(Math.min(lower, point), Math.max(upper, point))
                    : new Range(lower, upper);
        }
        return ranges;
    }

    private List<Flag> flags(int index, NodeKey node, Optional<Cell> last, int h, Range[] ranges) {
        List<Flag> flags = new ArrayList<>();
        int years = panel.evidenced(node).length;
        if (coldStart(index)) {
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
        if (!ranges[WIDEST].refused() && errors.support(h) < ERRORS_NEEDED[WIDEST]) {
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
