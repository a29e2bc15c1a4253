package io.github.homeward.yearly.model;

import io.github.homeward.math.Cholesky;
import java.util.Arrays;

/**
 * Linear regression with absolute loss by iteratively reweighted least squares.
 *
 * <p>Schlossmacher (1973), An iterative technique for absolute deviations curve fitting, JASA 68; the floor under the
 * residuals is that of Huber &amp; Ronchetti (2009), Robust Statistics, section 7.8. Columns are centred and scaled by
 * their weighted moments first, so that one tiny ridge suits them all; the intercept carries none.
 */
final class LeastAbsolute {

    private static final double FLOOR = 1e-6;

    private final double[][] columns;
    private final double[] weights;
    private final double[] centre;
    private final double[] scale;
    private final double[][] standard;
    private final double ridge;
    private final int iterations;
    private final double tolerance;

    /**
     * @param columns one array of values a feature
     * @param weights one weight a row, positive
     * @param ridge penalty on squared standardised coefficients, as a share of the total weight over the mean absolute
     *     target
     * @param iterations most iterations
     * @param tolerance relative fall of the loss below which the iteration stops
     */
    LeastAbsolute(double[][] columns, double[] weights, double ridge, int iterations, double tolerance) {
        this.columns = columns;
        this.weights = weights;
        this.ridge = ridge;
        this.iterations = iterations;
        this.tolerance = tolerance;
        int features = columns.length;
        this.centre = new double[features];
        this.scale = new double[features];
        double total = 0;
        for (double weight : weights) {
            total += weight;
        }
        this.standard = new double[weights.length][features];
        for (int f = 0; f < features; f++) {
            double[] column = columns[f];
            double mean = 0;
            for (int i = 0; i < weights.length; i++) {
                mean += weights[i] * column[i];
            }
            mean /= total;
            double square = 0;
            for (int i = 0; i < weights.length; i++) {
                square += weights[i] * (column[i] - mean) * (column[i] - mean);
            }
            double deviation = Math.sqrt(square / total);
            centre[f] = mean;
            scale[f] = deviation > 1e-12 * (Math.abs(mean) + 1e-300) ? deviation : Double.POSITIVE_INFINITY;
            for (int i = 0; i < weights.length; i++) {
                standard[i][f] = (column[i] - mean) / scale[f];
            }
        }
    }

    /**
     * Fits one output.
     *
     * @param targets one target a row
     * @return coefficients in the units of the columns, the intercept last
     */
    double[] fit(double[] targets) {
        int features = columns.length;
        double size = 0;
        double total = 0;
        for (int i = 0; i < targets.length; i++) {
            size += weights[i] * Math.abs(targets[i]);
            total += weights[i];
        }
        size = Math.max(size / total, 1e-300);
        double[] residuals = new double[targets.length];
        Arrays.fill(residuals, size);
        double[] standardised = new double[features + 1];
        double before = Double.POSITIVE_INFINITY;
        for (int iteration = 0; iteration < iterations; iteration++) {
            standardised = solve(targets, residuals, FLOOR * size, ridge * total / size);
            double loss = 0;
            for (int i = 0; i < targets.length; i++) {
                double fitted = standardised[features];
                double[] row = standard[i];
                for (int f = 0; f < features; f++) {
                    fitted += standardised[f] * row[f];
                }
                residuals[i] = targets[i] - fitted;
                loss += weights[i] * Math.abs(residuals[i]);
            }
            if (before - loss <= tolerance * loss) {
                break;
            }
            before = loss;
        }
        return unstandardise(standardised);
    }

    private double[] solve(double[] targets, double[] residuals, double floor, double penalty) {
        int size = columns.length + 1;
        double[][] normal = new double[size][size];
        double[] right = new double[size];
        for (int i = 0; i < targets.length; i++) {
            double weight = weights[i] / Math.max(floor, Math.abs(residuals[i]));
            double[] row = standard[i];
            double target = weight * targets[i];
            for (int j = 0; j < size - 1; j++) {
                double weighted = weight * row[j];
                double[] line = normal[j];
                for (int k = 0; k <= j; k++) {
                    line[k] += weighted * row[k];
                }
                normal[size - 1][j] += weighted;
                right[j] += target * row[j];
            }
            normal[size - 1][size - 1] += weight;
            right[size - 1] += target;
        }
        for (int j = 0; j < size - 1; j++) {
            normal[j][j] += penalty;
        }
        Cholesky.factor(normal).solve(right);
        return right;
    }

    private double[] unstandardise(double[] standardised) {
        int features = columns.length;
        double[] coefficients = new double[features + 1];
        coefficients[features] = standardised[features];
        for (int f = 0; f < features; f++) {
            coefficients[f] = standardised[f] / scale[f];
            coefficients[features] -= coefficients[f] * centre[f];
        }
        return coefficients;
    }
}
