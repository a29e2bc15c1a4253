package io.github.homeward.yearly.model;

import com.google.protobuf.Any;
import com.google.protobuf.InvalidProtocolBufferException;
import org.tribuo.ImmutableFeatureMap;
import org.tribuo.ImmutableOutputInfo;
import org.tribuo.provenance.ModelProvenance;
import org.tribuo.regression.Regressor;

/** A forest of extremely randomised trees; see {@link ExtraTreesTrainer}. */
public final class ExtraTreesModel extends RowModel {

    private final Forest forest;

    ExtraTreesModel(
            String name,
            ModelProvenance provenance,
            ImmutableFeatureMap features,
            ImmutableOutputInfo<Regressor> outputs,
            Forest forest) {
        super(name, provenance, features, outputs);
        this.forest = forest;
    }

    /**
     * Reads a stored model; called by Tribuo.
     *
     * @throws IllegalArgumentException if the bytes are not a whole model of a known version
     */
    public static ExtraTreesModel deserializeFromProto(int version, String className, Any message)
            throws InvalidProtocolBufferException {
        Packing.Reader reader = new Packing.Reader(version, message);
        int[] roots = reader.ints();
        int[] feature = reader.ints();
        double[] threshold = reader.doubles();
        int[] left = reader.ints();
        double[] leaves = reader.doubles();
        reader.end();
        ImmutableFeatureMap features = reader.carrier().featureDomain();
        ImmutableOutputInfo<Regressor> outputs = reader.outputs();
        Forest forest = new Forest(outputs.size(), roots, feature, threshold, left, leaves);
        forest.check(features.size());
        return new ExtraTreesModel(reader.carrier().name(), reader.carrier().provenance(), features, outputs, forest);
    }

    @Override
    public double[] predictRow(double[] row) {
        double[] values = new double[forest.outputs()];
        forest.predict(row, values);
        return values;
    }

    /** Number of trees. */
    public int trees() {
        return forest.roots().length;
    }

    @Override
    Packing.Writer payload() {
        return new Packing.Writer()
                .add(forest.roots())
                .add(forest.feature())
                .add(forest.threshold())
                .add(forest.left())
                .add(forest.leaves());
    }

    @Override
    protected ExtraTreesModel copy(String newName, ModelProvenance newProvenance) {
        return new ExtraTreesModel(newName, newProvenance, featureIDMap, outputIDInfo, forest);
    }
}
