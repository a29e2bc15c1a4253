package io.github.homeward.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** How a difference is shared out. */
class ShapleyTest {

    @Test
    void twoInputsThatMultiplyShareWhatTheyDoTogetherEvenly() {
        // 100 → 100 · 2 · 3: the first alone adds 100, the second alone 200, together 500.
        double[][] parts =
                Shapley.parts(2, changed -> new double[] {100.0 * (changed[0] ? 2 : 1) * (changed[1] ? 3 : 1)});

        assertThat(parts[0][0]).isCloseTo((100 + 300) / 2.0, within(1e-12));
        assertThat(parts[1][0]).isCloseTo((200 + 400) / 2.0, within(1e-12));
    }

    @Test
    void threeInputsAgreeWithTheAverageOverTheSixOrdersDoneByHand() {
        // v({0}) = 1, v({1}) = 2, v({0,1}) = 6, v({2}) = 0, v({0,2}) = 4, v({1,2}) = 2, v(all) = 12
        double[] values = {0, 1, 2, 6, 0, 4, 2, 12};
        double[][] parts = Shapley.parts(3, changed ->
                new double[] {values[(changed[0] ? 1 : 0) + (changed[1] ? 2 : 0) + (changed[2] ? 4 : 0)]});

        // Input 0: orders 012, 021 give 1; 102 gives 4; 201 gives 4; 120, 210 give 10.
        assertThat(parts[0][0]).isCloseTo((1 + 1 + 4 + 4 + 10 + 10) / 6.0, within(1e-12));
        assertThat(parts[0][0] + parts[1][0] + parts[2][0]).isCloseTo(12, within(1e-12));
    }

    @Test
    void partsAddUpForAnyNumberOfInputsAndAnInputThatDoesNothingGetsNothing() {
        for (int inputs : new int[] {0, 1, 3, 8, 9, 12, 70}) {
            Random random = new Random(inputs);
            double[] weights = random.doubles(Math.max(1, inputs), 0.5, 2).toArray();
            Shapley.Value value = changed -> {
                double sum = 1000;
                double product = 1000;
                for (int i = 0; i < changed.length - 1; i++) {
                    sum += changed[i] ? 100 * weights[i] : 0;
                    product *= changed[i] ? weights[i] : 1;
                }
                return new double[] {sum, product, Math.min(sum, product)};
            };
            double[][] parts = Shapley.parts(inputs, value);

            boolean[] all = new boolean[inputs];
            Arrays.fill(all, true);
            double[] to = value.of(all);
            double[] from = value.of(new boolean[inputs]);
            for (int q = 0; q < 3; q++) {
                double sum = 0;
                for (double[] part : parts) {
                    sum += part[q];
                }
                assertThat(sum).isCloseTo(to[q] - from[q], within(1e-9 * Math.max(1, Math.abs(to[q]))));
            }
            if (inputs > 1) {
                assertThat(parts[inputs - 1]).containsExactly(new double[3], within(1e-6));
            }
        }
    }

    @Test
    void inputsThatDoNotInteractGetWhatEachDoesAloneHoweverManyThereAre() {
        double[][] parts = Shapley.parts(20, changed -> {
            double[] values = new double[20];
            for (int i = 0; i < 20; i++) {
                values[i] = changed[i] ? i : 0;
            }
            return values;
        });

        for (int i = 0; i < 20; i++) {
            assertThat(parts[i][i]).isCloseTo(i, within(1e-9));
        }
    }

    /** What rounding leaves over is a few last bits; an input that does nothing must not get even these. */
    @Test
    void whatRoundingLeavesOverGoesToTheLargestPart() {
        for (int seed = 0; seed < 300; seed++) {
            double[] weights = new Random(seed).doubles(4, 0.1, 3).toArray();
            Shapley.Value value = changed -> {
                double product = 100;
                for (int i = 1; i < 4; i++) {
                    product *= changed[i] ? weights[i] : 1;
                }
                return new double[] {product};
            };
            double[][] parts = Shapley.parts(4, value);

            assertThat(parts[0][0]).as("seed %d", seed).isZero();
        }
    }
}
