package io.github.homeward.report.file;

import static io.github.homeward.report.file.EverydayFilesTest.shown;
import static io.github.homeward.report.file.Mistakes.mistake;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.homeward.input.ErrorCode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.apache.arrow.vector.BigIntVector;
import org.apache.arrow.vector.BitVector;
import org.apache.arrow.vector.DateDayVector;
import org.apache.arrow.vector.DecimalVector;
import org.apache.arrow.vector.TimeStampNanoVector;
import org.apache.arrow.vector.ViewVarCharVector;
import org.apache.arrow.vector.types.pojo.ArrowType;
import org.apache.arrow.vector.types.pojo.FieldType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Arrow as pandas, polars, DuckDB and R write it. */
class ArrowOfOthersTest {

    private static final String A_LONG_NAME = "a series whose name is longer than twelve bytes";

    @TempDir
    private Path folder;

    @Test
    void stringViewsAndAnUnrelatedColumnRead() throws IOException {
        try (ArrowSample sample = new ArrowSample()) {
            ViewVarCharVector series = new ViewVarCharVector("series", sample.allocator());
            series.allocateNew();
            series.setSafe(0, A_LONG_NAME.getBytes(StandardCharsets.UTF_8));
            series.setSafe(1, "B".getBytes(StandardCharsets.UTF_8));
            series.setValueCount(2);
            BitVector unrelated = new BitVector("flag", sample.allocator());
            unrelated.setSafe(0, 1);
            unrelated.setValueCount(2);
            sample.with(series).with(unrelated).ints("year", 2014, 2014).doubles("value", 1, 2);

            String expected = A_LONG_NAME + " 2014: 1 | B 2014: 2";
            assertThat(shown(PanelFile.read(sample.file(folder.resolve("f"))))).isEqualTo(expected);
            assertThat(shown(PanelFile.read(sample.stream(folder.resolve("s")))))
                    .isEqualTo(expected);
        }
    }

    @Test
    void decimalsAndWholeNumbersAsNamesRead() throws IOException {
        try (ArrowSample sample = new ArrowSample()) {
            DecimalVector value = new DecimalVector("value", sample.allocator(), 38, 3);
            value.allocateNew();
            value.setSafe(0, new BigDecimal("1234.500"));
            value.setValueCount(1);
            sample.ints("series", 7).ints("year", 2014).with(value);

            assertThat(shown(PanelFile.read(sample.file(folder.resolve("f"))))).isEqualTo("7 2014: 1234.5");
        }
    }

    @Test
    void categoriesAndYearsAsTextRead() throws IOException {
        try (ArrowSample sample = new ArrowSample()
                .dictionaryText("series", new String[] {"B", "A"}, "A", "B")
                .text("year", "平成26年", "2015")
                .doubles("value", 1, 2)) {
            assertThat(shown(PanelFile.read(sample.stream(folder.resolve("s")))))
                    .isEqualTo("A 2014: 1 | B 2015: 2");
        }
    }

    @Test
    void firstDaysAndLastDaysAreTheirYears() throws IOException {
        try (ArrowSample sample = new ArrowSample()) {
            DateDayVector year = new DateDayVector("ds", sample.allocator());
            year.setSafe(0, 16_071);
            year.setSafe(1, 16_800);
            year.setValueCount(2);
            sample.text("unique_id", "A", "A").with(year).doubles("y", 1, 2);

            assertThat(shown(PanelFile.read(sample.file(folder.resolve("f"))))).isEqualTo("A 2014: 1 2");
        }
        try (ArrowSample sample = new ArrowSample()) {
            TimeStampNanoVector year = new TimeStampNanoVector("ds", sample.allocator());
            year.setSafe(0, 16_071L * 86_400_000_000_000L);
            year.setValueCount(1);
            sample.text("unique_id", "A").with(year).doubles("y", 1);

            assertThat(shown(PanelFile.read(sample.file(folder.resolve("g"))))).isEqualTo("A 2014: 1");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"A-DEC", "Y-DEC", "YE-DEC"})
    void yearlyPeriodsOfPandasCountFrom1970(String frequency) throws IOException {
        try (ArrowSample sample = periods("pandas.period", frequency)) {
            assertThat(shown(PanelFile.read(sample.file(folder.resolve("f"))))).isEqualTo("A 2024: 1");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"M", "Q-DEC", "Y-MAR"})
    void otherPeriodsAreRefusedByTheirType(String frequency) throws IOException {
        try (ArrowSample sample = periods("pandas.period", frequency)) {
            Path file = sample.file(folder.resolve("f"));

            mistake(ErrorCode.WRONG_TYPE, () -> PanelFile.read(file))
                    .contains("column year", "pandas.period", "dt.year");
        }
    }

    @Test
    void yearsAndMonthsAreRefused() throws IOException {
        try (ArrowSample sample = new ArrowSample()
                .text("series", "A", "A")
                .ints("year", 201401, 201402)
                .doubles("value", 1, 2)) {
            Path file = sample.file(folder.resolve("f"));

            mistake(ErrorCode.NOT_A_NUMBER, () -> PanelFile.read(file))
                    .contains("row 1", "201401", "add the months up");
        }
    }

    @Test
    void aValueWhoseSquareIsNoNumberIsRefused() throws IOException {
        try (ArrowSample sample =
                new ArrowSample().text("series", "A").ints("year", 2014).doubles("value", 1e155)) {
            Path file = sample.file(folder.resolve("f"));

            mistake(ErrorCode.OUT_OF_RANGE, () -> PanelFile.read(file)).contains("row 1", "1E+155");
        }
    }

    private static ArrowSample periods(String extension, String frequency) {
        ArrowSample sample = new ArrowSample();
        FieldType type = new FieldType(
                true,
                new ArrowType.Int(64, true),
                null,
                Map.of(
                        "ARROW:extension:name",
                        extension,
                        "ARROW:extension:metadata",
                        "{\"freq\": \"" + frequency + "\"}"));
        BigIntVector year = new BigIntVector("year", type, sample.allocator());
        year.setSafe(0, 54);
        year.setValueCount(1);
        return sample.text("series", "A").with(year).doubles("value", 1);
    }
}
