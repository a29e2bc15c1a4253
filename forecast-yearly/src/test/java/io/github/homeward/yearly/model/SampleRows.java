package io.github.homeward.yearly.model;

import io.github.homeward.math.SplitMix64;
import java.util.Arrays;
import java.util.List;

/** Seeded rows of a wavy function of three features, with two outputs. */
final class SampleRows {

    private SampleRows() {}

    static Rows wavy(int size, long seed) {
        SplitMix64 random = new SplitMix64(seed);
        double[][] columns = new double[3][size];
        double[] targets = new double[2 * size];
        double[] weights = new double[size];
        for (int i = 0; i < size; i++) {
            for (double[] column : columns) {
                column[i] = random.uniform(-2, 2);
            }
            targets[2 * i] = Math.sin(2 * columns[0][i]) + 0.1 * random.nextGaussian();
            targets[2 * i + 1] = Math.abs(columns[1][i]) - 1 + 0.1 * random.nextGaussian();
        }
        Arrays.fill(weights, 1);
        return new Rows(List.of("a", "b", "c"), List.of("y01", "y02"), columns, targets, weights);
    }
}
