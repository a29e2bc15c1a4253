package io.github.homeward.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.arrow.memory.RootAllocator;
import org.apache.arrow.vector.BigIntVector;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.Float8Vector;
import org.apache.arrow.vector.TimeStampMilliVector;
import org.apache.arrow.vector.VarCharVector;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.apache.arrow.vector.ipc.ArrowFileWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every way in which input can be wrong, through the whole command with the real engine. */
class BadInputTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    serie,year,value;A,2024,1               | HW104 | panel.csv        | serie
                    series,year,value;A,2024,x              | HW105 | panel.csv line 2 | 'x'
                    series,year,value;A,2024,1;A,soon,2     | HW105 | panel.csv line 3 | 'soon'
                    series,year,value;A,2024.5,1            | HW105 | panel.csv line 2 | 2024.5
                    series,year,value;A,2024,1;A,2025,-1    | HW106 | panel.csv line 3 | -1
                    series,year,value;A,2024,NaN            | HW107 | panel.csv line 2 | NaN
                    series,year,value;A,2024,Infinity       | HW107 | panel.csv line 2 | Infinity
                    series,year,value;A,2024,1;A,2024,2     | HW108 | A                | line
                    series,year,value;A,2022,1;A,2024,2     | HW109 | A                | 2023
                    series,year,value                       | HW103 | panel.csv        | row
                    ''                                      | HW103 | panel.csv        | found
                    series,year,value;A,2024                | HW115 | panel.csv line 2 | field
                    series,year,value,split;A,2024,1,tests  | HW114 | panel.csv line 2 | tests
                    """)
    void csv(String lines, String code, String place, String found) throws IOException {
        Path panel = Files.writeString(folder.resolve("panel.csv"), lines.replace(';', '\n'));

        refused(code, place, found, "--history", panel.toString());
    }

    @Test
    void missingFileAndFolderInItsPlace() throws IOException {
        refused(
                "HW101",
                "gone.csv",
                "no",
                "--history",
                folder.resolve("gone.csv").toString());
        refused("HW102", folder.toString(), "directory", "--history", folder.toString());
    }

    @Test
    void arrowFilesThatAreEmptyOrCutAnywhere() throws IOException {
        byte[] whole = arrow(false);
        Path panel = folder.resolve("panel.arrow");
        Files.write(panel, new byte[0]);
        refused("HW103", "panel.arrow", "found", "--history", panel.toString());

        for (int kept = 8; kept < whole.length; kept += 64) {
            Files.write(panel, Arrays.copyOf(whole, kept));
            refused("HW110", "panel.arrow", "found", "--history", panel.toString());
        }

        Files.write(panel, whole);
        assertThat(run("--history", panel.toString()).exitCode()).isZero();
    }

    @Test
    void daysWithinAYearInPlaceOfYears() throws IOException {
        Path panel = Files.write(folder.resolve("panel.arrow"), arrow(true));

        refused("HW105", "panel.arrow row 1", "year '1970-02-10'", "--history", panel.toString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    --cutoff 1980-01-01           | HW201 | cutoff 1980-01-01 | no yearly total
                    --cutoff 1995-12-31           | HW201 | cutoff 1995-12-31 | no yearly total
                    --cutoff 0000-01-01           | HW201 | cutoff 0000-01-01 | no yearly total
                    --cutoff -0001-01-01          | HW113 | --cutoff          | -0001
                    --cutoff +10000-01-01         | HW113 | --cutoff          | +10000
                    --cutoff 31.3.2026            | HW113 | --cutoff          | 31.3.2026
                    --horizon 0                   | HW204 | --horizon         | found 0
                    --horizon 31                  | HW204 | --horizon         | found 31
                    --horizon 51                  | HW204 | --horizon         | found 51
                    --threads 0                   | HW204 | --threads         | found 0
                    --by country                  | HW204 | --by              | 'country'
                    --format xml                  | HW204 | command line      | 'xml'
                    --columns year=a              | HW204 | --columns         | --history
                    --hierarchy a/b               | HW204 | --hierarchy       | --history
                    --gaps zero                   | HW204 | --gaps            | --history
                    --last-year-partial 3         | HW204 | --last-year-partial | --history
                    --origins                     | HW204 | --origins         | --history
                    --without features            | HW204 | --without         | --history
                    """)
    void questionsToTheBundledEvidence(String options, String code, String place, String found) {
        refused(code, place, found, options.split(" ", -1));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    --cutoff 1990-12-31           | HW201 | 1990
                    --by total                    | HW204 | --by
                    --origins                     | HW204 | a hierarchy
                    --overrides o.csv             | HW204 | --overrides
                    --gaps nought                 | HW204 | nought
                    --last-year-partial 12        | HW204 | 1 to 11
                    --last-year-partial           | HW201 | which has not ended
                    --columns year                | HW204 | year
                    --columns year=a,year=b       | HW204 | year
                    --columns yeer=a              | HW204 | yeer
                    --columns year=               | HW204 | year
                    --columns year=nowhere        | HW104 | nowhere
                    """)
    void questionsToAPlainPanel(String options, String code, String found) throws IOException {
        Path panel = Files.writeString(folder.resolve("panel.csv"), "series,year,value\nA,2024,1\n");
        List<String> args = new ArrayList<>(List.of("--history", panel.toString()));
        args.addAll(List.of(options.split(" ", -1)));

        refused(code, "", found, args.toArray(String[]::new));
    }

    @Test
    void aFolderThatCannotBeWritten() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "mine");

        for (Path out : List.of(file, file.resolve("below"))) {
            Run run = run("--out", out.toString());

            assertThat(run.exitCode()).isEqualTo(2);
            assertThat(run.bytes()).isEmpty();
            assertThat(run.err().lines()).singleElement().asString().startsWith("homeward: HW203 " + file);
        }
        assertThat(file).hasContent("mine");
    }

    @ParameterizedTest
    @ValueSource(strings = {"A,2024,100\n", "A,2023,100\nA,2024,104\n"})
    void oneOrTwoPointsAreForecastNearNaiveAndFlagged(String rows) throws IOException {
        Path panel = Files.writeString(folder.resolve("panel.csv"), "series,year,value\n" + rows);

        Run run = run("--history", panel.toString(), "--format", "csv", "--horizon", "3");

        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out().lines().skip(1)).hasSize(3).allSatisfy(line -> {
            String[] fields = line.split(",", -1);
            assertThat(Double.parseDouble(fields[10])).isBetween(85.0, 120.0);
            assertThat(fields[18]).contains("short-history");
        });
    }

    private void refused(String code, String place, String found, String... options) {
        Path out = folder.resolve("out");
        String[] args = Arrays.copyOf(options, options.length + 2);
        args[options.length] = "--out";
        args[options.length + 1] = out.toString();
        Run run = run(args);

        assertThat(run.exitCode()).as(run.err()).isEqualTo(2);
        assertThat(run.bytes()).isEmpty();
        assertThat(run.err().lines())
                .singleElement()
                .asString()
                .startsWith("homeward: " + code + " ")
                .contains(place, found, ": found ", "; expected ", "; fix: ");
        assertThat(out).doesNotExist();
    }

    private static Run run(String... options) {
        List<String> args = new ArrayList<>(List.of("forecast"));
        args.addAll(List.of(options));
        return Run.of(args.toArray(String[]::new));
    }

    private static byte[] arrow(boolean timestamps) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (RootAllocator allocator = new RootAllocator();
                VarCharVector series = new VarCharVector("series", allocator);
                BigIntVector years = new BigIntVector("year", allocator);
                TimeStampMilliVector times = new TimeStampMilliVector("year", allocator);
                Float8Vector values = new Float8Vector("value", allocator)) {
            for (int i = 0; i < 10; i++) {
                series.setSafe(i, "A".getBytes(StandardCharsets.UTF_8));
                years.setSafe(i, 2010 + i);
                times.setSafe(i, Duration.ofDays(40 + i).toMillis());
                values.setSafe(i, 100 + i);
            }
            List<FieldVector> columns = List.of(series, timestamps ? times : years, values);
            columns.forEach(column -> column.setValueCount(10));
            try (VectorSchemaRoot root = new VectorSchemaRoot(columns);
                    ArrowFileWriter writer = new ArrowFileWriter(root, null, Channels.newChannel(bytes))) {
                root.setRowCount(10);
                writer.writeBatch();
                writer.end();
            }
        }
        return bytes.toByteArray();
    }
}
