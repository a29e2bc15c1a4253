package io.github.homeward.yearly.model;

import com.oracle.labs.mlrg.olcut.provenance.Provenance;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.tribuo.Dataset;
import org.tribuo.Example;
import org.tribuo.Feature;
import org.tribuo.ImmutableFeatureMap;
import org.tribuo.ImmutableOutputInfo;
import org.tribuo.Trainer;
import org.tribuo.WeightedExamples;
import org.tribuo.provenance.ModelProvenance;
import org.tribuo.provenance.TrainerProvenance;
import org.tribuo.provenance.impl.TrainerProvenanceImpl;
import org.tribuo.regression.Regressor;

/**
 * What our trainers share: reading dense rows out of any Tribuo dataset, counting invocations, writing provenance.
 *
 * <p>The provenance states no time: two equal trainings leave equal bytes.
 */
public abstract sealed class RowTrainer implements Trainer<Regressor>, WeightedExamples
        permits BoostedTreesTrainer, ExtraTreesTrainer, LeastAbsoluteTrainer, RidgeTrainer {

    /** Stands where Tribuo wants a time. */
    static final OffsetDateTime NO_TIME = OffsetDateTime.of(1970, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);

    private int invocations;

    /** What every model is made of. */
    record Domain(ModelProvenance provenance, ImmutableFeatureMap features, ImmutableOutputInfo<Regressor> outputs) {}

    abstract RowModel fit(Domain domain, Rows rows, int invocation);

    abstract Class<? extends RowModel> modelClass();

    /** Trains on the rows directly. */
    public RowModel train(Rows rows, String description) {
        return train(new RowsDataset(rows, description), Map.of(), INCREMENT_INVOCATION_COUNT);
    }

    @Override
    public RowModel train(Dataset<Regressor> dataset) {
        return train(dataset, Map.of());
    }

    @Override
    public RowModel train(Dataset<Regressor> dataset, Map<String, Provenance> runProvenance) {
        return train(dataset, runProvenance, INCREMENT_INVOCATION_COUNT);
    }

    /**
     * Trains a model.
     *
     * @throws IllegalArgumentException if rows are empty, sparse, not finite, or a feature never varies
     */
    @Override
    public synchronized RowModel train(
            Dataset<Regressor> dataset, Map<String, Provenance> runProvenance, int invocationCount) {
        if (invocationCount != INCREMENT_INVOCATION_COUNT) {
            setInvocationCount(invocationCount);
        }
        Rows rows = dataset instanceof RowsDataset own ? own.rows() : read(dataset);
        List<String> constants = rows.constants();
        if (!constants.isEmpty() && !allowsConstants()) {
            throw new IllegalArgumentException("features never vary, drop them first: " + constants);
        }
        TrainerProvenance trainer = getProvenance();
        int invocation = invocations++;
        ModelProvenance provenance =
                new ModelProvenance(modelClass().getName(), NO_TIME, dataset.getProvenance(), trainer, runProvenance);
        return fit(new Domain(provenance, dataset.getFeatureIDMap(), dataset.getOutputIDInfo()), rows, invocation);
    }

    /** Whether a constant column does no harm, for instance because it is the intercept. */
    boolean allowsConstants() {
        return false;
    }

    @Override
    public int getInvocationCount() {
        return invocations;
    }

    @Override
    public synchronized void setInvocationCount(int invocationCount) {
        if (invocationCount < 0) {
            throw new IllegalArgumentException("invocation count " + invocationCount + " is negative");
        }
        invocations = invocationCount;
    }

    @Override
    public TrainerProvenance getProvenance() {
        return new TrainerProvenanceImpl(this);
    }

    private static Rows read(Dataset<Regressor> dataset) {
        ImmutableFeatureMap map = dataset.getFeatureIDMap();
        int size = dataset.size();
        double[][] columns = new double[map.size()][size];
        List<String> features = new ArrayList<>();
        for (int f = 0; f < map.size(); f++) {
            features.add(map.get(f).getName());
        }
        String[] outputs = Regressor.extractNames(dataset.getOutputInfo());
        Arrays.sort(outputs);
        double[] targets = new double[size * outputs.length];
        double[] weights = new double[size];
        int row = 0;
        for (Example<Regressor> example : dataset) {
            if (example.size() != features.size()) {
                throw new IllegalArgumentException(
                        "row " + row + " has " + example.size() + " of " + features.size() + " features");
            }
            for (Feature feature : example) {
                columns[map.getID(feature.getName())][row] = feature.getValue();
            }
            for (int o = 0; o < outputs.length; o++) {
                targets[row * outputs.length + o] = example.getOutput()
                        .getDimension(outputs[o])
                        .orElseThrow()
                        .getValue();
            }
            weights[row++] = example.getWeight();
        }
        return new Rows(features, List.of(outputs), columns, targets, weights);
    }
}
