package io.github.homeward.report.file;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.github.homeward.yearly.Flag;
import io.github.homeward.yearly.range.Range;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.apache.arrow.memory.RootAllocator;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.apache.arrow.vector.ipc.ArrowFileReader;
import org.apache.arrow.vector.ipc.ArrowReader;
import org.apache.arrow.vector.ipc.ArrowStreamReader;
import org.apache.arrow.vector.util.ByteArrayReadableSeekableByteChannel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@Isolated
class ForecastFormatTest {

    private static final String HEADER =
            "node,level,origin,maker,programme,vehicle,year,horizon,last_year,last_actual,forecast,"
                    + "lower50,upper50,lower80,upper80,lower95,upper95,naive,flags,label,counted,years";

    @Test
    void csvIsFormatOneToTheByte() throws IOException {
        String csv = new String(bytes(ForecastFormat.CSV, List.of(known(), refused())), StandardCharsets.UTF_8);

        assertThat(csv)
                .isEqualTo(HEADER + "\n"
                        + "ALL/Kei & Co,maker,ALL,Kei & Co,ALL,ALL,2026,1,2025,111513.0,113900.25,"
                        + "100000.0,120000.0,90000.0,130000.0,80000.0,140000.125,111513.0,,Kei & Co,12.5,calendar\n"
                        + "\"a,\"\"b\"\"\",series,ALL,ALL,ALL,passenger,2027,2,2025,,0.1,0.0,1.0,0.0,2.5,,,,"
                        + "cold-start;level-refused,\"a,\"\"b\"\"\",,\n");
    }

    @Test
    void jsonIsFormatOneToTheByte() throws IOException {
        String json = new String(bytes(ForecastFormat.JSON, List.of(refused())), StandardCharsets.UTF_8);

        assertThat(json)
                .isEqualTo("[\n{\"node\":\"a,\\\"b\\\"\",\"level\":\"series\",\"origin\":\"ALL\",\"maker\":\"ALL\","
                        + "\"programme\":\"ALL\",\"vehicle\":\"passenger\",\"year\":2027,\"horizon\":2,"
                        + "\"last_year\":2025,\"last_actual\":null,\"forecast\":0.1,\"lower50\":0.0,\"upper50\":1.0,"
                        + "\"lower80\":0.0,\"upper80\":2.5,\"lower95\":null,\"upper95\":null,\"naive\":null,"
                        + "\"flags\":\"cold-start;level-refused\",\"label\":\"a,\\\"b\\\"\",\"counted\":null,"
                        + "\"years\":\"\"}\n]\n");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void whatIsWrittenReadsBackTheSameFromEveryFormat(long seed) throws IOException {
        List<ForecastLine> rows = random(new Random(seed));

        List<List<Object>> expected = cells(rows);

        assertThat(readCsv(bytes(ForecastFormat.CSV, rows))).isEqualTo(expected);
        assertThat(readJson(bytes(ForecastFormat.JSON, rows))).isEqualTo(expected);
        assertThat(readArrow(ForecastFormat.ARROW_FILE, rows)).isEqualTo(expected);
        assertThat(readArrow(ForecastFormat.ARROW_STREAM, rows)).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource(ForecastFormat.class)
    void theSameRowsGiveTheSameBytesInEveryLocale(ForecastFormat format) throws IOException {
        List<ForecastLine> rows = random(new Random(11));
        Locale before = Locale.getDefault();
        byte[] here = bytes(format, rows);
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(bytes(format, rows)).isEqualTo(here);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void noRowsAreAHeaderAnEmptyArrayAndAnEmptyBatch() throws IOException {
        assertThat(bytes(ForecastFormat.CSV, List.of())).asString().isEqualTo(HEADER + "\n");
        assertThat(new ObjectMapper().readTree(bytes(ForecastFormat.JSON, List.of())))
                .isEmpty();
        assertThat(readArrow(ForecastFormat.ARROW_FILE, List.of())).isEmpty();
    }

    private static ForecastLine known() {
        return new ForecastLine(
                "ALL/Kei & Co",
                "maker",
                "ALL",
                "Kei & Co",
                "ALL",
                "ALL",
                2026,
                1,
                2025,
                111_513,
                113_900.25,
                new Range(100_000, 120_000, Range.Support.OWN),
                new Range(90_000, 130_000, Range.Support.OWN),
                new Range(80_000, 140_000.125, Range.Support.OWN),
                111_513,
                List.of(),
                "Kei & Co",
                12.5,
                ForecastLine.CALENDAR);
    }

    private static ForecastLine refused() {
        return new ForecastLine(
                "a,\"b\"",
                "series",
                "ALL",
                "ALL",
                "ALL",
                "passenger",
                2027,
                2,
                2025,
                Double.NaN,
                0.1,
                new Range(0, 1, Range.Support.OWN),
                new Range(0, 2.5, Range.Support.OWN),
                Range.REFUSED,
                Double.NaN,
                List.of(Flag.COLD_START, Flag.LEVEL_REFUSED),
                "a,\"b\"",
                Double.NaN,
                "");
    }

    private static List<ForecastLine> random(Random random) {
        List<ForecastLine> rows = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            List<Flag> flags = new ArrayList<>();
            for (Flag flag : Flag.values()) {
                if (random.nextInt(3) == 0) {
                    flags.add(flag);
                }
            }
            rows.add(new ForecastLine(
                    "n\u00e9\u8eca \"" + i + ",\n",
                    List.of("total", "origin", "series").get(random.nextInt(3)),
                    "??",
                    "m" + i,
                    "p;" + i,
                    "truck",
                    2026 + random.nextInt(5),
                    1 + random.nextInt(5),
                    2025,
                    number(random),
                    random.nextDouble() * 100_000,
                    range(random),
                    range(random),
                    range(random),
                    number(random),
                    flags,
                    "l\u00e9",
                    number(random),
                    ForecastLine.FISCAL));
        }
        return rows;
    }

    private static double number(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> Double.NaN;
            case 1 -> random.nextInt(100_000);
            case 2 -> random.nextDouble() * 1e-9;
            default -> random.nextDouble() * Math.pow(10, random.nextInt(20));
        };
    }

    private static Range range(Random random) {
        return random.nextInt(3) == 0
                ? Range.REFUSED
                : new Range(random.nextDouble(), 1 + random.nextDouble(), Range.Support.OWN);
    }

    private static List<List<Object>> cells(List<ForecastLine> rows) {
        List<List<Object>> all = new ArrayList<>();
        for (ForecastLine row : rows) {
            List<Object> cells = new ArrayList<>(List.of(
                    row.node(),
                    row.level(),
                    row.origin(),
                    row.maker(),
                    row.programme(),
                    row.vehicle(),
                    row.year(),
                    row.horizon(),
                    row.lastYear()));
            for (double number : new double[] {
                row.lastActual(),
                row.forecast(),
                row.range50().lower(),
                row.range50().upper(),
                row.range80().lower(),
                row.range80().upper(),
                row.range95().lower(),
                row.range95().upper(),
                row.naive()
            }) {
                cells.add(number);
            }
            cells.add(String.join(";", row.flags().stream().map(Flag::word).toList()));
            cells.addAll(List.of(row.label(), row.counted(), row.years()));
            all.add(cells);
        }
        return all;
    }

    private static List<List<Object>> readCsv(byte[] bytes) throws IOException {
        List<List<Object>> rows = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> csv =
                CsvReader.builder().ofNamedCsvRecord(new String(bytes, StandardCharsets.UTF_8))) {
            for (NamedCsvRecord row : csv) {
                List<Object> cells = new ArrayList<>();
                for (int c = 0; c < row.getFieldCount(); c++) {
                    String field = row.getField(c);
                    if (c >= 6 && c <= 8) {
                        cells.add(Integer.parseInt(field));
                    } else if ((c >= 9 && c <= 17) || c == 20) {
                        cells.add(field.isEmpty() ? Double.NaN : Double.parseDouble(field));
                    } else {
                        cells.add(field);
                    }
                }
                rows.add(cells);
            }
        }
        return rows;
    }

