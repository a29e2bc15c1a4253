package io.github.homeward.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class ReportCommandTest {

    private static final String ISLAND = "<script type=\"application/json\" id=\"document\">";

    @TempDir
    private Path folder;

    @Test
    void thePageHoldsTheNumbersOfTheForecastToTheLastDigit() throws IOException {
        JsonNode document = report("--horizon", "3", "--no-backtest");
        List<String> forecast = Run.onRuritania("forecast", "--horizon", "3", "--format", "csv")
                .out()
                .lines()
                .skip(1)
                .map(line -> line.split(",", -1))
                .map(cells -> cells[0] + " " + cells[6] + " " + Double.parseDouble(cells[10]))
                .toList();

        List<String> shown = new ArrayList<>();
        for (JsonNode node : document.path("nodes")) {
            for (JsonNode year : node.path("years")) {
                shown.add(node.path("id").asText() + " " + year.path("year").asInt() + " "
                        + year.path("value").asDouble());
            }
        }

        assertThat(shown).isNotEmpty().containsExactlyInAnyOrderElementsOf(forecast);
    }

    @Test
    void announcedAndUnannouncedAddUpAndWhatIsNotKnownIsNull() throws IOException {
        JsonNode document = report("--no-backtest");

        for (JsonNode node : document.path("nodes")) {
            for (JsonNode year : node.path("years")) {
                assertThat(year.path("announced").asDouble()
                                + year.path("unannounced").asDouble())
                        .as(node.path("id").asText())
                        .isCloseTo(year.path("value").asDouble(), within(1e-6));
                assertThat(year.path("last_edition").isNull()).isTrue();
            }
        }
        assertThat(document.path("backtest").isNull()).isTrue();
        assertThat(document.toString()).doesNotContain("NaN");
    }

    @Test
    void theBarsOfEveryReasonEndAtItsForecast() throws IOException {
        JsonNode document = report("--no-backtest");

        assertThat(document.path("reasons")).isNotEmpty();
        for (JsonNode reason : document.path("reasons")) {
            JsonNode bars = reason.path("bars");
            assertThat(bars.path(bars.size() - 1).path("to").asDouble())
                    .isCloseTo(
                            value(
                                    document,
                                    reason.path("node").asText(),
                                    reason.path("year").asInt()),
                            within(1e-6));
        }
    }

    @Test
    void theLastEditionStandsBesideThisOneAndTheBacktestChecksOnlyWhatWasKnown() throws IOException {
        Path last = folder.resolve("last");
        Run.onRuritania("forecast", "--cutoff", "2019-01-31", "--out", last.toString());

        JsonNode document = report("--cutoff", "2020-01-31", "--horizon", "2", "--last", last.toString());

        assertThat(document.at("/about/last_edition/cutoff").asText()).isEqualTo("2019-01-31");
        assertThat(document.at("/nodes/0/years/0/last_edition").isNumber()).isTrue();
        JsonNode cells = document.at("/backtest/cells");
        assertThat(cells)
                .isNotEmpty()
                .allSatisfy(cell -> assertThat(cell.path("year").asInt())
                        .isLessThanOrEqualTo(document.at("/about/last_year").asInt()));
    }

    @Test
    void theSameRunWritesTheSameBytesForAnyNumberOfThreads() throws IOException {
        Path file = folder.resolve("page.html");
        run("--out", file.toString(), "--threads", "1", "--no-backtest");
        byte[] one = Files.readAllBytes(file);
        run("--out", file.toString(), "--threads", "1", "--no-backtest");

        assertThat(Files.readAllBytes(file)).isEqualTo(one);
        assertThat(folder).isDirectoryContaining(path -> path.endsWith("page.html"));
        assertThat(document(file, "--threads", "3", "--no-backtest").path("nodes"))
                .isEqualTo(new ObjectMapper()
                        .readTree(island(new String(one, StandardCharsets.UTF_8)))
                        .path("nodes"));
    }

    @Test
    void thePageSpeaksJapanese() throws IOException {
        Path file = folder.resolve("page.html");
        JsonNode document = document(file, "--language", "ja", "--no-backtest");

        assertThat(document.path("language").asText()).isEqualTo("ja");
        assertThat(document.at("/nodes/0/label").asText()).isEqualTo("総数");
        assertThat(Files.readString(file)).contains("<html lang=\"ja\"");
    }

    @Test
    void theWorkbookHoldsTheForecastAsNumbersAndIsTheSameEveryTime() throws Exception {
        Path file = folder.resolve("book.xlsx");
        Run made = run("--no-backtest", "--horizon", "2", "--out", file.toString());
        byte[] once = Files.readAllBytes(file);
        run("--no-backtest", "--horizon", "2", "--out", file.toString());

        assertThat(made.exitCode()).as(made.err()).isZero();
        assertThat(Files.readAllBytes(file)).isEqualTo(once);
        List<Double> forecast = Run.onRuritania("forecast", "--horizon", "2", "--format", "csv")
                .out()
                .lines()
                .skip(1)
                .map(line -> Double.parseDouble(line.split(",", -1)[10]))
                .toList();
        assertThat(columnOfFirstSheet(file, 'I')).containsExactlyElementsOf(forecast);
    }

    @Test
    void mistakesAreToldBeforeAnythingIsComputed() {
        assertThat(run("--language", "fr").err()).contains("HW204", "'fr'", "en or ja");
        assertThat(run("--out", folder.toString()).err()).contains("HW203", "add the name of a file");
        assertThat(run("--scenario", folder.resolve("none.yaml").toString()).err())
                .contains("HW101");
        assertThat(run("--last", folder.toString()).exitCode()).isEqualTo(2);
        assertThat(folder).isEmptyDirectory();
    }

    /** Numbers below the header of one column, read without the library that wrote them. */
    private static List<Double> columnOfFirstSheet(Path file, char column) throws Exception {
        List<Double> numbers = new ArrayList<>();
        try (ZipFile zip = new ZipFile(file.toFile());
                InputStream sheet = zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml"))) {
            NodeList cells = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(sheet)
                    .getElementsByTagName("c");
            for (int i = 0; i < cells.getLength(); i++) {
                Element cell = (Element) cells.item(i);
                if (cell.getAttribute("r").matches(column + "\\d+")
                        && !cell.getAttribute("r").equals(column + "1")) {
                    numbers.add(Double.parseDouble(cell.getTextContent()));
                }
            }
        }
        return numbers;
    }

    private JsonNode report(String... arguments) throws IOException {
        return document(folder.resolve("page.html"), arguments);
    }

    private static JsonNode document(Path file, String... arguments) throws IOException {
        Run run = run(Stream.concat(Stream.of(arguments), Stream.of("--out", file.toString()))
                .toArray(String[]::new));
        assertThat(run.exitCode()).as(run.err()).isZero();
        return new ObjectMapper().readTree(island(Files.readString(file)));
    }

    private static String island(String page) {
        int from = page.indexOf(ISLAND) + ISLAND.length();
        return page.substring(from, page.indexOf("</script>", from));
    }

    private static double value(JsonNode document, String id, int year) {
        for (JsonNode node : document.path("nodes")) {
            for (JsonNode cell : node.path("years")) {
                if (node.path("id").asText().equals(id) && cell.path("year").asInt() == year) {
                    return cell.path("value").asDouble();
                }
            }
        }
        throw new AssertionError("no " + id + " " + year);
    }

    private static Run run(String... arguments) {
        return Run.onRuritania(
                Stream.concat(Stream.of("report"), Stream.of(arguments)).toArray(String[]::new));
    }
}
