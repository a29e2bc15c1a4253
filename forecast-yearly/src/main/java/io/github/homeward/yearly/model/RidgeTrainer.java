package io.github.homeward.yearly.model;

import com.oracle.labs.mlrg.olcut.config.Config;
import io.github.homeward.math.RidgePosterior;
import java.util.Arrays;

/**
 * Ridge regression with a prior mean and deviation for every coefficient, and a sign where one is known; see
 * {@link RidgePosterior}. The coefficients are the most probable ones of the right signs, the deviations those of the
 * posterior before signs cut it.
 *
 * <p>There is no intercept: add a feature that is always one if the response needs it.
 */
public final class RidgeTrainer extends RowTrainer {

    @Config(description = "Prior means in the order of the sorted feature names; empty for zeros.")
    private double[] priorMeans = {};

    @Config(description = "Prior standard deviations in the order of the sorted feature names; empty for ones.")
    private double[] priorSds = {};

    @Config(
            description =
                    "Signs in the order of the sorted feature names: -1 not positive, 1 not negative, 0 free; empty"
                            + " for free.")
    private int[] signs = {};

    @Config(description = "Standard deviation of the noise of a row of weight 1.")
    private double noiseSd = 1;

    /** Standard normal priors, unit noise; also the door for Tribuo's configuration. */
    public RidgeTrainer() {}

    /**
     * @param priorMeans prior means in the order of the sorted feature names; empty for zeros
     * @param priorSds prior standard deviations in that order; empty for ones
     * @param signs −1 where a coefficient may not be positive, 1 where not negative, 0 where free; empty for free
     * @param noiseSd standard deviation of the noise of a row of weight 1
     */
    public RidgeTrainer(double[] priorMeans, double[] priorSds, int[] signs, double noiseSd) {
        this.priorMeans = priorMeans.clone();
        this.priorSds = priorSds.clone();
        this.signs = signs.clone();
        this.noiseSd = noiseSd;
    }

    @Override
    boolean allowsConstants() {
        return true;
    }

    @Override
    Class<? extends RowModel> modelClass() {
        return LinearModel.class;
    }

    @Override
    RowModel fit(Domain domain, Rows rows, int invocation) {
        int features = rows.features().size();
        double[] means = filled(priorMeans, features, 0);
        double[] sds = filled(priorSds, features, 1);
        double[][] values = new double[rows.size()][];
        Arrays.setAll(values, rows::row);
        int outputs = rows.outputs().size();
        double[][] coefficients = new double[outputs][];
        double[][] deviations = new double[outputs][];
        double[] targets = new double[rows.size()];
        for (int o = 0; o < outputs; o++) {
            int output = o;
            Arrays.setAll(targets, i -> rows.targets()[i * outputs + output]);
            RidgePosterior posterior = RidgePosterior.of(values, targets, rows.weights(), means, sds, noiseSd);
            double[] mode = signs.length == 0 ? posterior.mean() : posterior.mode(signs);
            coefficients[o] = Arrays.copyOf(mode, features + 1);
            deviations[o] = Arrays.copyOf(posterior.sd(), features + 1);
        }
        return new LinearModel("ridge", domain, coefficients, deviations);
    }

    private static double[] filled(double[] given, int size, double otherwise) {
        if (given.length == 0) {
            double[] values = new double[size];
            Arrays.fill(values, otherwise);
            return values;
        }
        if (given.length != size) {
            throw new IllegalArgumentException(given.length + " priors for " + size + " features");
        }
        return given;
    }
}
