package io.github.homeward.yearly.window;

import io.github.homeward.yearly.model.Guard;
import io.github.homeward.yearly.model.Rows;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Windows of many series under one recipe, with the targets that are known.
 *
 * <p>Near the end of a series the later horizons have no target yet. Models that treat each horizon apart use every
 * target there is; models that treat all horizons at once use the windows that have them all.
 */
public final class WindowTable {

    private final WindowRecipe recipe;
    private final int horizon;
    private final List<double[]> rows = new ArrayList<>();
    private final List<double[]> targets = new ArrayList<>();

    private WindowTable(WindowRecipe recipe, int horizon) {
        this.recipe = recipe;
        this.horizon = horizon;
    }

    /**
     * Every training window of the series, the latest of each first served.
     *
     * @param series the series
     * @param horizon number of years to forecast
     */
    public static WindowTable of(WindowRecipe recipe, List<SeriesWindows> series, int horizon) {
        WindowTable table = new WindowTable(recipe, horizon);
        for (SeriesWindows windows : series) {
            int latest = windows.length() - recipe.needed(horizon);
            for (int cutoff = recipe.earliestCutoff(latest); cutoff <= latest; cutoff++) {
                table.add(windows, cutoff);
            }
        }
        return table;
    }

    /** One window a series, its last {@code horizon} values being the targets. */
    static WindowTable ofEnds(WindowRecipe recipe, List<double[]> series, int horizon) {
        WindowTable table = new WindowTable(recipe, horizon);
        for (double[] values : series) {
            table.add(SeriesWindows.of(values), values.length - horizon);
        }
        return table;
    }

    private void add(SeriesWindows series, int cutoff) {
        WindowRecipe.Window window = series.at(recipe, cutoff);
        if (window.still()) {
            return;
        }
        double[] target = new double[Math.min(horizon, series.length() - cutoff)];
        for (int h = 0; h < target.length; h++) {
            target[h] = window.target(series.value(cutoff + h));
        }
        rows.add(window.row());
        targets.add(target);
    }

    /** Number of windows that have a target {@code steps} years ahead. */
    public int size(int steps) {
        int count = 0;
        for (double[] target : targets) {
            count += target.length >= steps ? 1 : 0;
        }
        return count;
    }

    /**
     * Training rows for one horizon, or for all at once.
     *
     * @param first first year ahead to learn, from 1
     * @param last last year ahead to learn
     * @param prior windows that are added to these
     * @param priorTotal what the added windows weigh together; at 0 they are left out
     * @throws IllegalArgumentException if there is no row at all
     */
    public Rows rows(int first, int last, WindowTable prior, double priorTotal) {
        List<double[]> chosen = new ArrayList<>();
        List<double[]> futures = new ArrayList<>();
        collect(last, chosen, futures);
        int own = chosen.size();
        if (priorTotal > 0) {
            prior.collect(last, chosen, futures);
        }
        double[] weights = new double[chosen.size()];
        Arrays.fill(weights, 0, own, 1);
        Arrays.fill(weights, own, weights.length, priorTotal / Math.max(1, weights.length - own));
        double[][] columns = new double[recipe.names().size()][weights.length];
        int outputs = last - first + 1;
        double[] flat = new double[weights.length * outputs];
        for (int i = 0; i < weights.length; i++) {
            double[] row = chosen.get(i);
            for (int f = 0; f < columns.length; f++) {
                columns[f][i] = row[f];
            }
            System.arraycopy(futures.get(i), first - 1, flat, i * outputs, outputs);
        }
        List<String> names = Guard.numbered("ahead-", Math.max(horizon, last)).subList(first - 1, last);
        return new Rows(recipe.names(), names, columns, flat, weights);
    }

    private void collect(int steps, List<double[]> chosen, List<double[]> futures) {
        for (int i = 0; i < rows.size(); i++) {
            if (targets.get(i).length >= steps) {
                chosen.add(rows.get(i));
                futures.add(targets.get(i));
            }
        }
    }
}
