package io.github.homeward.yearly.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.homeward.yearly.model.Rows;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class WindowTableTest {

    private static final WindowRecipe TREES = WindowRecipe.TREES;
    private static final WindowRecipe LINE = WindowRecipe.LINES;

    private static List<SeriesWindows> windows(double[] values) {
        return List.of(SeriesWindows.of(values));
    }

    private static double[] ramp(int length) {
        double[] values = new double[length];
        Arrays.setAll(values, t -> t + (t % 3));
        return values;
    }

    @Test
    void aRegressionUsesEveryTargetThereIs() {
        WindowTable table = WindowTable.of(LINE, windows(ramp(10)), 3);
        assertThat(table.size(1)).isEqualTo(6);
        assertThat(table.size(3)).isEqualTo(4);
    }

    @Test
    void theTreesUseWholeRowsOfTheLatestCutoffs() {
        assertThat(WindowTable.of(TREES, windows(ramp(40)), 5).size(5)).isEqualTo(TREES.mostCutoffs());
        assertThat(WindowTable.of(TREES, windows(ramp(10)), 5).size(5)).isZero();
    }

    @Test
    void priorWindowsWeighWhatTheyAreTold() {
        List<double[]> synthetic = PriorWindows.series(1, 50, 2);
        WindowTable prior = PriorWindows.table(LINE, synthetic, 2);
        Rows rows = WindowTable.of(LINE, windows(ramp(10)), 2).rows(2, 2, prior, 20);
        assertThat(rows.size()).isEqualTo(55);
        assertThat(Arrays.stream(rows.weights()).limit(5)).containsOnly(1.0);
        assertThat(Arrays.stream(rows.weights()).skip(5).sum()).isCloseTo(20, within(1e-9));
        assertThat(rows.outputs()).containsExactly("ahead-02");
    }

    @Test
    void targetsAreThoseOfTheWindow() {
        double[] values = ramp(10);
        Rows rows = WindowTable.of(LINE, windows(values), 3).rows(2, 2, WindowTable.of(LINE, List.of(), 3), 0);
        WindowRecipe.Window first = LINE.at(values, 4);
        assertThat(rows.row(0)).containsExactly(first.row());
        assertThat(rows.targets()[0]).isEqualTo(first.target(values[5]));
    }

    @Test
    void withoutAnyRowThereIsNothingToTrainOn() {
        WindowTable none = WindowTable.of(LINE, List.of(), 3);
        assertThatThrownBy(() -> none.rows(1, 1, none, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theGeneratorRepeatsItselfAndVaries() {
        List<double[]> some = PriorWindows.series(8, 30, 4);
        List<double[]> more = PriorWindows.series(8, 60, 4);
        for (int i = 0; i < 30; i++) {
            assertThat(more.get(i)).containsExactly(some.get(i));
        }
        assertThat(PriorWindows.series(9, 1, 4).get(0)).isNotEqualTo(some.get(0));
        for (double[] values : PriorWindows.series(10, 2_000, 4)) {
            assertThat(values.length).isBetween(7, 45);
            assertThat(Arrays.stream(values).allMatch(v -> v >= 0 && v <= 1e6)).isTrue();
        }
    }

    @Test
    void halfOfTheSyntheticSeriesGrowAndManyFall() {
        long growing = PriorWindows.series(11, 1_000, 1).stream()
                .filter(v -> v[v.length - 1] > v[0])
                .count();
        assertThat(growing).isBetween(550L, 850L);
    }
}
