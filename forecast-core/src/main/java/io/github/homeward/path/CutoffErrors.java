package io.github.homeward.path;

import java.util.Map;
import java.util.TreeMap;

/**
 * How far the forecast of one cutoff missed, kept together: scaled errors {@code (actual − forecast) / scale} by year ahead, NaN
 * where nothing has been counted.
 *
 * @param total of the whole
 * @param groups of the groups that make up the whole, by name; those of which nothing was counted may be missing
 */
public record CutoffErrors(double[] total, Map<String, double[]> groups) {

    /** Copies. */
    public CutoffErrors {
        total = total.clone();
        groups = new TreeMap<>(groups);
    }
}
