package io.github.homeward.yearly.model;

import com.oracle.labs.mlrg.olcut.util.Pair;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tribuo.Example;
import org.tribuo.Excuse;
import org.tribuo.Feature;
import org.tribuo.ImmutableFeatureMap;
import org.tribuo.ImmutableOutputInfo;
import org.tribuo.Model;
import org.tribuo.Prediction;
import org.tribuo.provenance.ModelProvenance;
import org.tribuo.regression.Regressor;

/**
 * A Tribuo regression model over full rows.
 *
 * <p>{@link #predictRow} is the fast door; {@link #predict(Example)} checks that the example has exactly the features
 * of the model, all finite, and refuses it otherwise.
 */
public abstract sealed class RowModel extends Model<Regressor> permits ExtraTreesModel, LinearModel {

    private final String[] outputs;

    RowModel(
            String name,
            ModelProvenance provenance,
            ImmutableFeatureMap features,
            ImmutableOutputInfo<Regressor> outputInfo) {
        super(name, provenance, features, outputInfo, false);
        this.outputs = Regressor.extractNames(outputInfo);
        Arrays.sort(outputs);
    }

    /** Feature names in the order of a row. */
    public List<String> featureNames() {
        List<String> names = new ArrayList<>(featureIDMap.size());
        for (int f = 0; f < featureIDMap.size(); f++) {
            names.add(featureIDMap.get(f).getName());
        }
        return names;
    }

    /** Output names in the order of {@link #predictRow}'s result. */
    public List<String> outputNames() {
        return List.of(outputs);
    }

    /**
     * Predicts every output of a row.
     *
     * @param row one finite value a feature, in the order of {@link #featureNames()}
     * @return one value an output, in the order of {@link #outputNames()}
     */
    public abstract double[] predictRow(double[] row);

    @Override
    public Prediction<Regressor> predict(Example<Regressor> example) {
        double[] row = new double[featureIDMap.size()];
        boolean[] seen = new boolean[row.length];
        int found = 0;
        for (Feature feature : example) {
            int id = featureIDMap.getID(feature.getName());
            if (id < 0 || seen[id] || !Double.isFinite(feature.getValue())) {
                throw new IllegalArgumentException(
                        "feature " + feature.getName() + " is unknown, doubled or not finite: " + feature.getValue());
            }
            seen[id] = true;
            row[id] = feature.getValue();
            found++;
        }
        if (found < row.length) {
            throw new IllegalArgumentException("the example has " + found + " of " + row.length + " features");
        }
        return new Prediction<>(new Regressor(outputs.clone(), predictRow(row)), row.length, example);
    }

    /** Empty: explanations come from the contributions of the forecast, not from single models. */
    @Override
    public Map<String, List<Pair<String, Double>>> getTopFeatures(int count) {
        return Map.of();
    }

    @Override
    public Optional<Excuse<Regressor>> getExcuse(Example<Regressor> example) {
        return Optional.empty();
    }
}
