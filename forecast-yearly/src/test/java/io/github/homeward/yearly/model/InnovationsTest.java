package io.github.homeward.yearly.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.homeward.math.Cholesky;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against the Gaussian likelihood written down with the whole covariance matrix. */
class InnovationsTest {

    private static final int N = 14;
    private static final int AHEAD = 4;

    @ParameterizedTest
    @CsvSource({"0,0", "1,0", "0,1", "2,0", "0,2", "1,1", "2,1", "1,3", "3,2", "2,2", "5,5"})
    void likelihoodMeanAndForecastAreThoseOfTheWholeMatrix(int p, int q) {
        SplittableRandom random = new SplittableRandom(31L * p + q);
        double[] partial = random.doubles(p, -0.8, 0.8).toArray();
        double[] phi = PartialAutocorrelations.coefficients(partial);
        double[] ma = random.doubles(q, -0.7, 0.7).toArray();
        double[] values = random.doubles(N, -3, 5).toArray();

        double[][] covariance = covariance(phi, ma, N + AHEAD);
        double[][] known = new double[N][];
        for (int i = 0; i < N; i++) {
            known[i] = Arrays.copyOf(covariance[i], N);
        }
        Cholesky factor = Cholesky.factor(known);
        double[] byOnes = new double[N];
        Arrays.fill(byOnes, 1);
        factor.solve(byOnes);
        double mean = dot(byOnes, values) / Arrays.stream(byOnes).sum();
        double[] centred = Arrays.stream(values).map(v -> v - mean).toArray();
        double[] solved = centred.clone();
        factor.solve(solved);

        Innovations innovations = new Innovations(partial, phi, ma, N + AHEAD);
        Innovations.Fit fit = innovations.fit(values, true);
        assertThat(fit.mean()).isCloseTo(mean, within(1e-8));
        assertThat(fit.squares()).isCloseTo(dot(centred, solved), within(1e-8));
        assertThat(fit.logVariances()).isCloseTo(logDeterminant(known), within(1e-8));
        double[] forecast = innovations.forecast(values, mean, AHEAD);
        for (int h = 0; h < AHEAD; h++) {
            double expected = mean + dot(Arrays.copyOf(covariance[N + h], N), solved);
            assertThat(forecast[h]).isCloseTo(expected, within(1e-8));
        }
        assertThat(innovations.fit(values, false).mean()).isZero();
    }

    /** By Gaussian elimination. */
    private static double logDeterminant(double[][] matrix) {
        double sum = 0;
        for (int i = 0; i < matrix.length; i++) {
            sum += Math.log(matrix[i][i]);
            for (int j = i + 1; j < matrix.length; j++) {
                double times = matrix[j][i] / matrix[i][i];
                for (int k = i; k < matrix.length; k++) {
                    matrix[j][k] -= times * matrix[i][k];
                }
            }
        }
        return sum;
    }

    /** From the weights of the infinite moving average. */
    private static double[][] covariance(double[] phi, double[] ma, int size) {
        double[] psi = new double[3_000];
        for (int j = 0; j < psi.length; j++) {
            psi[j] = j == 0 ? 1 : j <= ma.length ? ma[j - 1] : 0;
            for (int i = 1; i <= Math.min(j, phi.length); i++) {
                psi[j] += phi[i - 1] * psi[j - i];
            }
        }
        double[][] covariance = new double[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                int lag = Math.abs(i - j);
                for (int k = 0; k + lag < psi.length; k++) {
                    covariance[i][j] += psi[k] * psi[k + lag];
                }
            }
        }
        return covariance;
    }

    private static double dot(double[] left, double[] right) {
        double sum = 0;
        for (int i = 0; i < left.length; i++) {
            sum += left[i] * right[i];
        }
        return sum;
    }
}
