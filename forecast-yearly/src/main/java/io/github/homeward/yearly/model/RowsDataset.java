package io.github.homeward.yearly.model;

import com.oracle.labs.mlrg.olcut.provenance.ListProvenance;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.tribuo.Dataset;
import org.tribuo.Example;
import org.tribuo.ImmutableFeatureMap;
import org.tribuo.ImmutableOutputInfo;
import org.tribuo.MutableDataset;
import org.tribuo.MutableOutputInfo;
import org.tribuo.OutputInfo;
import org.tribuo.RealInfo;
import org.tribuo.VariableInfo;
import org.tribuo.impl.ArrayExample;
import org.tribuo.protos.core.DatasetProto;
import org.tribuo.provenance.DatasetProvenance;
import org.tribuo.provenance.SimpleDataSourceProvenance;
import org.tribuo.regression.RegressionFactory;
import org.tribuo.regression.Regressor;

/**
 * {@link Rows} as a Tribuo dataset, so that models carry Tribuo's provenance at no cost.
 *
 * <p>Examples are made when asked for; feature statistics are computed on the arrays. Our own trainers read the arrays.
 */
public final class RowsDataset extends Dataset<Regressor> {

    private static final RegressionFactory FACTORY = new RegressionFactory();

    private final Rows rows;
    private final ImmutableFeatureMap featureMap;
    private final MutableOutputInfo<Regressor> outputInfo;

    /**
     * @param rows the rows
     * @param description what they are, for the provenance
     */
    public RowsDataset(Rows rows, String description) {
        super(new SimpleDataSourceProvenance(description, RowTrainer.NO_TIME, FACTORY), FACTORY);
        this.rows = rows;
        this.featureMap = featureMap(rows);
        this.outputInfo = FACTORY.generateInfo();
        for (int i = 0; i < rows.size(); i++) {
            outputInfo.observe(output(i));
        }
    }

    /** The rows behind the dataset. */
    public Rows rows() {
        return rows;
    }

    private static ImmutableFeatureMap featureMap(Rows rows) {
        List<VariableInfo> infos = new ArrayList<>(rows.features().size());
        for (int f = 0; f < rows.features().size(); f++) {
            double[] column = rows.columns()[f];
            double low = Double.POSITIVE_INFINITY;
            double high = Double.NEGATIVE_INFINITY;
            double sum = 0;
            for (double value : column) {
                low = Math.min(low, value);
                high = Math.max(high, value);
                sum += value;
            }
            // Rounding may carry the mean of nearly equal values past them, which Tribuo refuses.
            double mean = Math.max(low, Math.min(high, sum / column.length));
            double squares = 0;
            for (double value : column) {
                squares += (value - mean) * (value - mean);
            }
            infos.add(new RealInfo(rows.features().get(f), column.length, high, low, mean, squares));
        }
        return new ImmutableFeatureMap(infos);
    }

    private Regressor output(int index) {
        String[] names = rows.outputs().toArray(String[]::new);
        double[] values = new double[names.length];
        System.arraycopy(rows.targets(), index * names.length, values, 0, names.length);
        return new Regressor(names, values);
    }

    @Override
    public Example<Regressor> getExample(int index) {
        ArrayExample<Regressor> example =
                new ArrayExample<>(output(index), rows.features().toArray(String[]::new), rows.row(index));
        example.setWeight((float) rows.weights()[index]);
        return example;
    }

    @Override
    public List<Example<Regressor>> getData() {
        return IntStream.range(0, size()).mapToObj(this::getExample).toList();
    }

    @Override
    public int size() {
        return rows.size();
    }

    /** Rows in their own order: this dataset does not shuffle. */
    @Override
    public synchronized Iterator<Example<Regressor>> iterator() {
        return IntStream.range(0, size()).mapToObj(this::getExample).iterator();
    }

    @Override
    public synchronized void shuffle(boolean shuffle) {
        if (shuffle) {
            throw new UnsupportedOperationException("rows keep their order");
        }
    }

    @Override
    public Set<Regressor> getOutputs() {
        return outputInfo.getDomain();
    }

    @Override
    public ImmutableOutputInfo<Regressor> getOutputIDInfo() {
        return outputInfo.generateImmutableOutputInfo();
    }

    @Override
    public OutputInfo<Regressor> getOutputInfo() {
        return outputInfo;
    }

    @Override
    public ImmutableFeatureMap getFeatureIDMap() {
        return featureMap;
    }

    @Override
    public ImmutableFeatureMap getFeatureMap() {
        return featureMap;
    }

    @Override
    public DatasetProvenance getProvenance() {
        return new DatasetProvenance(sourceProvenance, new ListProvenance<>(), this);
    }

    @Override
    public DatasetProto serialize() {
        return MutableDataset.createDeepCopy(this).serialize();
    }
}
