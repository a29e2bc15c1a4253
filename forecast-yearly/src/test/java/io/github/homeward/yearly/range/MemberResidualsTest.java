package io.github.homeward.yearly.range;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.homeward.yearly.combine.Ensemble;
import io.github.homeward.yearly.combine.EnsembleOptions;
import io.github.homeward.yearly.combine.Holdout;
import io.github.homeward.yearly.combine.Holdouts;
import io.github.homeward.yearly.series.Series;
import io.github.homeward.yearly.window.PriorWindows;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MemberResidualsTest {

    private static final int HORIZON = 3;

    private static final Ensemble ENSEMBLE = new Ensemble(new EnsembleOptions(1, 2, 10, 150, 1));

    private static Holdouts holdouts(int count, int longest) {
        List<Series> panel = new ArrayList<>();
        for (double[] values : PriorWindows.series(77, count, 3)) {
            int length = Math.min(longest, values.length);
            double[] last = Arrays.copyOfRange(values, values.length - length, values.length);
            panel.add(new Series("s" + (100 + panel.size()), 2000, last));
        }
        return Holdouts.of(panel, HORIZON, ENSEMBLE);
    }

    private static ResidualBank of(Map<String, ResidualBank> banks, String member) {
        return banks.getOrDefault(member, ResidualBank.of(new double[1][0], new double[1][0]));
    }

    @Test
    void everyMemberHasItsOwnErrorsOneForEachSeriesAndHoldout() {
        Holdouts holdouts = holdouts(20, 25);
        Map<String, ResidualBank> banks = MemberResiduals.of(holdouts, 0.2);

        Set<String> members = holdouts.all().stream()
                .flatMap(holdout -> holdout.forecast().members().stream())
                .collect(Collectors.toSet());
        assertThat(banks.keySet()).containsAll(members);
        int cells = holdouts.all().stream()
                .mapToInt(holdout -> holdout.known().size())
                .sum();
        assertThat(of(banks, "naive").errors(1, 0)).hasSize(cells);
        assertThat(of(banks, "naive").horizon()).isEqualTo(HORIZON);
    }

    /** The middle of all errors keeps its place when the outermost are bounded, and its sign when all are widened. */
    @Test
    void theyAreActualLessForecastInTheUnitOfTheSeries() {
        Holdouts holdouts = holdouts(20, 25);
        double[] errors = of(MemberResiduals.of(holdouts, 0.2), "naive").errors(1, 0);

        double[] byHand = holdouts.all().stream()
                .flatMap(holdout -> naiveErrors(holdout).stream())
                .mapToDouble(Double::doubleValue)
                .sorted()
                .toArray();
        int middle = byHand.length / 2;
        double widening = errors[middle] / byHand[middle];
        assertThat(widening).isBetween(1.0, 2.0);
        assertThat(errors[middle + 3]).isCloseTo(widening * byHand[middle + 3], within(1e-9));
    }

    private static List<Double> naiveErrors(Holdout holdout) {
        List<Double> errors = new ArrayList<>();
        for (int i = 0; i < holdout.known().size(); i++) {
            Series known = holdout.known().get(i);
            errors.add((holdout.actual(i)[0] - known.at(known.length() - 1)) / ErrorScale.at(known, 0, 0.2));
        }
        return errors;
    }

    @Test
    void wherePanelsAreTooShortSyntheticErrorsStandIn() {
        ResidualBank naive = of(MemberResiduals.of(holdouts(4, 5), 0.2), "naive");

        assertThat(naive.support(HORIZON)).isZero();
        assertThat(naive.range(0.95, 1, 100, 5).support()).isEqualTo(Range.Support.PRIOR);
        assertThat(MemberResiduals.prior(HORIZON, ENSEMBLE)).containsKey("naive");
    }
}