    private static List<List<Object>> readJson(byte[] bytes) throws IOException {
        List<List<Object>> rows = new ArrayList<>();
        for (JsonNode row : new ObjectMapper().readTree(bytes)) {
            List<Object> cells = new ArrayList<>();
            for (String name : HEADER.split(",", -1)) {
                JsonNode cell = row.get(name);
                if (cell.isTextual()) {
                    cells.add(cell.textValue());
                } else if (cell.isInt()) {
                    cells.add(cell.intValue());
                } else {
                    cells.add(cell.isNull() ? Double.NaN : cell.doubleValue());
                }
            }
            rows.add(cells);
        }
        return rows;
    }

    private static List<List<Object>> readArrow(ForecastFormat format, List<ForecastLine> rows) throws IOException {
        byte[] bytes = bytes(format, rows);
        List<List<Object>> read = new ArrayList<>();
        try (RootAllocator allocator = new RootAllocator();
                ArrowReader reader = format == ForecastFormat.ARROW_FILE
                        ? new ArrowFileReader(new ByteArrayReadableSeekableByteChannel(bytes), allocator)
                        : new ArrowStreamReader(new ByteArrayInputStream(bytes), allocator)) {
            VectorSchemaRoot root = reader.getVectorSchemaRoot();
            assertThat(root.getSchema().getCustomMetadata()).containsEntry("homeward.format", "1");
            while (reader.loadNextBatch()) {
                for (int i = 0; i < root.getRowCount(); i++) {
                    List<Object> cells = new ArrayList<>();
                    for (String name : HEADER.split(",", -1)) {
                        Object cell = root.getVector(name).getObject(i);
                        cells.add(cell == null ? Double.NaN : cell instanceof Number ? cell : cell.toString());
                    }
                    read.add(cells);
                }
            }
        }
        return read;
    }

    private static byte[] bytes(ForecastFormat format, List<ForecastLine> rows) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        format.write(rows, out);
        return out.toByteArray();
    }
}
