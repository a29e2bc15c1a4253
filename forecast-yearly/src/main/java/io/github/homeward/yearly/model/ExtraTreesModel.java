package io.github.homeward.yearly.model;

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
    protected ExtraTreesModel copy(String newName, ModelProvenance newProvenance) {
        return new ExtraTreesModel(newName, newProvenance, featureIDMap, outputIDInfo, forest);
    }
}
