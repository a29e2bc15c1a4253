package io.github.homeward.report.file;

import static io.github.homeward.report.file.Mistakes.mistake;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.github.homeward.input.ErrorCode;
import io.github.homeward.input.HomewardException;
import io.github.homeward.input.Limits;
import io.github.homeward.yearly.series.Series;
import io.github.homeward.yearly.series.SeriesPanel;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.arrow.vector.BigIntVector;
import org.apache.arrow.vector.DateDayVector;
import org.apache.arrow.vector.Float4Vector;
import org.apache.arrow.vector.TimeStampNanoVector;
import org.apache.arrow.vector.UInt8Vector;
import org.apache.arrow.vector.VarBinaryVector;
import org.apache.arrow.vector.compression.CompressionUtil.CodecType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

@Isolated
class ArrowPanelTest {

    private static final List<Series> TWO =
            List.of(new Series("B", 2001, new double[] {4.5, 5}), new Series("A", 2000, new double[] {1}));

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(CodecType.class)
    void filesReadPlainOrCompressed(CodecType codec) throws IOException {
        try (ArrowSample sample = two()) {
            assertThat(PanelFile.read(sample.file(folder.resolve("a"), codec)).train())
                    .isEqualTo(TWO);
        }
    }

    @Test
    void streamsRead() throws IOException {
        try (ArrowSample sample = two()) {
            assertThat(PanelFile.read(sample.stream(folder.resolve("a"))).train())
                    .isEqualTo(TWO);
        }
    }

    @Test
    void largeAndDictionaryStringsRead() throws IOException {
        try (ArrowSample sample = new ArrowSample()
                .largeText("series", "B", "A", "B")
                .ints("year", 2002, 2000, 2001)
                .doubles("value", 5, 1, 4.5)
                .dictionaryText("split", new String[] {"test", "train"}, "test", "train", "train")) {
            SeriesPanel panel = PanelFile.read(sample.file(folder.resolve("a")));

            assertThat(panel.train())
                    .containsExactly(
                            new Series("B", 2001, new double[] {4.5}), new Series("A", 2000, new double[] {1}));
            assertThat(panel.test()).containsExactly(new Series("B", 2002, new double[] {5}));
        }
    }

