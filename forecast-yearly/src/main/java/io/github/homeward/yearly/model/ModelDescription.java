package io.github.homeward.yearly.model;

import com.oracle.labs.mlrg.olcut.provenance.Provenance;
import java.util.Map;
import java.util.TreeMap;
import org.tribuo.provenance.DatasetProvenance;
import org.tribuo.provenance.ModelProvenance;

/** One line about a trained model from Tribuo's provenance: no times, no paths, no machine. */
public final class ModelDescription {

    private ModelDescription() {}

    /** Trainer with its parameters in alphabetical order, then the size of what it was trained on. */
    public static String of(ModelProvenance provenance) {
        Map<String, Provenance> parameters =
                new TreeMap<>(provenance.getTrainerProvenance().getConfiguredParameters());
        StringBuilder text =
                new StringBuilder(simpleName(provenance.getTrainerProvenance().getClassName()));
        String separator = "(";
        for (Map.Entry<String, Provenance> parameter : parameters.entrySet()) {
            text.append(separator).append(parameter.getKey()).append('=').append(parameter.getValue());
            separator = ", ";
        }
        DatasetProvenance data = provenance.getDatasetProvenance();
        return text.append(") on ")
                .append(data.getNumExamples())
                .append(" rows, ")
                .append(data.getNumFeatures())
                .append(" features, ")
                .append(data.getNumOutputs())
                .append(" outputs; Tribuo ")
                .append(provenance.getTribuoVersion())
                .toString();
    }

    private static String simpleName(String className) {
        return className.substring(className.lastIndexOf('.') + 1);
    }
}
