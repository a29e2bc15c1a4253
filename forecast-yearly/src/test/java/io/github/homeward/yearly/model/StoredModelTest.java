package io.github.homeward.yearly.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.google.protobuf.Any;
import com.google.protobuf.ByteString;
import com.google.protobuf.BytesValue;
import com.oracle.labs.mlrg.olcut.config.ConfigurationManager;
import com.oracle.labs.mlrg.olcut.provenance.ProvenanceUtil;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.tribuo.Model;
import org.tribuo.MutableDataset;
import org.tribuo.impl.ArrayExample;
import org.tribuo.protos.core.ModelProto;
import org.tribuo.regression.Regressor;

class StoredModelTest {

    private static final Rows ROWS = SampleRows.wavy(200, 11);
    private static final double[] ASKED = {0.5, -1.25, 1};

    static List<RowTrainer> trainers() {
        return List.of(
                new ExtraTreesTrainer(5, 10, 0.7, 3, 1),
                new LeastAbsoluteTrainer(),
                new RidgeTrainer(new double[] {1, 2, 3}, new double[] {0.1, 1, 10}, new int[] {-1, 0, 1}, 0.5));
    }

    @ParameterizedTest
    @MethodSource("trainers")
    void aModelSurvivesItsFile(RowTrainer trainer, @TempDir Path folder) throws IOException {
        RowModel model = trainer.train(ROWS, "round trip");
        Path file = folder.resolve("model.tribuo");
        model.serializeToFile(file);
        RowModel loaded = (RowModel) Model.deserializeFromFile(file);
        assertThat(loaded.getProvenance()).isEqualTo(model.getProvenance());
        for (int i = 0; i < ROWS.size(); i++) {
            assertThat(loaded.predictRow(ROWS.row(i))).containsExactly(model.predictRow(ROWS.row(i)));
        }
        assertThat(loaded.serialize().toByteArray()).isEqualTo(model.serialize().toByteArray());
    }

    @ParameterizedTest
    @MethodSource("trainers")
    void theProvenanceRebuildsATrainerThatGivesTheSameModel(RowTrainer trainer) {
        RowModel model = trainer.train(ROWS, "refit");
        ConfigurationManager manager = new ConfigurationManager();
        manager.addConfiguration(ProvenanceUtil.extractConfiguration(model.getProvenance()));
        RowTrainer rebuilt = manager.lookupAll(trainer.getClass()).get(0);
        RowModel again = rebuilt.train(ROWS, "refit");
        assertThat(again.predictRow(ROWS.row(0))).containsExactly(model.predictRow(ROWS.row(0)));
    }

    @ParameterizedTest
    @MethodSource("trainers")
    void tribuosOwnDatasetGivesTheSameModel(RowTrainer trainer) {
        MutableDataset<Regressor> copy = MutableDataset.createDeepCopy(new RowsDataset(ROWS, "copy"));
        RowModel fromCopy = trainer.train(copy);
        trainer.setInvocationCount(0);
        RowModel fromRows = trainer.train(ROWS, "copy");
        assertThat(fromCopy.predictRow(ROWS.row(5))).containsExactly(fromRows.predictRow(ROWS.row(5)));
        Regressor viaTribuo = fromRows.predict(copy.getExample(5)).getOutput();
        assertThat(viaTribuo.getDimension("y02").orElseThrow().getValue())
                .isEqualTo(fromRows.predictRow(ROWS.row(5))[1]);
    }

    @ParameterizedTest
    @MethodSource("trainers")
    void anExampleWithMissingOrUnknownFeaturesIsRefused(RowTrainer trainer) {
        RowModel model = trainer.train(ROWS, "guard");
        Regressor output = new Regressor(new String[] {"y01", "y02"}, new double[2]);
        assertThatThrownBy(() -> model.predict(new ArrayExample<>(output, new String[] {"a"}, new double[] {1})))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() ->
                        model.predict(new ArrayExample<>(output, new String[] {"a", "b", "d"}, new double[] {1, 2, 3})))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> model.predict(
                        new ArrayExample<>(output, new String[] {"a", "b", "c"}, new double[] {1, Double.NaN, 3})))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @MethodSource("trainers")
    void everyCutOfAStoredModelIsRefused(RowTrainer trainer) throws IOException {
        ModelProto proto = trainer.train(ROWS, "cut").serialize();
        byte[] bytes =
                proto.getSerializedData().unpack(BytesValue.class).getValue().toByteArray();
        for (int length = 0; length < bytes.length; length += 1 + bytes.length / 97) {
            ModelProto cut = with(proto, 0, Arrays.copyOf(bytes, length));
            assertThatThrownBy(() -> Model.deserialize(cut)).isInstanceOf(RuntimeException.class);
        }
        ModelProto longer = with(proto, 0, Arrays.copyOf(bytes, bytes.length + 4));
        assertThatThrownBy(() -> Model.deserialize(longer)).isInstanceOf(RuntimeException.class);
        ModelProto newer = with(proto, 1, bytes);
        assertThatThrownBy(() -> Model.deserialize(newer)).isInstanceOf(RuntimeException.class);
    }

    private static ModelProto with(ModelProto proto, int version, byte[] bytes) {
        return proto.toBuilder()
                .setVersion(version)
                .setSerializedData(Any.pack(BytesValue.of(ByteString.copyFrom(bytes))))
                .build();
    }

    /**
     * Files written by an earlier build must load in every later one, with the same answers. A file is never replaced:
     * when the format changes, {@link #newFilesAreWrittenWhereAsked} writes one with the next number.
     */
    @ParameterizedTest
    @CsvSource({
        "extra-trees-0, 0.2345805054861389, 0.28435876819915473",
        "least-absolute-0, -0.05176388454102723, -0.0791975254265039",
        "ridge-0, 0.02410298265890931, -0.009537924668033215"
    })
    void modelsStoredEarlierStillAnswerTheSame(String name, double first, double second) throws IOException {
        try (InputStream in = StoredModelTest.class.getResourceAsStream(name + ".tribuo")) {
            RowModel model = (RowModel) Model.deserializeFromStream(Objects.requireNonNull(in, name));
            assertThat(model.predictRow(ASKED)).containsExactly(new double[] {first, second}, within(1e-12));
            assertThat(model.getProvenance().getTrainerProvenance().getClassName())
                    .contains("io.github.homeward.model");
        }
    }

    /** Run with {@code -Dhomeward.storedModels=FOLDER} to keep the files; the row above is then what they answer. */
    @ParameterizedTest
    @MethodSource("trainers")
    void newFilesAreWrittenWhereAsked(RowTrainer trainer, @TempDir Path temporary) throws IOException {
        Path folder = Path.of(System.getProperty("homeward.storedModels", temporary.toString()));
        Path file = folder.resolve(trainer.getClass().getSimpleName() + ".tribuo");
        RowModel model = trainer.train(ROWS, "stored");
        model.serializeToFile(file);
        RowModel loaded = (RowModel) Model.deserializeFromFile(file);
        assertThat(loaded.predictRow(ASKED)).containsExactly(model.predictRow(ASKED));
        assertThat(Files.size(file)).isLessThan(100_000);
    }
}
