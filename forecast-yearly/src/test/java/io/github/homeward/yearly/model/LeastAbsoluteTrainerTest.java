package io.github.homeward.yearly.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.homeward.math.SplitMix64;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class LeastAbsoluteTrainerTest {

    /** An optimum of least absolute deviations passes through as many points as it has coefficients: try them all. */
    @Test
    void findsTheLossOfTheBestLineThroughThreePoints() {
        SplitMix64 random = new SplitMix64(4);
        for (int trial = 0; trial < 20; trial++) {
            int n = 12;
            double[][] columns = new double[2][n];
            double[] targets = new double[n];
            for (int i = 0; i < n; i++) {
                columns[0][i] = random.nextGaussian();
                columns[1][i] = 5 + 3 * random.nextGaussian();
                targets[i] = 1 + 2 * columns[0][i] - columns[1][i] + Math.pow(random.nextGaussian(), 3);
            }
            double best = Double.POSITIVE_INFINITY;
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < i; j++) {
                    for (int k = 0; k < j; k++) {
                        best = Math.min(best, loss(columns, targets, through(columns, targets, i, j, k)));
                    }
                }
            }
            Rows rows = new Rows(List.of("a", "b"), List.of("y"), columns, targets, ones(n));
            LinearModel model = (LinearModel) new LeastAbsoluteTrainer(1e-9, 500, 0).train(rows, "oracle");
            double found = loss(columns, targets, model.coefficients(0));
            assertThat(found).isBetween(best - 1e-9, best * 1.001);
        }
    }

    @Test
    void aWeightOfThreeIsARowGivenThreeTimes() {
        double[][] columns = {{0, 1, 2, 3, 4, 5}};
        double[] targets = {0, 1.5, 1.5, 4, 3, 9};
        Rows weighted = new Rows(List.of("x"), List.of("y"), columns, targets, new double[] {1, 1, 3, 1, 1, 1});
        Rows repeated = new Rows(
                List.of("x"),
                List.of("y"),
                new double[][] {{0, 1, 2, 2, 2, 3, 4, 5}},
                new double[] {0, 1.5, 1.5, 1.5, 1.5, 4, 3, 9},
                ones(8));
        LinearModel one = (LinearModel) new LeastAbsoluteTrainer().train(weighted, "weighted");
        LinearModel other = (LinearModel) new LeastAbsoluteTrainer().train(repeated, "repeated");
        assertThat(one.coefficients(0)).containsExactly(other.coefficients(0), within(1e-9));
    }

    @Test
    void refusesAConstantColumnByName() {
        Rows rows = new Rows(
                List.of("same", "x"),
                List.of("y"),
                new double[][] {{2, 2, 2}, {1, 2, 3}},
                new double[] {1, 2, 3},
                ones(3));
        assertThatThrownBy(() -> new LeastAbsoluteTrainer().train(rows, "constant"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("same");
        Guard.Varying varying = Guard.dropConstants(rows);
        assertThat(varying.dropped()).containsExactly("same");
        assertThat(varying.rows().features()).containsExactly("x");
    }

    private static double[] ones(int n) {
        double[] ones = new double[n];
        Arrays.fill(ones, 1);
        return ones;
    }

    private static double loss(double[][] columns, double[] targets, double[] coefficients) {
        double loss = 0;
        for (int i = 0; i < targets.length; i++) {
            loss += Math.abs(
                    targets[i] - coefficients[0] * columns[0][i] - coefficients[1] * columns[1][i] - coefficients[2]);
        }
        return loss;
    }

    private static double[] through(double[][] x, double[] y, int i, int j, int k) {
        double a = x[0][j] - x[0][i];
        double b = x[1][j] - x[1][i];
        double c = x[0][k] - x[0][i];
        double d = x[1][k] - x[1][i];
        double determinant = a * d - b * c;
        double first = ((y[j] - y[i]) * d - b * (y[k] - y[i])) / determinant;
        double second = (a * (y[k] - y[i]) - c * (y[j] - y[i])) / determinant;
        return new double[] {first, second, y[i] - first * x[0][i] - second * x[1][i]};
    }
}
