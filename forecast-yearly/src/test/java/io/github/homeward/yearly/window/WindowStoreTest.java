package io.github.homeward.yearly.window;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.homeward.yearly.series.Series;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class WindowStoreTest {

    private static final double[] VALUES = {3, 5, 4, 8, 9, 7, 12, 15, 13, 18, 21, 20};

    private static Series series(double[] values) {
        return new Series("one", 2000, values);
    }

    @Test
    void aHoldoutSharesTheWindowsOfTheWholeSeriesInAnyOrder() {
        for (List<Integer> order : List.of(List.of(12, 9, 7), List.of(7, 12, 9))) {
            WindowStore store = new WindowStore();
            WindowRecipe.Window first = null;
            for (int length : order) {
                SeriesWindows windows = store.of(series(Arrays.copyOf(VALUES, length)));
                assertThat(windows.length()).isEqualTo(length);
                windows.workOut();
                WindowRecipe.Window window = windows.at(WindowRecipe.LINES, 7);
                assertThat(first == null || window == first).isTrue();
                first = window;
            }
        }
    }

    @Test
    void whatIsKeptIsWhatWouldBeWorkedOutAnew() {
        WindowStore store = new WindowStore();
        store.of(series(VALUES)).workOut();
        for (int length = 1; length <= VALUES.length; length++) {
            double[] known = Arrays.copyOf(VALUES, length);
            for (WindowRecipe recipe : WindowRecipe.ALL) {
                assertThat(store.of(series(known)).last(recipe).row())
                        .containsExactly(recipe.at(known, length).row());
            }
        }
    }

    @Test
    void anotherHistoryOfTheSameNameTakesItsPlace() {
        WindowStore store = new WindowStore();
        store.of(series(VALUES)).workOut();
        double[] revised = VALUES.clone();
        revised[4] = 30;
        assertThat(store.of(series(revised)).last(WindowRecipe.TREES).row())
                .containsExactly(WindowRecipe.TREES.at(revised, revised.length).row());
        assertThat(store.of(series(VALUES)).last(WindowRecipe.TREES).row())
                .containsExactly(WindowRecipe.TREES.at(VALUES, VALUES.length).row());
    }

    @Test
    void whereAWindowEndsItsTargetsBegin() {
        WindowTable table =
                WindowTable.of(WindowRecipe.LINES, List.of(new WindowStore().of(series(Arrays.copyOf(VALUES, 10)))), 3);
        assertThat(table.size(1)).isEqualTo(6);
        assertThat(table.size(3)).isEqualTo(4);
    }
}
