package io.github.homeward.hierarchy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SamplePathsTest {

    private static final double[] ERRORS = {-2, -1, -0.5, 0, 0.25, 1, 3};

    @Test
    void everyPathAddsUpToATotalThatIsTheForecastPlusAScaledError() {
        var nodes = new SamplePaths.Nodes(new double[] {100, 300, 600}, new double[3], new double[] {10, 20, 40}, 50);

        double[][] paths = SamplePaths.draw(nodes, ERRORS, ERRORS, 200, 1);

        for (int path = 0; path < paths.length; path++) {
            double expected = 1000 + 50 * Quantiles.of(ERRORS, (path + 0.5) / 200);
            assertThat(Arrays.stream(paths[path]).sum()).isCloseTo(expected, within(1e-6));
        }
    }

    @Test
    void noPathFallsBelowWhatIsAlreadyKnownOfTheYear() {
        SplittableRandom random = new SplittableRandom(7);
        for (int trial = 0; trial < 50; trial++) {
            double[] forecast = random.doubles(6, 0, 500).toArray();
            double[] floor = random.doubles(6, 0, 200).toArray();
            double[] scale = random.doubles(6, 1, 300).toArray();
            var nodes = new SamplePaths.Nodes(forecast, floor, scale, 400);

            for (double[] path : SamplePaths.draw(nodes, ERRORS, ERRORS, 50, trial)) {
                for (int node = 0; node < path.length; node++) {
                    assertThat(path[node]).isGreaterThanOrEqualTo(floor[node]);
                }
            }
        }
    }

    @Test
    void theProjectionMovesNothingThatAddsUpAlready() {
        double[] wish = {5, 7, 8};

        assertThat(SamplePaths.project(wish, new double[3], new double[] {1, 2, 3}, 20))
                .containsExactly(wish, within(1e-6));
    }

    @Test
    void theProjectionIsNearerThanAnyOtherPointWithTheSameSum() {
        SplittableRandom random = new SplittableRandom(3);
        double[] wish = {50, -20, 400, 3};
        double[] floor = {10, 0, 0, 1};
        double[] scale = {5, 50, 100, 2};
        double[] nearest = SamplePaths.project(wish, floor, scale, 300);

        for (int trial = 0; trial < 2000; trial++) {
            double[] other = nearest.clone();
            int from = random.nextInt(4);
            int to = random.nextInt(4);
            double moved = Math.min(random.nextDouble(5), other[from] - floor[from]);
            other[from] -= moved;
            other[to] += moved;
            assertThat(distance(other, wish, scale)).isGreaterThanOrEqualTo(distance(nearest, wish, scale) - 1e-9);
        }
    }

    @Test
    void theSameSeedDrawsTheSamePaths() {
        var nodes = new SamplePaths.Nodes(new double[] {10, 20}, new double[2], new double[] {3, 4}, 5);

        assertThat(SamplePaths.draw(nodes, ERRORS, ERRORS, 20, 9))
                .isDeepEqualTo(SamplePaths.draw(nodes, ERRORS, ERRORS, 20, 9));
    }

    private static double distance(double[] point, double[] wish, double[] scale) {
        double sum = 0;
        for (int i = 0; i < point.length; i++) {
            sum += (point[i] - wish[i]) * (point[i] - wish[i]) / scale[i];
        }
        return sum;
    }
}
