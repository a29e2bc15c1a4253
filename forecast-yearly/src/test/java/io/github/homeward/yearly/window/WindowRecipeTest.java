package io.github.homeward.yearly.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.homeward.math.SplitMix64;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WindowRecipeTest {

    static List<WindowRecipe> recipes() {
        return WindowRecipe.ALL;
    }

    @ParameterizedTest
    @MethodSource("recipes")
    void featuresDoNotKnowTheUnit(WindowRecipe recipe) {
        for (double[] values : PriorWindows.series(3, 50, 1)) {
            double[] thousands = Arrays.stream(values).map(v -> v * 1000).toArray();
            assertThat(recipe.at(thousands, values.length).row())
                    .containsExactly(recipe.at(values, values.length).row(), within(1e-6));
        }
    }

    @ParameterizedTest
    @MethodSource("recipes")
    void aTargetStandsForItsValue(WindowRecipe recipe) {
        SplitMix64 random = new SplitMix64(5);
        for (double[] values : PriorWindows.series(4, 50, 1)) {
            WindowRecipe.Window window = recipe.at(values, values.length);
            double future = values[values.length - 1] * random.uniform(0.5, 2);
            double floor = 0.05 * Arrays.stream(values).average().orElseThrow();
            if (Math.min(future, values[values.length - 1]) > floor) {
                assertThat(window.value(window.target(future))).isCloseTo(future, within(1e-9 * future));
            }
            assertThat(window.value(0)).isEqualTo(values[values.length - 1]);
        }
    }

    @ParameterizedTest
    @MethodSource("recipes")
    void aWindowSeesNothingAfterItsCutoff(WindowRecipe recipe) {
        for (double[] values : PriorWindows.series(6, 20, 5)) {
            int cutoff = values.length - 5;
            double[] other = values.clone();
            Arrays.fill(other, cutoff, other.length, 1e9);
            assertThat(recipe.at(other, cutoff).row())
                    .containsExactly(recipe.at(values, cutoff).row());
        }
    }

    @ParameterizedTest
    @MethodSource("recipes")
    void oddSeriesGiveFiniteFeatures(WindowRecipe recipe) {
        double[][] odd = {
            {5}, {0}, {0, 0}, {3, 3, 3, 3, 3}, {0, 0, 0, 0, 0, 0, 9_000}, {1e-9, 1e9}, {1e12, 0, 0, 0}, new double[40]
        };
        for (double[] values : odd) {
            for (int length = 1; length <= values.length; length++) {
                assertThat(Arrays.stream(recipe.at(values, length).row()).allMatch(Double::isFinite))
                        .as(Arrays.toString(values))
                        .isTrue();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("recipes")
    void namesAreSortedAndMatchTheRow(WindowRecipe recipe) {
        assertThat(recipe.names()).isSorted().doesNotHaveDuplicates();
        assertThat(recipe.at(new double[] {1, 2, 4}, 3).row()).hasSameSizeAs(recipe.names());
    }

    @Test
    void treeFeaturesByHand() {
        double[] values = {10, 14, 12, 18};
        WindowRecipe recipe = WindowRecipe.TREES;
        double[] row = recipe.at(values, 4).row();
        // Unit: mean absolute change (4 + 2 + 6) / 3 = 4.
        assertThat(feature(recipe, row, "change-1")).isEqualTo(1.5);
        assertThat(feature(recipe, row, "change-3")).isEqualTo(1);
        assertThat(feature(recipe, row, "change-4")).isZero();
        assertThat(feature(recipe, row, "change-mean")).isCloseTo(8.0 / 3 / 4, within(1e-12));
        assertThat(feature(recipe, row, "slope-3")).isCloseTo(2.0 / 4, within(1e-12));
        assertThat(feature(recipe, row, "slope-all")).isCloseTo(2.2 / 4, within(1e-12));
        assertThat(feature(recipe, row, "level-position")).isEqualTo(1);
        assertThat(feature(recipe, row, "level-scale")).isCloseTo(4 / 13.5, within(1e-12));
        assertThat(feature(recipe, row, "length-log")).isCloseTo(Math.log(4), within(1e-12));
        assertThat(feature(recipe, row, "level-log-growth")).isCloseTo(Math.log(1.8) / 3, within(1e-12));
        assertThat(feature(recipe, row, "trend-r2")).isCloseTo(2.2 * 2.2 * 5 / 35, within(1e-12));
    }

    @Test
    void linearFeaturesByHand() {
        double[] values = {10, 14, 12, 18};
        WindowRecipe recipe = WindowRecipe.LINES;
        double[] row = recipe.at(values, 4).row();
        assertThat(feature(recipe, row, "step-2")).isCloseTo(4.0 / 2 / 4, within(1e-12));
        assertThat(feature(recipe, row, "step-8")).isCloseTo(8.0 / 3 / 4, within(1e-12));
        assertThat(feature(recipe, row, "ses-50")).isCloseTo((15 - 18) / 4.0, within(1e-12));
        assertThat(feature(recipe, row, "line-6")).isCloseTo(2.2 / 4, within(1e-12));
        // Level .9, trend .1, no damping: 10/0, 13.6/.36, 12.196/.1836, 17.438/.6894.
        assertThat(feature(recipe, row, "holt-3-level")).isCloseTo((17.43796 - 18) / 4, within(1e-9));
    }

    private static double feature(WindowRecipe recipe, double[] row, String name) {
        return row[recipe.names().indexOf(name)];
    }
}
