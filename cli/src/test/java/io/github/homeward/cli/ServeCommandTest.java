package io.github.homeward.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServeCommandTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int YEARS = 2;

    @TempDir
    private static Path folder;

    private static Serving serving;

    @BeforeAll
    static void serve() throws Exception {
        serving =
                Serving.onRuritania("--no-strict", "--horizon", "" + YEARS, "--seed", "7", "--dir", folder.toString());
    }

    @AfterAll
    static void endsCleanlyWhenItIsTold() throws Exception {
        assertThat(serving.end()).as(serving.err()).isZero();
        assertThat(serving.err()).isEmpty();
    }

    @Test
    void everyNumberOfAScenarioIsTheCommandLinesToTheLastDigit() throws Exception {
        String text = scenario();
        Path file = Files.writeString(folder.resolve("half.yaml"), text);
        List<String> printed = Run.onRuritania(
                        "scenario", file.toString(), "--horizon", "" + YEARS, "--seed", "7", "--format", "csv")
                .out()
                .lines()
                .skip(1)
                .map(line -> line.split(",", -1))
                .map(cells -> String.join(" ", cells[1], cells[3], number(cells[4]), number(cells[5]), number(cells[7]))
                        + " " + number(cells[8]))
                .toList();

        JsonNode rows = JSON.readTree(serving.ask("scenario", JSON.writeValueAsString(Map.of("text", text))))
                .at("/scenario/rows");

        List<String> shown = new ArrayList<>();
        for (JsonNode row : rows) {
            shown.add(String.join(
                    " ",
                    row.path("node").asText(),
                    row.path("year").asText(),
                    number(row.path("base").asText()),
                    number(row.path("value").asText()),
                    number(row.at("/range80/0").asText()),
                    number(row.at("/range80/1").asText())));
        }
        assertThat(shown).isNotEmpty().containsExactlyElementsOf(printed);
        assertThat(shown).anyMatch(row -> !row.split(" ", -1)[2].equals(row.split(" ", -1)[3]));
    }

    @Test
    void theExportedPageIsTheOneThatItsCommandWrites() throws Exception {
        Files.writeString(folder.resolve("s.yaml"), scenario());
        Files.writeString(
                folder.resolve("o.csv"),
                "node,year,op,value,author,reason,entered_on,expires_on\nALL," + firstYear()
                        + ",add,9,A,why,2026-04-01,\n");

        String saved = serving.ask(
                "export", "{\"kind\":\"page\",\"name\":\"p.html\",\"scenario\":\"s.yaml\",\"overrides\":\"o.csv\"}");

        Path page = folder.resolve("p.html");
        assertThat(saved).contains(page.toString());
        String made = Files.readString(page);
        List<String> command = new ArrayList<>();
        JSON.readTree(island(made)).at("/run/command_line").forEach(word -> command.add(word.asText()));
        assertThat(command)
                .containsExactly(
                        "homeward",
                        "report",
                        "--horizon",
                        "" + YEARS,
                        "--seed",
                        "7",
                        "--scenario",
                        folder.resolve("s.yaml").toString(),
                        "--overrides",
                        folder.resolve("o.csv").toString(),
                        "--no-backtest",
                        "--out",
                        page.toString());
        Files.delete(page);
        Run run = Run.onRuritania(command.subList(1, command.size()).toArray(String[]::new));
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(Files.readString(page)).isEqualTo(made);
    }

    @Test
    void mistakesInOptionsAreToldBeforeAnythingIsComputed() throws IOException {
        Path file = Files.writeString(folder.resolve("a file"), "");

        assertThat(Run.onRuritania("serve", "--port", "70000").err()).contains("HW204", "--port", "0 to 65535");
        assertThat(Run.onRuritania("serve", "--port", "-1").exitCode()).isEqualTo(2);
        assertThat(Run.onRuritania("serve", "--language", "fr").err()).contains("HW204");
        assertThat(Run.onRuritania("serve", "--dir", file.toString()).err()).contains("HW203", "a file");
        assertThat(Run.onRuritania("serve", "--last", folder.toString()).exitCode())
                .isEqualTo(2);
    }

    @Test
    void aPortThatIsTakenIsTold() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Run run = Run.onRuritania("serve", "--no-open", "--port", "" + taken.getLocalPort());

            assertThat(run.exitCode()).isEqualTo(2);
            assertThat(run.err()).contains("HW204", "--port", "a port that is free");
        }
    }

    @Test
    void theWayToTheBrowserLeadsToTheAddressAndIsGoneAfterwards() throws Exception {
        assertThat(BrowserDoor.page(serving.address()))
                .contains("content=\"0; url=" + serving.address() + "\"")
                .contains("no-referrer");
        Path file;
        try (BrowserDoor door = BrowserDoor.of(serving.address(), false)) {
            door.open();
            file = door.file();
            assertThat(file).isNotEmptyFile();
        }
        assertThat(file).doesNotExist();
    }

    /** A figure as a number, so that 5 and 5.0 are the same. */
    private static String number(String text) {
        return text.isEmpty() || text.equals("null") ? "-" : String.valueOf(Double.parseDouble(text));
    }

    private static String scenario() throws Exception {
        for (JsonNode lever : bench().path("levers")) {
            if (lever.path("id").asText().endsWith(".rate")
                    && lever.at("/values/0").isNumber()) {
                return "name: Half\nreason: why\noperations:\n  - {op: multiply, lever: "
                        + lever.path("id").asText() + ", value: 0.5}\n";
            }
        }
        throw new AssertionError("no lever");
    }

    private static int firstYear() throws Exception {
        return JSON.readTree(island(page())).at("/nodes/0/years/0/year").asInt();
    }

    private static JsonNode bench() throws Exception {
        String page = page();
        int from = page.indexOf("id=\"bench\">") + "id=\"bench\">".length();
        return JSON.readTree(page.substring(from, page.indexOf("</script>", from)));
    }

    private static String page() throws Exception {
        try (var in = serving.address().toURL().openStream()) {
            return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        }
    }

    private static String island(String page) {
        String mark = "<script type=\"application/json\" id=\"document\">";
        int from = page.indexOf(mark) + mark.length();
        return page.substring(from, page.indexOf("</script>", from));
    }
}