    @Test
    void narrowWideAndUnsignedNumbersRead() throws IOException {
        try (ArrowSample sample = new ArrowSample()) {
            BigIntVector year = new BigIntVector("year", sample.allocator());
            year.setSafe(0, 2000);
            year.setValueCount(1);
            Float4Vector value = new Float4Vector("value", sample.allocator());
            value.setSafe(0, 0.5f);
            value.setValueCount(1);
            sample.text("series", "A").with(year).with(value);

            assertThat(PanelFile.read(sample.file(folder.resolve("a"))).train())
                    .containsExactly(new Series("A", 2000, new double[] {0.5}));
        }
        try (ArrowSample sample = new ArrowSample()) {
            UInt8Vector value = new UInt8Vector("value", sample.allocator());
            value.setSafe(0, -1L);
            value.setValueCount(1);
            sample.text("series", "A").doubles("year", 2000).with(value);

            assertThat(PanelFile.read(sample.file(folder.resolve("b"))).train())
                    .containsExactly(new Series("A", 2000, new double[] {0x1p64}));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript-file.arrow", "javascript-stream.arrows"})
    void filesOfAnotherImplementationRead(String name) throws IOException {
        Path file = folder.resolve(name);
        try (InputStream in = ArrowPanelTest.class.getResourceAsStream(name)) {
            Files.copy(in, file);
        }

        assertThat(PanelFile.read(file).train())
                .containsExactly(
                        new Series("Wien", 2001, new double[] {1.5, 2.25, 3}),
                        new Series("Malm\u00f6", 2002, new double[] {10, 0}));
    }

    @Test
    void daysWithinAYearAreRefused() throws IOException {
        try (ArrowSample sample = new ArrowSample()) {
            DateDayVector year = new DateDayVector("year", sample.allocator());
            year.setSafe(0, 11_000);
            year.setValueCount(1);
            Path file =
                    sample.text("series", "A").with(year).doubles("value", 1).file(folder.resolve("a"));

            mistake(ErrorCode.NOT_A_NUMBER, () -> PanelFile.read(file))
                    .contains("row 1", "year '2000-02-13'", "a day within the year");
        }
        try (ArrowSample sample = new ArrowSample()) {
            TimeStampNanoVector year = new TimeStampNanoVector("year", sample.allocator());
            year.setSafe(0, 1_400_000_000_000_000_000L);
            year.setValueCount(1);
            Path file =
                    sample.text("series", "A").with(year).doubles("value", 1).file(folder.resolve("b"));

            mistake(ErrorCode.NOT_A_NUMBER, () -> PanelFile.read(file)).contains("row 1", "2014-05-13");
        }
    }

    @Test
    void textForNumbersAndNumbersForTextAreOfTheWrongType() throws IOException {
        try (ArrowSample sample =
                new ArrowSample().text("series", "A").ints("year", 1).text("value", "1")) {
            Path file = sample.file(folder.resolve("a"));

            mistake(ErrorCode.WRONG_TYPE, () -> PanelFile.read(file)).contains("column value", "Utf8", "numbers");
        }
        try (ArrowSample sample =
                new ArrowSample().doubles("series", 1).ints("year", 1).ints("value", 1)) {
            Path file = sample.file(folder.resolve("b"));

            mistake(ErrorCode.WRONG_TYPE, () -> PanelFile.read(file)).contains("column series", "strings");
        }
    }

    @Test
    void rowsAreCheckedAsInCsvAndNamedByNumber() throws IOException {
        try (ArrowSample sample =
                new ArrowSample().text("series", "A", "A").ints("year", 1, 2).doubles("value", 1, -2)) {
            Path file = sample.file(folder.resolve("negative"));
            mistake(ErrorCode.NEGATIVE, () -> PanelFile.read(file)).contains("row 2", "-2.0");
        }
        try (ArrowSample sample =
                new ArrowSample().text("series", "A", "A").ints("year", 1, 2).doubles("value", 1, Double.NaN)) {
            Path file = sample.file(folder.resolve("nan"));
            mistake(ErrorCode.NOT_FINITE, () -> PanelFile.read(file)).contains("row 2");
        }
        try (ArrowSample sample =
                new ArrowSample().text("series", "A", "A").ints("year", 7, 7).doubles("value", 1, 1)) {
            Path file = sample.file(folder.resolve("double"));
            mistake(ErrorCode.DUPLICATE_POINT, () -> PanelFile.read(file)).contains("row 2", "row 1");
        }
        try (ArrowSample sample = new ArrowSample().text("series").ints("year").doubles("value")) {
            Path file = sample.file(folder.resolve("none"));
            mistake(ErrorCode.FILE_EMPTY, () -> PanelFile.read(file)).contains("no rows");
        }
        try (ArrowSample sample =
                new ArrowSample().text("id", "A").ints("year", 7).doubles("value", 1)) {
            Path file = sample.file(folder.resolve("header"));
            mistake(ErrorCode.HEADER_WRONG, () -> PanelFile.read(file)).contains("id, year, value");
        }
    }

    @Test
    void anAbsentCellIsMissing() throws IOException {
        try (ArrowSample sample = new ArrowSample()) {
            BigIntVector year = new BigIntVector("year", sample.allocator());
            year.setNull(0);
            year.setValueCount(1);
            Path file =
                    sample.text("series", "A").with(year).doubles("value", 1).file(folder.resolve("a"));

            mistake(ErrorCode.FIELD_MISSING, () -> PanelFile.read(file)).contains("row 1", "no year");
        }
    }

    @Test
    void stringsThatAreNotUtf8AreDamage() throws IOException {
        try (ArrowSample sample = two()) {
            byte[] bytes = Files.readAllBytes(sample.file(folder.resolve("a")));
            int at = indexOf(bytes, new byte[] {'B', 'A', 'B'});
            bytes[at] = (byte) 0xff;
            Path file = Files.write(folder.resolve("b"), bytes);

            mistake(ErrorCode.ARROW_DAMAGED, () -> PanelFile.read(file)).contains("MalformedInput");
        }
        try (ArrowSample sample = new ArrowSample()) {
            VarBinaryVector series = new VarBinaryVector("series", sample.allocator());
            series.setSafe(0, new byte[] {1});
            series.setValueCount(1);
            Path file = sample.with(series).ints("year", 1).ints("value", 1).file(folder.resolve("c"));

            mistake(ErrorCode.WRONG_TYPE, () -> PanelFile.read(file)).contains("Binary");
        }
    }

    @Test
    void anEmptyFileAndOneThatOnlyClaimsToBeArrowAreRefused() throws IOException {
        Path empty = Files.createFile(folder.resolve("empty.arrow"));
        Path claims = Files.writeString(folder.resolve("claims.feather"), "series,year,value\nA,1,1\n");
        Path magic = Files.writeString(folder.resolve("magic"), "ARROW1");

        mistake(ErrorCode.FILE_EMPTY, () -> PanelFile.read(empty)).contains("0 bytes");
        mistake(ErrorCode.ARROW_DAMAGED, () -> PanelFile.read(claims)).contains("do not begin as Arrow");
        mistake(ErrorCode.ARROW_DAMAGED, () -> PanelFile.read(magic)).contains("cannot be read");
    }

    /** Every truncation fails with a message: nothing cut short is taken for the whole. */
    @Test
    void everyTruncationIsRefused() throws IOException {
        try (ArrowSample sample = two()) {
            byte[] file = Files.readAllBytes(sample.file(folder.resolve("f")));
            byte[] stream = Files.readAllBytes(sample.stream(folder.resolve("s")));
            Path cut = folder.resolve("cut");
            for (byte[] whole : List.of(file, stream)) {
                for (int length = 8; length < whole.length; length += 7) {
                    Files.write(cut, Arrays.copyOf(whole, length));
                    mistake(ErrorCode.ARROW_DAMAGED, () -> PanelFile.read(cut));
                }
            }
        }
    }

    /** Damage ends in a panel or in a message, never in another exception: values that changed cannot be told apart. */
    @Test
    void damagedBytesNeverEscapeAsAnythingButAMistake() throws IOException {
        Random random = new Random(20260331);
        Limits limits = new Limits(1 << 20, 1_000, 1 << 22);
        int refused = 0;
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        root.addAppender(log);
        try (ArrowSample sample = two()) {
            byte[] whole = Files.readAllBytes(sample.file(folder.resolve("f"), CodecType.LZ4_FRAME));
            Path bent = folder.resolve("bent");
            for (int trial = 0; trial < 300; trial++) {
                byte[] bytes = whole.clone();
                for (int i = 0; i < 3; i++) {
                    bytes[8 + random.nextInt(bytes.length - 8)] = (byte) random.nextInt(256);
                }
                Files.write(bent, bytes);
                try {
                    assertThat(PanelFile.read(bent, ColumnNames.usual(), null, limits)
                                    .train())
                            .isNotEmpty();
                } catch (HomewardException e) {
                    refused++;
                }
            }
        }
        root.detachAppender(log);
        assertThat(refused).isPositive();
        assertThat(log.list)
                .as("the message is enough: nothing is logged beside it")
                .isEmpty();
    }

    private static ArrowSample two() {
        return new ArrowSample()
                .text("series", "B", "A", "B")
                .ints("year", 2002, 2000, 2001)
                .doubles("value", 5, 1, 4.5);
    }

    private static int indexOf(byte[] bytes, byte[] wanted) {
        for (int i = 0; i + wanted.length <= bytes.length; i++) {
            if (Arrays.equals(bytes, i, i + wanted.length, wanted, 0, wanted.length)) {
                return i;
            }
        }
        throw new AssertionError("not found");
    }
}
