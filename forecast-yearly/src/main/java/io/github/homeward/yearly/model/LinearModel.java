package io.github.homeward.yearly.model;

import com.google.protobuf.Any;
import com.google.protobuf.InvalidProtocolBufferException;
import java.util.Arrays;
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

    /**
     * Reads a stored model; called by Tribuo.
     *
     * @throws IllegalArgumentException if the bytes are not a whole model of a known version
     */
    public static LinearModel deserializeFromProto(int version, String className, Any message)
            throws InvalidProtocolBufferException {
        Packing.Reader reader = new Packing.Reader(version, message);
        RowTrainer.Domain domain = new RowTrainer.Domain(
                reader.carrier().provenance(), reader.carrier().featureDomain(), reader.outputs());
        int width = domain.features().size() + 1;
        int outputs = domain.outputs().size();
        double[][] coefficients = unfold(reader.doubles(), outputs, width);
        double[] deviations = reader.doubles();
        reader.end();
        return new LinearModel(
                reader.carrier().name(),
                domain,
                coefficients,
                deviations.length == 0 ? new double[0][] : unfold(deviations, outputs, width));
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
    Packing.Writer payload() {
        return new Packing.Writer().add(fold(coefficients)).add(fold(deviations));
    }

    @Override
    protected LinearModel copy(String newName, ModelProvenance newProvenance) {
        return new LinearModel(
                newName, new RowTrainer.Domain(newProvenance, featureIDMap, outputIDInfo), coefficients, deviations);
    }

    private static double[] fold(double[][] blocks) {
        return Arrays.stream(blocks).flatMapToDouble(Arrays::stream).toArray();
    }

    private static double[][] unfold(double[] values, int blocks, int width) {
        if (values.length != blocks * width) {
            throw new IllegalArgumentException(
                    "a stored model has " + values.length + " coefficients, expected " + blocks * width);
        }
        double[][] unfolded = new double[blocks][];
        Arrays.setAll(unfolded, o -> Arrays.copyOfRange(values, o * width, (o + 1) * width));
        return unfolded;
    }
}
