package io.github.homeward.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.homeward.yearly.model.LinearModel;
import io.github.homeward.yearly.model.ModelDescription;
import io.github.homeward.yearly.model.RidgeTrainer;
import io.github.homeward.yearly.model.Rows;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class RidgePosteriorTest {

    @Test
    void withoutRowsThePosteriorIsThePrior() {
        RidgePosterior posterior = RidgePosterior.of(
                new double[0][], new double[0], new double[0], new double[] {-1.5, 0.3}, new double[] {0.5, 2}, 0.2);
        assertThat(posterior.mean()).containsExactly(-1.5, 0.3);
        assertThat(posterior.sd()).containsExactly(new double[] {0.5, 2}, within(1e-15));
        assertThat(posterior.covariance()[0][1]).isZero();
    }

    @Test
    void oneCoefficientIsThePrecisionWeightedMean() {
        // Prior 1 with precision 4; data sum w x y = 2*1*3 + 1*2*5 = 16, sum w x x = 2 + 4 = 6, noise variance 0.25.
        RidgePosterior posterior = RidgePosterior.of(
                new double[][] {{1}, {2}},
                new double[] {3, 5},
                new double[] {2, 1},
                new double[] {1},
                new double[] {0.5},
                0.5);
        assertThat(posterior.mean()[0]).isCloseTo((4 * 1 + 16 / 0.25) / (4 + 6 / 0.25), within(1e-12));
        assertThat(posterior.sd()[0]).isCloseTo(1 / Math.sqrt(4 + 6 / 0.25), within(1e-12));
    }

    @Test
    void twoCoefficientsSolveTheNormalEquations() {
        double[][] rows = {{1, 0.5}, {1, -1}, {1, 2}};
        double[] targets = {2, -1, 4};
        double[] mean = {0.5, 1};
        double[] sd = {3, 0.1};
        RidgePosterior posterior = RidgePosterior.of(rows, targets, new double[] {1, 1, 1}, mean, sd, 1);
        double a = 3 + 1 / 9.0;
        double b = 1.5;
        double d = 0.25 + 1 + 4 + 100;
        double right0 = 5 + 0.5 / 9;
        double right1 = 1 + 1 + 8 + 100;
        double determinant = a * d - b * b;
        assertThat(posterior.mean())
                .containsExactly(
                        new double[] {(right0 * d - b * right1) / determinant, (a * right1 - b * right0) / determinant},
                        within(1e-12));
        assertThat(posterior.covariance()[0][1]).isCloseTo(-b / determinant, within(1e-12));
        assertThat(posterior.sd()[1]).isCloseTo(Math.sqrt(a / determinant), within(1e-12));
    }

    @Test
    void theTrainerGivesTheSameWithDeviations() {
        Rows rows = new Rows(
                List.of("a", "b"),
                List.of("y"),
                new double[][] {{1, 1, 1}, {0.5, -1, 2}},
                new double[] {2, -1, 4},
                new double[] {1, 1, 1});
        LinearModel model = (LinearModel)
                new RidgeTrainer(new double[] {0.5, 1}, new double[] {3, 0.1}, new int[0], 1).train(rows, "response");
        RidgePosterior posterior = RidgePosterior.of(
                new double[][] {{1, 0.5}, {1, -1}, {1, 2}},
                new double[] {2, -1, 4},
                new double[] {1, 1, 1},
                new double[] {0.5, 1},
                new double[] {3, 0.1},
                1);
        assertThat(model.coefficients(0)).startsWith(posterior.mean()).endsWith(0);
        assertThat(model.deviations(0)).startsWith(posterior.sd()).endsWith(0);
        assertThat(ModelDescription.of(model.getProvenance()))
                .startsWith("RidgeTrainer(")
                .contains("0.1")
                .contains("3 rows");
    }

    @Test
    void aMeanOfTheRightSignsIsTheModeToTheLastBit() {
        RidgePosterior prior = RidgePosterior.of(
                new double[0][],
                new double[0],
                new double[0],
                new double[] {-1.5, 0.18, 0},
                new double[] {0.75, 0.09, 2},
                1);

        assertThat(prior.mode(new int[] {-1, 1, 1})).containsExactly(-1.5, 0.18, 0);
    }

    @Test
    void aCoefficientHeldAtZeroMovesTheOneItIsCorrelatedWith() {
        // Covariance 1, 1, 0.5: held at 0 instead of 0.4, the first takes the second down by 0.5 of that.
        RidgePosterior posterior = new RidgePosterior(new double[] {0.4, 1}, new double[][] {{1, 0.5}, {0.5, 1}});

        assertThat(posterior.mode(new int[] {-1, 0})).containsExactly(new double[] {0, 0.8}, within(1e-12));
    }

    /** The conditions of Karush, Kuhn and Tucker are the oracle: no free slope, no slope that a bound would resist. */
    @Test
    void theModeIsTheBestOfTheRightSigns() {
        SplittableRandom random = new SplittableRandom(11);
        for (int trial = 0; trial < 200; trial++) {
            int size = 1 + random.nextInt(8);
            double[][] rows = new double[random.nextInt(12)][size];
            double[] targets = new double[rows.length];
            double[] weights = new double[rows.length];
            for (int i = 0; i < rows.length; i++) {
                double common = random.nextDouble(-1, 1);
                Arrays.setAll(rows[i], j -> common + random.nextDouble(-0.5, 0.5));
                targets[i] = random.nextDouble(-3, 3);
                weights[i] = random.nextDouble(0.1, 2);
            }
            double[] mean = new double[size];
            double[] sd = new double[size];
            int[] signs = new int[size];
            for (int j = 0; j < size; j++) {
                signs[j] = random.nextInt(3) - 1;
                mean[j] = signs[j] * random.nextDouble(0, 1);
                sd[j] = random.nextDouble(0.1, 3);
            }
            double[] mode =
                    RidgePosterior.of(rows, targets, weights, mean, sd, 0.5).mode(signs);

            for (int j = 0; j < size; j++) {
                double slope = (mean[j] - mode[j]) / (sd[j] * sd[j]);
                for (int i = 0; i < rows.length; i++) {
                    double left = targets[i];
                    for (int k = 0; k < size; k++) {
                        left -= rows[i][k] * mode[k];
                    }
                    slope += weights[i] * rows[i][j] * left / 0.25;
                }
                assertThat(signs[j] * mode[j]).isGreaterThanOrEqualTo(-0.0);
                if (signs[j] != 0 && mode[j] == 0) {
                    assertThat(signs[j] * slope).isLessThan(1e-6);
                } else {
                    assertThat(slope).isCloseTo(0, within(1e-6));
                }
            }
        }
    }

    @Test
    void asManySignsAsCoefficientsAreWanted() {
        RidgePosterior posterior = new RidgePosterior(new double[] {1}, new double[][] {{1}});

        assertThatThrownBy(() -> posterior.mode(new int[] {1, 1})).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aDeviationOfZeroIsRefused() {
        assertThatThrownBy(() -> RidgePosterior.of(
                        new double[0][], new double[0], new double[0], new double[] {0}, new double[] {0}, 1))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
