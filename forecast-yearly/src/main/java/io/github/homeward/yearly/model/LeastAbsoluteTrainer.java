package io.github.homeward.yearly.model;

import com.oracle.labs.mlrg.olcut.config.Config;
import java.util.Arrays;

/**
 * Linear regression with absolute loss, one for each output, by iteratively reweighted least squares. Schlossmacher
 * (1973), JASA 68.
 */
public final class LeastAbsoluteTrainer extends RowTrainer {

    @Config(description = "Penalty on squared standardised coefficients, as a share of the first iteration's weight.")
    private double ridge = 1e-3;

    @Config(description = "Most iterations.")
    private int iterations = 30;

    @Config(description = "Relative fall of the loss below which the iteration stops.")
    private double tolerance = 1e-3;

    /** All defaults; also the door for Tribuo's configuration. */
    public LeastAbsoluteTrainer() {}

    /**
     * @param ridge penalty on squared standardised coefficients, positive, as a share of the first iteration's weight
     * @param iterations most iterations, at least 1
     * @param tolerance relative fall of the loss below which the iteration stops
     */
    public LeastAbsoluteTrainer(double ridge, int iterations, double tolerance) {
        this.ridge = ridge;
        this.iterations = iterations;
        this.tolerance = tolerance;
        postConfig();
    }

    @Override
    public void postConfig() {
        if (!(ridge > 0) || iterations < 1 || !(tolerance >= 0)) {
            throw new IllegalArgumentException(
                    "least absolute: ridge " + ridge + ", iterations " + iterations + ", tolerance " + tolerance);
        }
    }

    @Override
    Class<? extends RowModel> modelClass() {
        return LinearModel.class;
    }

    @Override
    RowModel fit(Domain domain, Rows rows, int invocation) {
        LeastAbsolute regression = new LeastAbsolute(rows.columns(), rows.weights(), ridge, iterations, tolerance);
        int outputs = rows.outputs().size();
        double[][] coefficients = new double[outputs][];
        double[] targets = new double[rows.size()];
        for (int o = 0; o < outputs; o++) {
            int output = o;
            Arrays.setAll(targets, i -> rows.targets()[i * outputs + output]);
            coefficients[o] = regression.fit(targets);
        }
        return new LinearModel("least-absolute", domain, coefficients, new double[0][]);
    }
}
