package io.github.homeward.yearly.range;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.homeward.yearly.combine.Ensemble;
import io.github.homeward.yearly.combine.EnsembleOptions;
import io.github.homeward.yearly.combine.Holdouts;
import io.github.homeward.yearly.combine.Weights;
import io.github.homeward.yearly.series.Series;
import io.github.homeward.yearly.window.PriorWindows;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class PanelResidualsTest {

    private static final EnsembleOptions SMALL = new EnsembleOptions(1, 2, 10, 150, 1);

    private static List<Series> panel(int count, int longest) {
        List<Series> panel = new ArrayList<>();
        for (double[] values : PriorWindows.series(77, count, 3)) {
            int length = Math.min(longest, values.length);
            panel.add(new Series(
                    "s" + (100 + panel.size()),
                    2000,
                    Arrays.copyOfRange(values, values.length - length, values.length)));
        }
        return panel;
    }

    private static ResidualBank bank(List<Series> panel, EnsembleOptions options) {
        Holdouts holdouts = Holdouts.of(panel, 3, new Ensemble(options));
        return PanelResiduals.of(holdouts, Weights.learn(holdouts), ErrorScale.typical(panel));
    }

    @Test
    void aPanelOfSomeLengthSupportsItsOwnRanges() {
        ResidualBank bank = bank(panel(30, 30), SMALL);
        assertThat(bank.support(3)).isGreaterThan(39);
        assertThat(bank.range(0.95, 3, 100, 5).support()).isEqualTo(Range.Support.OWN);
    }

    @Test
    void aPanelTooShortLeansOnSyntheticSeries() {
        ResidualBank bank = bank(panel(4, 5), SMALL);
        assertThat(bank.support(3)).isZero();
        assertThat(bank.range(0.95, 1, 100, 5).support()).isEqualTo(Range.Support.PRIOR);
    }

    @Test
    void shortSeriesStillSupportTheirNearestYears() {
        ResidualBank bank = bank(panel(20, 5), SMALL);
        assertThat(bank.support(1)).isGreaterThan(9);
        assertThat(bank.support(3)).isZero();
        assertThat(bank.range(0.8, 1, 100, 5).support()).isEqualTo(Range.Support.OWN);
        assertThat(bank.range(0.8, 3, 100, 5).support()).isEqualTo(Range.Support.PRIOR);
    }

    @Test
    void theThreadsAndTheUnitChangeNothing() {
        List<Series> panel = panel(12, 20);
        List<Series> thousands = panel.stream()
                .map(s -> new Series(
                        s.id(),
                        s.firstYear(),
                        Arrays.stream(s.values()).map(v -> 1024 * v).toArray()))
                .toList();
        Range range = bank(panel, SMALL).range(0.8, 2, 10, 1);
        Range other = bank(thousands, SMALL.withThreads(1)).range(0.8, 2, 10, 1);
        assertThat(other.lower()).isCloseTo(range.lower(), within(1e-6));
        assertThat(other.upper()).isCloseTo(range.upper(), within(1e-6));
    }
}
