package io.github.homeward.yearly.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.homeward.math.SplitMix64;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class BoostedTreesTrainerTest {

    private static final BoostedTreesTrainer TRAINER = new BoostedTreesTrainer(100, 10, 31, 0.1, 1);

    /** A step at zero, with one wild value in ten. */
    private static Rows steps(boolean weighted) {
        int count = 400;
        SplitMix64 random = new SplitMix64(3);
        double[] x = new double[count];
        double[] y = new double[count];
        double[] weights = new double[count];
        for (int i = 0; i < count; i++) {
            x[i] = random.uniform(-1, 1);
            y[i] = i % 10 == 0 ? 1e6 : (x[i] > 0 ? 5 : -3);
            weights[i] = weighted && i == 7 ? 2 : 1;
        }
        return new Rows(List.of("x"), List.of("y"), new double[][] {x}, y, weights);
    }

    @Test
    void findsAStepAndLetsNoWildValueBendIt() {
        RowModel model = TRAINER.train(steps(false), "steps");
        assertThat(model.predictRow(new double[] {0.5})[0]).isCloseTo(5, within(0.1));
        assertThat(model.predictRow(new double[] {-0.5})[0]).isCloseTo(-3, within(0.1));
    }

    @Test
    void theSameSeedGrowsTheSameTrees() {
        double[] row = {0.1};
        assertThat(new BoostedTreesTrainer(30, 10, 31, 0.1, 9)
                        .train(steps(false), "steps")
                        .predictRow(row))
                .containsExactly(new BoostedTreesTrainer(30, 10, 31, 0.1, 9)
                        .train(steps(false), "steps")
                        .predictRow(row));
    }

    @Test
    void refusesWhatItCannotLearnFrom() {
        assertThatThrownBy(() -> TRAINER.train(steps(true), "weighted")).hasMessageContaining("weigh the same");
        Rows rows = steps(false);
        Rows two = new Rows(
                List.of("x"), List.of("a", "b"), rows.columns(), Arrays.copyOf(rows.targets(), 800), rows.weights());
        assertThatThrownBy(() -> TRAINER.train(two, "two")).hasMessageContaining("one output");
        assertThatThrownBy(() -> new BoostedTreesTrainer(0, 1, 2, 0.1, 1)).hasMessageContaining("0 trees");
    }
}
