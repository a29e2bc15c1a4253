package io.github.homeward.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.homeward.judgement.OverrideEntry;
import io.github.homeward.judgement.Overrides;
import io.github.homeward.report.file.OverrideFile;
import io.github.homeward.report.file.ScenarioFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The workbench in a real browser on the bundled evidence: one browser and one server for all tests. */
@Tag("slow")
class WorkbenchInBrowserTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int DESKTOP = 1280;
    private static final int PHONE = 360;
    private static final int HEIGHT = 900;
    private static final int TENTH = 10;

    private static final String HOSTILE = "</script><script>document.body.dataset.harmed=1</script>"
            + "\"><img src=x onerror=\"document.body.dataset.harmed=2\"> '; {0} ${x} #: [, \u202e =1+1";

    @TempDir
    private static Path folder;

    @TempDir
    private static Path profile;

    private static DevTools browser;
    private static Serving serving;

    @BeforeAll
    static void open() throws Exception {
        Optional<DevTools> found = DevTools.start(profile);
        assumeTrue(found.isPresent(), "no Chromium on the path");
        browser = found.get();
        for (String name : List.of("yen-10-percent-stronger", "launches-slip-six-months")) {
            Files.copy(Documents.root().resolve("data/scenarios/" + name + ".yaml"), folder.resolve(name + ".yaml"));
        }
        serving = Serving.bundled("--dir", folder.toString());
    }

    @AfterAll
    static void close() throws Exception {
        if (serving != null) {
            browser.close();
            assertThat(serving.end()).as(serving.err()).isZero();
        }
    }

    @BeforeEach
    void load() throws Exception {
        browser.size(DESKTOP, HEIGHT);
        goTo(serving);
    }

    @Test
    void theYenMovedByKeysShowsTheNumbersThatTheCommandLinePrints() throws Exception {
        browser.value("document.querySelector(\".change input[type=range]\").focus()");
        for (int i = 0; i < TENTH; i++) {
            browser.press("ArrowLeft");
        }

        awaitText("  - {op: multiply, lever: fx.USD, value: 0.9}\n");
        awaitTotals(printed("Yen 10 % stronger"));
        assertThat(text()).isEqualTo("""
                name: What if
                reason: ""
                operations:
                  - {op: multiply, lever: fx.INR, value: 0.9}
                  - {op: multiply, lever: fx.THB, value: 0.9}
                  - {op: multiply, lever: fx.USD, value: 0.9}
                """);
        assertThat(browser.console()).isEmpty();
    }

    @Test
    void aSavedFileIsLoadedIntoTheControlsAndKeptToTheByte() throws Exception {
        choose("#bench .files select", "launches-slip-six-months.yaml");
        click("#bench .files button:nth-of-type(2)");

        awaitTotals(printed("Launches slip six months"));
        assertThat(text()).isEqualTo(Files.readString(folder.resolve("launches-slip-six-months.yaml")));
        assertThat(browser.value("document.querySelectorAll('.change').length").asInt())
                .isEqualTo(1);
        assertThat(browser.value("document.querySelector('.change input[type=number]').value")
                        .asText())
                .isEqualTo("6");
        assertThat(browser.value("document.querySelector('.named input').value").asText())
                .isEqualTo("Launches slip six months");
    }

    @Test
    void whatTheLibraryRefusesIsShownWithCodeAndFixBesideTheChangeThatIsWrong() throws Exception {
        type("#bench .change input[type=number]", "900");

        browser.await("document.querySelector('#bench [role=alert]')?.textContent.includes('HW508')");
        assertThat(browser.value("document.querySelector('.editor > [role=alert]').textContent")
                        .asText())
                .contains("scenario line 4", "expected 0.5 to 4 JPY per INR", "What to do: check the decimal point");
        assertThat(browser.value("document.querySelector('.change').className").asText())
                .isEqualTo("change wrong");

        type("#bench .change input[type=number]", "0");
        browser.await("document.querySelector('.editor > [role=alert]').textContent === ''");
        assertThat(browser.value("document.querySelectorAll('.change.wrong').length")
                        .asInt())
                .isZero();
    }

    @Test
    void anOverrideMovesTheReportAndIsSavedAsTheCommandLineReadsIt() throws Exception {
        String before = estimate();
        type(".entry label:nth-of-type(4) input", "99999");
        type(".entry label:nth-of-type(5) input", "A. " + HOSTILE);
        type(".entry label:nth-of-type(6) input", HOSTILE);
        click(".entry button");

        browser.await("document.querySelector('#judgement')");
        assertThat(estimate()).isEqualTo("99,999").isNotEqualTo(before);
        assertThat(browser.value("document.querySelector('#judgement td:nth-of-type(3)').textContent")
                        .asText())
                .isNotEmpty();

        type(".judgement-bench .files input", "mine");
        click(".judgement-bench .files button");
        browser.await("document.querySelector('.judgement-bench .files [role=status]').textContent !== ''");
        Overrides saved = OverrideFile.read(folder.resolve("mine.csv"));
        assertThat(saved.entries()).extracting(OverrideEntry::author).containsExactly("A. " + HOSTILE);
        assertThat(saved.entries()).extracting(OverrideEntry::reason).containsExactly(HOSTILE);

        click(".judgement-bench .files button");
        browser.await("document.querySelector('.judgement-bench .question button')");
        assertThat(browser.value("document.activeElement.textContent").asText()).isEqualTo("Keep it");
        click(".judgement-bench .question button:nth-of-type(2)");
        browser.await("document.querySelector('.judgement-bench .question').textContent === ''");

        type(".entry label:nth-of-type(4) input", "1");
        type(".entry label:nth-of-type(6) input", "too low");
        click(".entry button");
        browser.await("document.querySelector('.judgement-bench [role=alert]').textContent.includes('HW704')");
        assertThat(estimate()).isEqualTo("99,999");
        assertThat(browser.console()).hasSize(2).allMatch(said -> said.matches(".*/ask/(save|judgement)\".*"));
        browser.forget();
        unharmed();
    }

    @Test
    void aHostileNameDoesNoHarmAndIsReadBackAsItWasWritten() throws Exception {
        String name = HOSTILE.substring(0, 59);
        type(".named input", name);
        type(".named textarea", HOSTILE);
        type("#bench .change input[type=number]", "-5");
        awaitText("fx.USD, value: 0.95}");
        type("#bench .files input", "hostile");
        click("#bench .files button");
        browser.await("document.querySelector('#bench .files [role=status]').textContent !== ''");

        assertThat(ScenarioFile.read(folder.resolve("hostile.yaml")).name()).isEqualTo(name);
        assertThat(ScenarioFile.read(folder.resolve("hostile.yaml")).reason()).isEqualTo(HOSTILE.strip());

        type(".exporting input", "hostile page");
        click(".exporting .controls button");
        browser.await("document.querySelector('.exporting [role=status]').textContent.includes('hostile page.html')");
        assertThat(folder.resolve("hostile page.html")).isNotEmptyFile();
        unharmed();
    }

    @Test
    void nobodyMeetsABarrierAndNothingIsWiderThanAPhoneInBothLanguages() throws Exception {
        choose(".chooser label select", "new");
        click(".chooser button");
        assertThat(barriers()).isEqualTo("none");
        fitsAPhone();

        try (Serving japanese = Serving.onRuritania("--language", "ja", "--horizon", "2", "--dir", folder.toString())) {
            browser.size(DESKTOP, HEIGHT);
            goTo(japanese);
            assertThat(browser.value("document.querySelector('#bench-title').textContent")
                            .asText())
                    .isEqualTo("ワークベンチ");
            assertThat(barriers()).isEqualTo("none");
            fitsAPhone();
            assertThat(browser.console()).isEmpty();
        }
    }

    private static void fitsAPhone() throws Exception {
        browser.size(PHONE, HEIGHT);
        assertThat(browser.value("document.documentElement.scrollWidth").asInt())
                .isLessThanOrEqualTo(PHONE);
    }

    private static void unharmed() throws Exception {
        assertThat(browser.value("String(document.body.dataset.harmed)").asText())
                .isEqualTo("undefined");
        assertThat(browser.console()).isEmpty();
    }

    /** What axe objects to in the workbench with everything open. */
    private static String barriers() throws Exception {
        try (InputStream axe = WorkbenchInBrowserTest.class.getResourceAsStream("/axe.min.js")) {
            browser.value(new String(axe.readAllBytes(), StandardCharsets.UTF_8) + "; 0");
        }
        browser.value("document.querySelectorAll('details').forEach((box) => { box.open = true; })");
        return browser.value("axe.run('#bench').then((found) => "
                        + "found.violations.map((v) => `${v.id} (${v.nodes[0].html})`).join() || 'none')")
                .asText();
    }

    private static void goTo(Serving there) throws Exception {
        browser.send("Page.navigate", Map.of("url", there.address().toString()));
        browser.await("document.body?.dataset.done === '' && document.querySelector('.result')?.dataset.answers");
        browser.forget();
    }

    /** The figures of the total as the golden output of the planner's guide has them, which another test holds true. */
    private static List<String> printed(String scenario) throws IOException {
        return Documents.blocks().stream()
                .filter(block -> block.what().equals("output: scenario data/scenarios/*.yaml --by total"))
                .flatMap(block -> block.text().lines())
                .filter(line -> line.strip().startsWith(scenario + "  "))
                .flatMap(line -> Arrays.stream(
                        line.strip().substring(scenario.length()).strip().split(" +", -1)))
                .filter(word -> word.matches("[\\d,]+|\\([+-][\\d,]+\\)"))
                .map(word -> word.replaceAll("[()]", ""))
                .toList();
    }

    private static void awaitTotals(List<String> expected) throws Exception {
        assertThat(expected).isNotEmpty();
        String wanted = JSON.writeValueAsString(JSON.writeValueAsString(expected));
        String shown =
                "JSON.stringify([...document.querySelectorAll('.result > div > .scroll tbody tr')].flatMap((row) =>"
                        + " [row.cells[2].textContent, row.cells[3].textContent]))";
        try {
            browser.await(shown + " === " + wanted);
        } catch (IOException e) {
            assertThat(browser.value(shown).asText()).isEqualTo(JSON.writeValueAsString(expected));
        }
    }

    private static void awaitText(String part) throws Exception {
        browser.await("document.querySelector('.as-text').value.includes(" + JSON.writeValueAsString(part) + ")");
    }

    private static String text() throws Exception {
        return browser.value("document.querySelector('.as-text').value").asText();
    }

    private static String estimate() throws Exception {
        List<String> figures = new ArrayList<>();
        for (JsonNode figure :
                browser.value("[...document.querySelectorAll('.headline .big')].map((e) => e.textContent)")) {
            figures.add(figure.asText());
        }
        return figures.get(1);
    }

    private static void type(String selector, String text) throws Exception {
        browser.value("(() => { const field = document.querySelector(" + JSON.writeValueAsString(selector)
                + "); field.value = " + JSON.writeValueAsString(text)
                + "; field.dispatchEvent(new Event('input', { bubbles: true }));"
                + " field.dispatchEvent(new Event('change', { bubbles: true })); })()");
    }

    private static void choose(String selector, String value) throws Exception {
        type(selector, value);
    }

    private static void click(String selector) throws Exception {
        browser.value("document.querySelector(" + JSON.writeValueAsString(selector) + ").click()");
    }
}
