package io.github.homeward.yearly.model;

import org.tribuo.provenance.ModelProvenance;

/** One linear formula an output, made by {@link LeastAbsoluteTrainer} or {@link RidgeTrainer}. */
public final class LinearModel extends RowModel {

    private final double[][] coefficients;
    private final double[][] deviations;

    /**
     * @param coefficients for each output one a feature, then the intercept
     * @param deviations posterior standard deviations of the same shape, or empty where the method knows none
     */
    LinearModel(String name, RowTrainer.Domain domain, double[][] coefficients, double[][] deviations) {
        super(name, domain.provenance(), domain.features(), domain.outputs());
        this.coefficients = coefficients;
        this.deviations = deviations;
    }

    @Override
    public double[] predictRow(double[] row) {
        double[] values = new double[coefficients.length];
        for (int o = 0; o < values.length; o++) {
            double[] weights = coefficients[o];
            double sum = weights[row.length];
            for (int f = 0; f < row.length; f++) {
                sum += weights[f] * row[f];
            }
            values[o] = sum;
        }
        return values;
    }

    /** Coefficients of an output: one a feature, in the order of {@link #featureNames()}, then the intercept. */
    public double[] coefficients(int output) {
        return coefficients[output].clone();
    }

    /** Posterior standard deviations of the coefficients of an output; empty where the method knows none. */
    public double[] deviations(int output) {
        return deviations.length == 0 ? new double[0] : deviations[output].clone();
    }

    @Override
    protected LinearModel copy(String newName, ModelProvenance newProvenance) {
        return new LinearModel(
                newName, new RowTrainer.Domain(newProvenance, featureIDMap, outputIDInfo), coefficients, deviations);
    }
}
