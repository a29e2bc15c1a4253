package io.github.homeward.yearly.window;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * The windows of one series, each worked out when first asked for and then kept.
 *
 * <p>A window sees nothing after its cutoff, so the same one serves the whole series and every holdout of it. Safe to
 * share between threads: two may work out the same window, and both get the same.
 */
public final class SeriesWindows {

    private final double[] values;
    private final int length;
    private final List<AtomicReferenceArray<WindowRecipe.Window>> kept;

    private SeriesWindows(double[] values, int length, List<AtomicReferenceArray<WindowRecipe.Window>> kept) {
        this.values = values;
        this.length = length;
        this.kept = kept;
    }

    /**
     * Windows of a series, none worked out yet.
     *
     * @param values one value a year, oldest first, not negative, at least one; shared, not copied
     */
    public static SeriesWindows of(double[] values) {
        return new SeriesWindows(
                values,
                values.length,
                WindowRecipe.ALL.stream()
                        .map(recipe -> new AtomicReferenceArray<WindowRecipe.Window>(values.length + 1))
                        .toList());
    }

    /** Number of values. */
    public int length() {
        return length;
    }

    /** The value of a year, from 0. */
    double value(int year) {
        return values[year];
    }

    /** The window at the end of the series. */
    public WindowRecipe.Window last(WindowRecipe recipe) {
        return at(recipe, length);
    }

    /** The window of the first {@code cutoff} values, at least one and at most {@link #length()}. */
    WindowRecipe.Window at(WindowRecipe recipe, int cutoff) {
        AtomicReferenceArray<WindowRecipe.Window> windows = kept.get(WindowRecipe.ALL.indexOf(recipe));
        WindowRecipe.Window window = windows.get(cutoff);
        if (window == null) {
            window = recipe.at(values, cutoff);
            windows.set(cutoff, window);
        }
        return window;
    }

    /** Works out the windows a model may be trained on, and the last one. */
    public void workOut() {
        for (WindowRecipe recipe : WindowRecipe.ALL) {
            for (int cutoff = recipe.earliestCutoff(length - recipe.needed(1)); cutoff < length; cutoff++) {
                at(recipe, cutoff);
            }
            last(recipe);
        }
    }

    /** Windows of these values, with what is kept of windows of the same first values. */
    SeriesWindows extendedTo(double[] whole) {
        SeriesWindows extended = of(whole);
        for (int r = 0; r < kept.size(); r++) {
            for (int cutoff = 1; cutoff <= Math.min(values.length, whole.length); cutoff++) {
                extended.kept.get(r).set(cutoff, kept.get(r).get(cutoff));
            }
        }
        return extended;
    }

    /** The same series up to an earlier year, sharing its windows. */
    SeriesWindows head(int earlier) {
        return new SeriesWindows(values, earlier, kept);
    }

    /** Whether these are its first values. */
    boolean startsWith(double[] first) {
        return first.length <= values.length && Arrays.equals(first, 0, first.length, values, 0, first.length);
    }

    /** Whether its values are the first of these. */
    boolean begins(double[] whole) {
        return values.length <= whole.length && Arrays.equals(values, 0, values.length, whole, 0, values.length);
    }
}
