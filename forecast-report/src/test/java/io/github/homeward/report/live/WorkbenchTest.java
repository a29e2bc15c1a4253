package io.github.homeward.report.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.homeward.forecast.ForecastRow;
import io.github.homeward.input.HomewardException;
import io.github.homeward.scenario.LeverState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkbenchTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String HEADER = "node,year,op,value,author,reason,entered_on,expires_on\n";

    @TempDir
    private Path around;

    private Path folder;
    private Workbench workbench;

    @BeforeEach
    void open() throws IOException {
        folder = Files.createDirectory(around.resolve("plans"));
        workbench = SmallGround.workbench(folder);
    }

    @Test
    void aScenarioIsReadAsTheCommandLineReadsFilesAndStandsBesideTheBaseCase() {
        JsonNode told = ask("scenario", Map.of("text", halfOf(rate())));

        JsonNode total = told.at("/scenario/rows/0");
        assertThat(total.path("node").asText()).isEqualTo("ALL");
        assertThat(total.path("base").asDouble()).isCloseTo(firstForecast(), within(1e-9));
        assertThat(total.path("value").asDouble()).isLessThan(firstForecast());
        assertThat(told.at("/operations/0/line").asInt()).isEqualTo(4);
        assertThat(told.at("/operations/0/entry").toString())
                .isEqualTo("{\"op\":\"multiply\",\"lever\":\"" + rate() + "\",\"value\":\"0.5\"}");
    }

    @Test
    void everyKindOfOperationComesBackUnderTheKeysOfTheFile() {
        String programme = rate().replaceAll("^programme\\.|\\.rate$", "");
        int first = SmallGround.base().levers().firstYear();
        List<String> written = List.of(
                "{\"op\":\"set\",\"lever\":\"programme." + programme + ".cap\",\"years\":\"" + first + "-" + (first + 1)
                        + "\",\"value\":\"900\",\"when\":\"" + rate() + " > 1\"}",
                "{\"op\":\"multiply\",\"lever\":\"" + rate() + "\",\"years\":\"[" + first + ", " + (first + 2)
                        + "]\",\"value\":\"0.9\"}",
                "{\"op\":\"add-programme\",\"id\":\"XX-new\",\"maker\":\"New\",\"model\":\"One\",\"origin\":\"US\","
                        + "\"vehicle\":\"truck\",\"steering\":\"LHD\",\"launch\":\"" + first + "-12-01\","
                        + "\"rate\":\"10.5\",\"end\":\"" + (first + 5) + "-06\"}");

        JsonNode told = ask(
                "scenario",
                Map.of(
                        "text",
                        "name: All\noperations:\n  - "
                                + String.join("\n  - ", written)
                                        .replace("\"[", "[")
                                        .replace("]\"", "]") + "\n"));

        assertThat(told.path("operations"))
                .extracting(one -> one.path("entry").toString())
                .containsExactlyElementsOf(written);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            scenario  | name: x\\noperations:\\n  - {op: set, lever: fx.ZZZ, value: 1} | HW507 scenario line 3:
            scenario  | name: x\\noperations: 7                                        | HW502 scenario line 2:
            scenario  | name: [                                                        | HW501 scenario line
            judgement | node,year                                                      | HW104 overrides line 1:
            """)
    void aMistakeIsToldWithCodeLineAndFix(String question, String text, String says) {
        assertThatThrownBy(() -> ask(question, Map.of("text", text.replace("\\n", "\n"))))
                .isInstanceOf(HomewardException.class)
                .hasMessageStartingWith(says)
                .hasMessageContaining("; fix: ");
    }

    @Test
    void anOverrideMovesTheDocumentAndAnUnfitOneIsTold() {
        int year = SmallGround.base().levers().firstYear();

        JsonNode document = ask("judgement", Map.of("text", HEADER + "ALL," + year + ",add,77,A,why,2026-04-01,\n"))
                .path("document");

        assertThat(document.at("/nodes/0/years/0/value").asDouble()).isCloseTo(firstForecast() + 77, within(1e-6));
        assertThat(document.at("/overrides/0/acts").asBoolean()).isTrue();
        assertThatThrownBy(() -> ask("judgement", Map.of("text", HEADER + "NO," + year + ",add,1,A,why,2026-04-01,\n")))
                .hasMessageStartingWith("HW207 ");
    }

    @Test
    void whatIsSavedIsTheTextAndIsLoadedAgain() throws IOException {
        String text = "# a note\n" + halfOf(rate());

        JsonNode saved = ask("save", Map.of("kind", "scenario", "name", "円高 (1).yaml", "text", text));

        assertThat(folder.resolve("円高 (1).yaml")).hasContent(text);
        assertThat(saved.at("/files/scenario/0").asText()).isEqualTo("円高 (1).yaml");
        assertThat(ask("load", Map.of("kind", "scenario", "name", "円高 (1).yaml"))
                        .path("text")
                        .asText())
                .isEqualTo(text);
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void nothingIsReplacedUnlessToldSo() {
        Map<String, Object> first = Map.of("kind", "overrides", "name", "o.csv", "text", HEADER);
        ask("save", first);
        String more = HEADER + "ALL," + SmallGround.base().levers().firstYear() + ",add,1,A,why,2026-04-01,\n";

        assertThatThrownBy(() -> ask("save", Map.of("kind", "overrides", "name", "o.csv", "text", more)))
                .hasMessageStartingWith("HW210 ");
        assertThat(folder.resolve("o.csv")).hasContent(HEADER);

        ask("save", Map.of("kind", "overrides", "name", "o.csv", "text", more, "replace", true));
        assertThat(folder.resolve("o.csv")).hasContent(more);
    }

    @Test
    void whatTheCommandLineWouldRefuseIsNotSaved() {
        assertThatThrownBy(() -> ask(
                        "save",
                        Map.of(
                                "kind", "scenario",
                                "name", "x.yaml",
                                "text", "name: x\noperations:\n  - {op: set, lever: no.such, value: 1}\n")))
                .hasMessageStartingWith("HW507 x.yaml line 3:");
        assertThat(folder).isEmptyDirectory();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../x.yaml",
                "homeward.yaml",
                "..",
                "a/x.yaml",
                "/tmp/x.yaml",
                "C:\\x.yaml",
                "..\\x.yaml",
                ".x.yaml",
                "x.yaml/",
                "x",
                "x.csv",
                "x\u0000.yaml",
                "x:y.yaml",
                "",
                "~/x.yaml",
                "%2e%2e/x.yaml",
                "\u202ex.yaml"
            })
    void noNameLeadsOutOfTheFolder(String name) throws IOException {
        String text = halfOf(rate());
        Files.writeString(around.resolve("x.yaml"), "outside");

        for (String question : List.of("save", "load")) {
            assertThatThrownBy(() ->
                            ask(question, Map.of("kind", "scenario", "name", name, "text", text, "replace", true)))
                    .as(question)
                    .hasMessageStartingWith("HW211 ");
        }
        assertThatThrownBy(() -> ask("export", Map.of("kind", "page", "name", "p.html", "scenario", name)))
                .hasMessageStartingWith("HW211 ");
        assertThatThrownBy(() -> ask("export", Map.of("kind", "page", "name", name)))
                .hasMessageStartingWith("HW211 ");
        assertThat(folder).isEmptyDirectory();
        assertThat(around.resolve("x.yaml")).hasContent("outside");
    }

    @Test
    void aLinkOutOfTheFolderIsNotFollowed() throws IOException {
        Path outside = Files.writeString(around.resolve("outside.yaml"), "outside");
        try {
            Files.createSymbolicLink(folder.resolve("link.yaml"), outside);
        } catch (IOException | UnsupportedOperationException e) {
            assumeTrue(false, "no links here");
        }

        assertThatThrownBy(() -> ask("load", Map.of("kind", "scenario", "name", "link.yaml")))
                .hasMessageStartingWith("HW211 ");
        ask("save", Map.of("kind", "scenario", "name", "link.yaml", "text", halfOf(rate()), "replace", true));
        assertThat(outside).hasContent("outside");
    }

    @Test
    void onlyTextIsSavedAndOnlyPagesAndWorkbooksAreExported() {
        assertThatThrownBy(() -> ask("save", Map.of("kind", "page", "name", "p.html", "text", "<b>")))
                .hasMessageStartingWith("HW114 ");
        assertThatThrownBy(() -> ask("export", Map.of("kind", "scenario", "name", "x.yaml")))
                .hasMessageStartingWith("HW114 ");
        assertThatThrownBy(() -> ask("export", Map.of("kind", "page", "name", "p.html", "scenario", "gone.yaml")))
                .hasMessageStartingWith("HW101 ");
    }

    @Test
    void aWorkbookIsExported() {
        ask("export", Map.of("kind", "workbook", "name", "book.xlsx"));

        assertThat(folder.resolve("book.xlsx")).isNotEmptyFile();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "{\"text\":", "{\"no\":1}", "{\"kind\":\"page2\"}", "{}"})
    void whatIsNoRequestIsAMistake(String body) {
        assertThatThrownBy(() -> workbench.answer("save", body.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(HomewardException.class);
    }

    @Test
    void whatNobodyAsksHasNoAnswer() {
        assertThat(workbench.answer("shutdown", new byte[0])).isEmpty();
    }

    @Test
    void thePageHoldsTheTokenTheFolderAndEveryLever() throws IOException {
        String page = workbench.page("secret-token");

        String island = page.substring(page.indexOf("id=\"bench\">") + "id=\"bench\">".length());
        JsonNode bench = JSON.readTree(island.substring(0, island.indexOf("</script>")));
        assertThat(bench.path("token").asText()).isEqualTo("secret-token");
        assertThat(bench.path("folder").asText()).isEqualTo(folder.toString());
        assertThat(bench.path("levers"))
                .hasSameSizeAs(SmallGround.base().levers().all());
        assertThat(page).contains("connect-src 'self'; base-uri 'none'");
    }

    private static String halfOf(String lever) {
        return "name: Half\nreason: why\noperations:\n  - {op: multiply, lever: " + lever + ", value: 0.5}\n";
    }

    /** A lever that a scenario may multiply. */
    private static String rate() {
        return SmallGround.base().levers().all().stream()
                .filter(lever -> lever.id().endsWith(".rate")
                        && lever.base().get(0).value() > 0
                        && Double.isFinite(lever.base().get(0).value()))
                .map(LeverState::id)
                .findFirst()
                .orElseThrow();
    }

    private static double firstForecast() {
        return SmallGround.base().forecast().rows().stream()
                .mapToDouble(ForecastRow::forecast)
                .findFirst()
                .orElseThrow();
    }

    private JsonNode ask(String question, Map<String, ?> body) {
        try {
            return JSON.readTree(
                    workbench.answer(question, JSON.writeValueAsBytes(body)).orElseThrow());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
