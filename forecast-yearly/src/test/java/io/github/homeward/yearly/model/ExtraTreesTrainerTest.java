package io.github.homeward.yearly.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExtraTreesTrainerTest {

    @Test
    void theNumberOfThreadsChangesNothing() {
        Rows rows = SampleRows.wavy(400, 9);
        RowModel one = new ExtraTreesTrainer(20, 5, 0.5, 7, 1).train(rows, "threads");
        RowModel two = new ExtraTreesTrainer(20, 5, 0.5, 7, 2).train(rows, "threads");
        for (int i = 0; i < 400; i++) {
            assertThat(two.predictRow(rows.row(i))).isEqualTo(one.predictRow(rows.row(i)));
        }
    }

    @Test
    void anotherSeedGrowsOtherTrees() {
        Rows rows = SampleRows.wavy(400, 9);
        double[] row = rows.row(3);
        assertThat(new ExtraTreesTrainer(20, 5, 0.5, 8, 1).train(rows, "seed").predictRow(row))
                .isNotEqualTo(new ExtraTreesTrainer(20, 5, 0.5, 7, 1)
                        .train(rows, "seed")
                        .predictRow(row));
    }

    @Test
    void learnsAFunctionNoStraightLineFits() {
        Rows training = SampleRows.wavy(2_000, 1);
        Rows test = SampleRows.wavy(500, 2);
        RowModel model = new ExtraTreesTrainer(50, 5, 1, 3, 2).train(training, "wavy");
        double error = 0;
        double variance = 0;
        for (int i = 0; i < test.size(); i++) {
            double[] predicted = model.predictRow(test.row(i));
            for (int o = 0; o < 2; o++) {
                double actual = test.targets()[2 * i + o];
                error += (actual - predicted[o]) * (actual - predicted[o]);
                variance += actual * actual;
            }
        }
        assertThat(error).isLessThan(0.15 * variance);
    }

    @Test
    void aLeafIsTheWeightedMeanOfItsRows() {
        double[] values = {0, 0, 1, 1};
        Rows rows = new Rows(
                List.of("x"), List.of("y"), new double[][] {values}, new double[] {1, 4, 10, 20}, new double[] {
                    2, 1, 1, 9
                });
        RowModel model = new ExtraTreesTrainer(5, 2, 1, 1, 1).train(rows, "weights");
        assertThat(model.predictRow(new double[] {0})[0]).isCloseTo(2, within(1e-12));
        assertThat(model.predictRow(new double[] {1})[0]).isCloseTo(19, within(1e-12));
    }

    @Test
    void noLeafIsSmallerThanAllowed() {
        Rows rows = SampleRows.wavy(60, 5);
        RowModel model = new ExtraTreesTrainer(1, 25, 1, 1, 1).train(rows, "leaf");
        double[] predictions = new double[rows.size()];
        Arrays.setAll(predictions, i -> model.predictRow(rows.row(i))[0]);
        for (double prediction : predictions) {
            assertThat(Arrays.stream(predictions).filter(p -> p == prediction).count())
                    .isGreaterThanOrEqualTo(25);
        }
    }

    @Test
    void impossibleSettingsAreRefused() {
        assertThatThrownBy(() -> new ExtraTreesTrainer(0, 1, 1, 1, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ExtraTreesTrainer(1, 1, 1.5, 1, 1)).isInstanceOf(IllegalArgumentException.class);
    }
}
