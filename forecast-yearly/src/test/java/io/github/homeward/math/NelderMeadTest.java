package io.github.homeward.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class NelderMeadTest {

    @Test
    void itFindsTheBottomOfACurvedValley() {
        NelderMead search =
                new NelderMead(x -> 100 * Math.pow(x[1] - x[0] * x[0], 2) + Math.pow(1 - x[0], 2), 1e-14, 2_000);
        assertThat(search.minimise(new double[] {-1.2, 1}, 0.5)).containsExactly(new double[] {1, 1}, within(1e-5));
    }

    @Test
    void itTurnsAwayFromPlacesWithoutAValue() {
        NelderMead search = new NelderMead(x -> x[0] <= 0 ? Double.NaN : x[0] - Math.log(x[0]), 1e-14, 500);
        assertThat(search.minimise(new double[] {0.2}, -0.5)[0]).isCloseTo(1, within(1e-5));
    }

    @Test
    void itStopsWhenItsEvaluationsAreSpent() {
        int[] calls = {0};
        NelderMead search = new NelderMead(
                x -> {
                    calls[0]++;
                    return x[0] * x[0] + x[1] * x[1];
                },
                0,
                40);
        search.minimise(new double[] {3, 4}, 1);
        assertThat(calls[0]).isBetween(40, 45);
    }

    @Test
    void withoutVariablesThereIsNothingToSearch() {
        assertThat(new NelderMead(x -> 7, 0, 10).minimise(new double[0], 1)).isEmpty();
    }
}
