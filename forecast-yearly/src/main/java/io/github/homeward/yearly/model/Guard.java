package io.github.homeward.yearly.model;

import java.util.ArrayList;
import java.util.List;

/**
 * What must hold before Tribuo sees a row: full feature sets, finite values, sorted names, no constant column.
 *
 * <p>Tribuo itself accepts NaN targets, ignores unknown features silently, reads missing ones as zero, and sorts names
 * as strings ({@code h10} before {@code h2}).
 */
public final class Guard {

    private Guard() {}

    /**
     * Rows whose every feature varies.
     *
     * @param rows what is left to train on
     * @param dropped names of the constant features left out
     */
    public record Varying(Rows rows, List<String> dropped) {}

    /**
     * Drops the features that never vary.
     *
     * @throws IllegalArgumentException if none varies
     */
    public static Varying dropConstants(Rows rows) {
        List<String> dropped = rows.constants();
        if (dropped.isEmpty()) {
            return new Varying(rows, dropped);
        }
        List<String> kept = new ArrayList<>(rows.features());
        kept.removeAll(dropped);
        if (kept.isEmpty()) {
            throw new IllegalArgumentException("every feature is constant: " + dropped);
        }
        return new Varying(rows.keep(kept), List.copyOf(dropped));
    }

    /** Names {@code prefix01 ... prefixNN}, padded with zeros so that they sort by number. */
    public static List<String> numbered(String prefix, int count) {
        int width = Math.max(2, Integer.toString(count).length());
        List<String> names = new ArrayList<>(count);
        for (int i = 1; i <= count; i++) {
            String digits = Integer.toString(i);
            names.add(prefix + "0".repeat(width - digits.length()) + digits);
        }
        return names;
    }

    static void ascending(String what, List<String> names) {
        if (names.isEmpty()) {
            throw new IllegalArgumentException("no " + what);
        }
        for (int i = 1; i < names.size(); i++) {
            if (names.get(i - 1).compareTo(names.get(i)) >= 0) {
                throw new IllegalArgumentException(
                        what + " names must ascend: " + names.get(i - 1) + " before " + names.get(i));
            }
        }
    }

    static void finite(String what, double[] values) {
        for (double value : values) {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException(what + " holds " + value);
            }
        }
    }

    /** Whether the values are the same up to rounding. */
    static boolean constant(double[] values) {
        double low = values[0];
        double high = values[0];
        for (double value : values) {
            low = Math.min(low, value);
            high = Math.max(high, value);
        }
        return high - low <= 1e-12 * Math.max(Math.abs(low), Math.abs(high));
    }
}
