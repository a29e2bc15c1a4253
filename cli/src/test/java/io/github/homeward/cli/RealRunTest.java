package io.github.homeward.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.arrow.memory.RootAllocator;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.apache.arrow.vector.ipc.ArrowFileReader;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The whole command with the real engine on the bundled evidence. */
@Tag("slow")
class RealRunTest {

    @TempDir
    private Path folder;

    @Test
    void theFilesOfARunAgreeAndASecondRunGivesTheSameBytes() throws IOException {
        Path out = folder.resolve("one run");
        Run first = run("forecast", "--horizon", "2", "--force", "--out", out.toString());
        List<byte[]> before = contents(out);

        Run second = run("forecast", "--horizon", "2", "--force", "--out", out.toString());

        assertThat(first.exitCode()).isZero();
        assertThat(second.bytes()).isEqualTo(first.bytes());
        assertThat(contents(out)).usingRecursiveComparison().isEqualTo(before);
        List<List<String>> csv = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(out.resolve("forecast.csv"))) {
            reader.forEach(line -> csv.add(line.getFields()));
        }
        List<List<String>> arrow = arrow(out.resolve("forecast.arrow"));
        assertThat(arrow).hasSameSizeAs(csv);
        assertThat(arrow.get(0)).isEqualTo(csv.get(0));
        for (int row = 1; row < csv.size(); row++) {
            for (int column = 0; column < csv.get(0).size(); column++) {
                assertThat(arrow.get(row).get(column))
                        .as("row %d, %s", row, csv.get(0).get(column))
                        .isEqualTo(csv.get(row).get(column));
            }
        }
    }

    @Test
    void theRunCardSaysWhatTheForecastWasMadeOf() throws IOException {
        Path out = folder.resolve("out");

        run("forecast", "--horizon", "1", "--seed", "5", "--cutoff", "2012-01-31", "--out", out.toString());

        JsonNode card = new ObjectMapper().readTree(out.resolve("run.json").toFile());
        assertThat(card.get("cutoff").textValue()).isEqualTo("2012-01-31");
        assertThat(card.get("seed").intValue()).isEqualTo(5);
        assertThat(card.get("horizon").intValue()).isEqualTo(1);
        assertThat(card.get("command_line").get(0).textValue()).isEqualTo("forecast");
        assertThat(card.get("plugins").findValuesAsText("origin")).contains("IN", "TH", "US");
        assertThat(card.get("data").findValuesAsText("name"))
                .contains("homeward/history/JP/volumes.csv", "homeward/origin/IN/programmes.csv");
        assertThat(card.get("data").findValuesAsText("sha256")).allMatch(hash -> hash.matches("[0-9a-f]{64}"));
        assertThat(card.get("models").toString()).doesNotContainPattern("(?i)train(ed|ing)[-_ ]?(at|time)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1996-01-31", "1996-06-30", "1997-01-31", "1997-06-30", "1998-03-31", "1999-01-31", "2000-06-30",
                "2001-01-31", "2001-03-31", "2002-06-30", "2003-01-31", "2004-02-29", "2004-03-31", "2005-06-30",
                "2006-01-31", "2007-06-30", "2008-01-31", "2009-01-05", "2010-06-30", "2011-01-31", "2012-06-30",
                "2013-01-31", "2016-06-30", "2019-01-31"
            })
    void everyCutoffWithEvidenceGivesAForecast(String cutoff) {
        Run run = run("forecast", "--cutoff", cutoff, "--horizon", "2", "--by", "total", "--format", "csv");

        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        assertThat(run.out().lines().skip(1))
                .hasSize(2)
                .allSatisfy(line ->
                        assertThat(Double.parseDouble(line.split(",", -1)[10])).isPositive());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2035-01-01", "9999-12-31"})
    void aCutoffAfterTheEvidenceStartsWhereItEndsAndSaysSo(String cutoff) {
        Run run = run("forecast", "--cutoff", cutoff, "--horizon", "1");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("last 2025", "The evidence was collected up to 2026-03-31");
    }

    @Test
    void theLongestHorizonIsForecast() {
        Run run = run("forecast", "--cutoff", "2004-03-31", "--horizon", "30", "--by", "total", "--format", "csv");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out().lines()).hasSize(31);
    }

    private static Run run(String... args) {
        return Run.of(args);
    }

    private static List<byte[]> contents(Path out) throws IOException {
        return List.of(
                Files.readAllBytes(out.resolve("forecast.csv")),
                Files.readAllBytes(out.resolve("forecast.arrow")),
                Files.readAllBytes(out.resolve("run.json")));
    }

    private static List<List<String>> arrow(Path file) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        try (RootAllocator allocator = new RootAllocator();
                ArrowFileReader reader = new ArrowFileReader(FileChannel.open(file), allocator)) {
            VectorSchemaRoot root = reader.getVectorSchemaRoot();
            rows.add(root.getFieldVectors().stream().map(FieldVector::getName).toList());
            while (reader.loadNextBatch()) {
                for (int row = 0; row < root.getRowCount(); row++) {
                    List<String> fields = new ArrayList<>();
                    for (FieldVector column : root.getFieldVectors()) {
                        fields.add(Objects.toString(column.getObject(row), ""));
                    }
                    rows.add(fields);
                }
            }
        }
        return rows;
    }
}
