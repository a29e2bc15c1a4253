package io.github.homeward.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.homeward.node.Reconciliation.Target;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReconciliationTest {

    private static final int NODES = 8;
    private static final int[] ALL = IntStream.range(0, NODES).toArray();
    /** Two groupings that cross, like origins and makers. */
    private static final List<int[]> CROSSING =
            List.of(ALL, new int[] {0, 1, 2}, new int[] {3, 4}, new int[] {0, 3, 5}, new int[] {1, 4, 6, 7});

    /** A random problem with floors and caps. */
    private record Problem(double[] variance, double[] floor, double[] cap, double[] wish) {

        static Problem random(SplittableRandom random) {
            double[] floor = random.doubles(NODES, 0, 100).toArray();
            double[] cap = new double[NODES];
            Arrays.setAll(
                    cap, i -> random.nextInt(3) == 0 ? floor[i] + random.nextDouble(300) : Double.POSITIVE_INFINITY);
            return new Problem(
                    random.doubles(NODES, 0.1, 50).toArray(),
                    floor,
                    cap,
                    random.doubles(NODES, -200, 600).toArray());
        }

        Reconciliation reconciliation() {
            return new Reconciliation(variance, floor, cap);
        }

        /** Some values within floors and caps. */
        double[] feasible(SplittableRandom random) {
            double[] values = new double[NODES];
            Arrays.setAll(values, i -> random.nextDouble(floor[i], Math.min(cap[i], floor[i] + 500) + 1e-9));
            return values;
        }

        double distance(double[] values) {
            double sum = 0;
            for (int i = 0; i < NODES; i++) {
                sum += (values[i] - wish[i]) * (values[i] - wish[i]) / variance[i];
            }
            return sum;
        }
    }

    @Test
    void everyExactTargetHoldsEvenWhereGroupingsCrossAndNothingLeavesItsBounds() {
        SplittableRandom random = new SplittableRandom(1);
        for (int trial = 0; trial < 300; trial++) {
            Problem problem = Problem.random(random);
            double[] possible = problem.feasible(random);
            List<Target> targets = CROSSING.stream()
                    .map(parts -> Target.exact(parts, sum(parts, possible)))
                    .toList();

            double[] values = problem.reconciliation().nearest(problem.wish(), targets);

            for (Target target : targets) {
                assertThat(sum(target.parts(), values)).isCloseTo(target.sum(), within(1e-5));
            }
            for (int i = 0; i < NODES; i++) {
                assertThat(values[i]).isBetween(problem.floor()[i], problem.cap()[i]);
            }
        }
    }

    @Test
    void nothingElseThatHoldsIsNearer() {
        SplittableRandom random = new SplittableRandom(2);
        for (int trial = 0; trial < 50; trial++) {
            Problem problem = Problem.random(random);
            double total = sum(ALL, problem.feasible(random));
            double[] nearest = problem.reconciliation().nearest(problem.wish(), List.of(Target.exact(ALL, total)));
            for (int other = 0; other < 200; other++) {
                double[] moved = nearest.clone();
                int from = random.nextInt(NODES);
                int to = random.nextInt(NODES);
                double step = random.nextDouble()
                        * Math.min(5, Math.min(moved[from] - problem.floor()[from], problem.cap()[to] - moved[to]));
                moved[from] -= step;
                moved[to] += step;
                assertThat(problem.distance(moved)).isGreaterThanOrEqualTo(problem.distance(nearest) - 1e-6);
            }
        }
    }

    @Test
    void whatAddsUpAlreadyStaysAndASecondPassChangesNothing() {
        SplittableRandom random = new SplittableRandom(3);
        for (int trial = 0; trial < 100; trial++) {
            Problem problem = Problem.random(random);
            double[] coherent = problem.feasible(random);
            List<Target> targets = CROSSING.stream()
                    .map(parts -> Target.exact(parts, sum(parts, coherent)))
                    .toList();
            double[] once = problem.reconciliation().nearest(problem.wish(), targets);

            assertThat(problem.reconciliation().nearest(coherent, targets)).containsExactly(coherent);
            assertThat(problem.reconciliation().nearest(once, targets)).containsExactly(once, within(1e-6));
        }
    }

    @Test
    void softTargetsWithinWideBoundsAreWeightedLeastSquares() {
        SplittableRandom random = new SplittableRandom(4);
        for (int trial = 0; trial < 50; trial++) {
            double[] variance = random.doubles(NODES, 0.1, 5).toArray();
            double[] wish = random.doubles(NODES, 100, 200).toArray();
            List<Target> targets = CROSSING.stream()
                    .map(parts ->
                            new Target(parts, sum(parts, wish) + random.nextDouble(-20, 20), random.nextDouble(0.5, 5)))
                    .toList();
            double[] infinite = new double[NODES];
            Arrays.fill(infinite, Double.POSITIVE_INFINITY);

            double[] values = new Reconciliation(variance, new double[NODES], infinite).nearest(wish, targets);

            assertThat(values).containsExactly(leastSquares(variance, wish, targets), within(1e-5));
        }
    }

    @Test
    void anOverrideUpwardsLowersNoPart() {
        SplittableRandom random = new SplittableRandom(5);
        for (int trial = 0; trial < 100; trial++) {
            Problem problem = Problem.random(random);
            double total = sum(ALL, problem.feasible(random));
            double[] less = problem.reconciliation().nearest(problem.wish(), List.of(Target.exact(ALL, total)));
            double[] more = problem.reconciliation().nearest(problem.wish(), List.of(Target.exact(ALL, total * 1.1)));
            for (int i = 0; i < NODES; i++) {
                assertThat(more[i]).isGreaterThanOrEqualTo(less[i] - 1e-9);
            }
        }
    }

    @Test
    void theOrderOfTheNodesChangesNothing() {
        SplittableRandom random = new SplittableRandom(6);
        Problem problem = Problem.random(random);
        double total = sum(ALL, problem.feasible(random));
        double[] values = problem.reconciliation().nearest(problem.wish(), List.of(Target.exact(ALL, total)));
        Problem backwards = new Problem(
                reversed(problem.variance()),
                reversed(problem.floor()),
                reversed(problem.cap()),
                reversed(problem.wish()));

        assertThat(reversed(backwards.reconciliation().nearest(backwards.wish(), List.of(Target.exact(ALL, total)))))
                .containsExactly(values, within(1e-7));
    }

    @Test
    void outOfReachTheNearestValueWithinReachIsTaken() {
        double[] floor = {10, 20};
        double[] cap = {30, 40};
        Reconciliation reconciliation = new Reconciliation(new double[] {1, 1}, floor, cap);
        int[] both = {0, 1};

        assertThat(reconciliation.nearest(new double[] {15, 25}, List.of(Target.exact(both, 5))))
                .containsExactly(floor);
        assertThat(reconciliation.nearest(new double[] {15, 25}, List.of(Target.exact(both, 500))))
                .containsExactly(cap);
    }

    @Test
    void aNodeWithoutVarianceStays() {
        Reconciliation reconciliation = new Reconciliation(new double[] {0, 1}, new double[2], new double[] {100, 100});

        assertThat(reconciliation.nearest(new double[] {7, 7}, List.of(Target.exact(new int[] {0, 1}, 50))))
                .containsExactly(new double[] {7, 43}, within(1e-9));
    }

    @Test
    void targetsThatContradictEachOtherAreRefused() {
        Reconciliation reconciliation = new Reconciliation(
                new double[] {1, 1}, new double[2], new double[] {Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY});
        List<Target> targets = List.of(Target.exact(new int[] {0, 1}, 10), Target.exact(new int[] {0}, 20));

        assertThatThrownBy(() -> reconciliation.nearest(new double[2], targets)).hasMessageContaining("contradict");
    }

    /** (D⁻¹ + Σ 1ₜ1ₜᵀ/vₜ) b = D⁻¹ w + Σ 1ₜ sₜ/vₜ, by Gaussian elimination. */
    private static double[] leastSquares(double[] variance, double[] wish, List<Target> targets) {
        double[][] a = new double[NODES][NODES + 1];
        for (int i = 0; i < NODES; i++) {
            a[i][i] = 1 / variance[i];
            a[i][NODES] = wish[i] / variance[i];
        }
        for (Target target : targets) {
            for (int i : target.parts()) {
                for (int j : target.parts()) {
                    a[i][j] += 1 / target.variance();
                }
                a[i][NODES] += target.sum() / target.variance();
            }
        }
        for (int pivot = 0; pivot < NODES; pivot++) {
            for (int row = 0; row < NODES; row++) {
                double factor = row == pivot ? 0 : a[row][pivot] / a[pivot][pivot];
                for (int column = pivot; column <= NODES; column++) {
                    a[row][column] -= factor * a[pivot][column];
                }
            }
        }
        double[] solution = new double[NODES];
        Arrays.setAll(solution, i -> a[i][NODES] / a[i][i]);
        return solution;
    }

    private static double sum(int[] parts, double[] values) {
        return Arrays.stream(parts).mapToDouble(i -> values[i]).sum();
    }

    private static double[] reversed(double[] values) {
        double[] reversed = new double[values.length];
        Arrays.setAll(reversed, i -> values[values.length - 1 - i]);
        return reversed;
    }
}
