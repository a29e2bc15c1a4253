package io.github.homeward.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class NonNegativeLeastSquaresTest {

    private static final double EXACT = 1e-12;
    private static final double ALMOST_EXACT = 1e-6;
    private static final double TIGHT = 1e-9;

    @Test
    void exactRowsHoldAndTheRestFollowsThePrior() {
        SparseRows rows = new SparseRows();
        rows.add(0, 1);
        rows.add(1, 1);
        rows.endRow();
        NonNegativeLeastSquares problem = new NonNegativeLeastSquares(
                rows, new double[] {EXACT}, new double[] {1, 1}, new double[2], new double[] {0, 0}, TIGHT);
        double[] means = {1, 3};

        double[] x = problem.solve(new double[] {10}, means).x();

        assertThat(x).containsExactly(new double[] {4, 6}, within(1e-7));
    }

    @Test
    void aLinearCostKeepsAVariableAtZeroUntilItIsNeeded() {
        SparseRows rows = new SparseRows();
        rows.add(0, 1);
        rows.add(1, 1);
        rows.endRow();
        NonNegativeLeastSquares problem = new NonNegativeLeastSquares(
                rows, new double[] {EXACT}, new double[] {1, 1e-6}, new double[2], new double[] {0, 5}, TIGHT);
        double[] means = {2, 0};

        assertThat(problem.solve(new double[] {6}, means).x()[1]).isZero();
        assertThat(problem.solve(new double[] {10}, means).x()[1]).isCloseTo(3, within(1e-4));
    }

    @Test
    void agreesWithAnActiveSetOracleOnRandomProblems() {
        SplittableRandom random = new SplittableRandom(20260331);
        for (int round = 0; round < 200; round++) {
            Random problem = new Random(random);

            double[] x = problem.solve();

            assertThat(x).as("round %d", round).containsExactly(problem.oracle(), within(2e-5));
        }
    }

    @Test
    void satisfiesTheConditionsOfAMinimumOnALargeProblem() {
        SplittableRandom random = new SplittableRandom(7);
        int n = 2000;
        SparseRows rows = new SparseRows();
        int count = 0;
        for (int size : new int[] {2, 7, 50, 400, 2000}) {
            for (int from = 0; from + size <= n; from += size) {
                for (int j = from; j < from + size; j++) {
                    rows.add(j, 1);
                }
                rows.endRow();
                count++;
            }
        }
        double[] truth = random.doubles(n, -50, 100).map(v -> Math.max(0, v)).toArray();
        double[] targets = new double[count];
        double[] variances = new double[count];
        for (int i = 0; i < count; i++) {
            boolean hard = rows.end(i) - rows.start(i) >= 50;
            variances[i] = hard ? ALMOST_EXACT : 400;
            targets[i] = rows.times(i, truth) + (hard ? 0 : random.nextDouble(-20, 20));
        }
        double[] precisions = new double[n];
        Arrays.fill(precisions, 1e-4);
        double[] couplings = new double[n];
        Arrays.fill(couplings, 0, n - 1, 1e-3);
        double[] means = new double[n];
        NonNegativeLeastSquares problem =
                new NonNegativeLeastSquares(rows, variances, precisions, couplings, new double[n], TIGHT);

        NonNegativeLeastSquares.Solution solution = problem.solve(targets, means);

        double[] gradient = new double[n];
        for (int i = 0; i < count; i++) {
            double error = rows.times(i, solution.x()) - targets[i];
            if (variances[i] == ALMOST_EXACT) {
                assertThat(error).isCloseTo(0, within(1e-5));
            }
            rows.addTo(i, variances[i] == ALMOST_EXACT ? solution.multipliers()[i] : error / variances[i], gradient);
        }
        for (int j = 0; j < n; j++) {
            gradient[j] += precisions[j] * solution.x()[j];
            gradient[j] += j == 0 ? 0 : couplings[j - 1] * (solution.x()[j] - solution.x()[j - 1]);
            gradient[j] += j == n - 1 ? 0 : couplings[j] * (solution.x()[j] - solution.x()[j + 1]);
            assertThat(solution.x()[j]).isNotNegative();
            if (solution.x()[j] > 0.01) {
                assertThat(gradient[j]).isCloseTo(0, within(1e-4));
            } else {
                assertThat(gradient[j]).isGreaterThan(-1e-4);
            }
        }
    }

    @Test
    void grosslyContradictingRowsStillHaveAMinimum() {
        SplittableRandom random = new SplittableRandom(11);
        int n = 300;
        SparseRows rows = new SparseRows();
        int count = 0;
        for (int size : new int[] {3, 12, 50, 300}) {
            for (int from = 0; from + size <= n; from += size) {
                for (int j = from; j < from + size; j++) {
                    rows.add(j, 1);
                }
                rows.endRow();
                count++;
            }
        }
        double[] targets = random.doubles(count, 0, 1e5).toArray();
        double[] variances = new double[count];
        Arrays.fill(variances, 1e-2);
        double[] precisions = new double[n];
        Arrays.fill(precisions, 1e-6);
        double[] couplings = new double[n];
        Arrays.fill(couplings, 0, n - 1, 1e-5);
        double[] linear = new double[n];
        Arrays.fill(linear, 0, n / 2, 0.01);
        double[] means = new double[n];
        NonNegativeLeastSquares problem =
                new NonNegativeLeastSquares(rows, variances, precisions, couplings, linear, 1e-3);

        NonNegativeLeastSquares.Solution solution = problem.solve(targets, means);

        double[] slope = linear.clone();
        for (int i = 0; i < count; i++) {
            rows.addTo(i, (rows.times(i, solution.x()) - targets[i]) / variances[i], slope);
        }
        double push = Arrays.stream(targets).sum() / 1e-2;
        for (int j = 0; j < n; j++) {
            if (solution.x()[j] > 1) {
                assertThat(slope[j] / push).isCloseTo(0, within(1e-6));
            } else {
                assertThat(slope[j] / push).isGreaterThan(-1e-6);
            }
        }
    }

    /** A small dense problem with one exact row, and its answer by trying every set of zeros. */
    private static final class Random {
        private static final int N = 5;
        private static final int M = 4;
        private final double[][] a = new double[M][N];
        private final double[] b = new double[M];
        private final double[] variances = {EXACT, 1e-4, 1, 30};
        private final double[] couplings = new double[N];
        private final double[] precisions = new double[N];
        private final double[] means = new double[N];
        private final double[] linear = new double[N];

        Random(SplittableRandom random) {
            for (int j = 0; j < N; j++) {
                precisions[j] = random.nextDouble(0.1, 2);
                means[j] = random.nextDouble(-1, 3);
                couplings[j] = j == N - 1 || random.nextBoolean() ? 0 : random.nextDouble(0, 3);
                linear[j] = random.nextInt(3) == 0 ? random.nextDouble(0, 2) : 0;
            }
            for (int i = 0; i < M; i++) {
                for (int j = 0; j < N; j++) {
                    a[i][j] = i == 0 || random.nextBoolean() ? 1 : 0;
                }
                b[i] = random.nextDouble(0, 6);
            }
        }

        double[] solve() {
            SparseRows rows = new SparseRows();
            for (double[] row : a) {
                for (int j = 0; j < N; j++) {
                    if (row[j] != 0) {
                        rows.add(j, row[j]);
                    }
                }
                rows.endRow();
            }
            NonNegativeLeastSquares problem =
                    new NonNegativeLeastSquares(rows, variances, precisions, couplings, linear, TIGHT);
            return problem.solve(b, means).x();
        }

        double[] oracle() {
            double best = Double.POSITIVE_INFINITY;
            double[] answer = new double[N];
            for (int mask = 1; mask < 1 << N; mask++) {
                double[] x = onFreeSet(mask);
                double value = value(x);
                if (Arrays.stream(x).allMatch(v -> v >= -1e-9) && value < best) {
                    best = value;
                    answer = x;
                }
            }
            return answer;
        }

        private double value(double[] x) {
            double value = 0;
            for (int i = 0; i < M; i++) {
                double error = -b[i];
                for (int j = 0; j < N; j++) {
                    error += a[i][j] * x[j];
                }
                if (i == 0) {
                    value += Math.abs(error) > 1e-6 ? Double.POSITIVE_INFINITY : 0;
                } else {
                    value += 0.5 * error * error / variances[i];
                }
            }
            for (int j = 0; j < N; j++) {
                value += 0.5 * precisions[j] * (x[j] - means[j]) * (x[j] - means[j]) + linear[j] * x[j];
                double change = j == N - 1 ? 0 : x[j + 1] - means[j + 1] - x[j] + means[j];
                value += 0.5 * couplings[j] * change * change;
            }
            return value;
        }

        /** The stationary point with the variables outside the mask at zero: one linear system with the exact row's multiplier. */
        private double[] onFreeSet(int mask) {
            double[][] system = new double[N + 1][N + 2];
            for (int j = 0; j < N; j++) {
                if ((mask >> j & 1) == 0) {
                    system[j][j] = 1;
                    continue;
                }
                system[j][j] = precisions[j];
                system[j][N + 1] = precisions[j] * means[j] - linear[j];
                for (int i = 1; i < M; i++) {
                    for (int k = 0; k < N; k++) {
                        if ((mask >> k & 1) == 1) {
                            system[j][k] += a[i][j] * a[i][k] / variances[i];
                        }
                    }
                    system[j][N + 1] += a[i][j] * b[i] / variances[i];
                }
                double before = j == 0 ? 0 : couplings[j - 1];
                double after = couplings[j];
                system[j][j] += before + after;
                system[j][N + 1] += (before + after) * means[j];
                if (before > 0) {
                    system[j][j - 1] -= (mask >> (j - 1) & 1) == 1 ? before : 0;
                    system[j][N + 1] -= before * means[j - 1];
                }
                if (after > 0) {
                    system[j][j + 1] -= (mask >> (j + 1) & 1) == 1 ? after : 0;
                    system[j][N + 1] -= after * means[j + 1];
                }
                system[j][N] = a[0][j];
                system[N][j] = a[0][j];
            }
            system[N][N + 1] = b[0];
            return Arrays.copyOf(eliminate(system), N);
        }

        private static double[] eliminate(double[][] system) {
            int size = system.length;
            for (int pivot = 0; pivot < size; pivot++) {
                int best = pivot;
                for (int row = pivot + 1; row < size; row++) {
                    best = Math.abs(system[row][pivot]) > Math.abs(system[best][pivot]) ? row : best;
                }
                double[] swap = system[pivot];
                system[pivot] = system[best];
                system[best] = swap;
                for (int row = 0; row < size; row++) {
                    double factor = row == pivot ? 0 : system[row][pivot] / system[pivot][pivot];
                    for (int k = pivot; factor != 0 && k <= size; k++) {
                        system[row][k] -= factor * system[pivot][k];
                    }
                }
            }
            double[] x = new double[size];
            for (int row = 0; row < size; row++) {
                x[row] = system[row][size] / system[row][row];
            }
            return x;
        }
    }
}
