package io.github.homeward.cli;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/** A planner's own counts and files, on a fictional destination. */
@Isolated
class VolumesTest {

    private static final String HEADER =
            "period,origin,maker,model,units,precision,kind,published_on,tolerance,source_id,note\n";

    /** Known before the fictional evidence was collected. */
    private static final String FEBRUARY = "2025-02,ALL,ALL,ALL,9000,exact,almanac_all,2025-03-10,,mine,\n";

    @TempDir
    private Path folder;

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    @BeforeEach
    void listen() {
        log.start();
        root().addAppender(log);
    }

    @AfterEach
    void stopListening() {
        root().detachAppender(log);
    }

    @Test
    void aMonthMoreMovesTheRunningYear() throws IOException {
        double before = total("forecast", "--horizon", "1");
        double after = total("forecast", "--horizon", "1", "--volumes", file(FEBRUARY));

        assertThat(after).isGreaterThan(before).isGreaterThanOrEqualTo(9000 + 1080);
    }

    @ParameterizedTest
    @ValueSource(strings = {"history", "levers", "drivers", "programmes", "explain", "forecast"})
    void everyCommandOnEvidenceTakesOwnCounts(String command) throws IOException {
        Run run = run(command, "--volumes", file(FEBRUARY));

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(told()).isEmpty();
    }

    @Test
    void historyShowsTheCountAndItsSource() throws IOException {
        Run run = run(
                "history",
                "--volumes",
                file("2024,ALL,Beta,ALL,8451,exact,almanac_all,2025-03-01,,mine,\n"),
                "--by",
                "maker");

        assertThat(run.out()).contains("planner:mine");
    }

    @Test
    void whatIsKnownAfterTheEvidenceMovesTheCutoffUnlessOneIsAskedFor() throws IOException {
        String file = file("2025-03,ALL,ALL,ALL,1200,exact,almanac_all,2025-04-09,,mine,\n");

        Run moved = run("history", "--volumes", file);
        assertThat(told())
                .containsExactly("the cutoff is 2025-04-09, when the last of your own statements was known; "
                        + "the bundled evidence was collected up to 2025-03-31 (--cutoff chooses another day)");
        Run asked = run("history", "--volumes", file, "--cutoff", "2025-03-31");

        assertThat(moved.out()).contains("as known on 2025-04-09");
        assertThat(told()).last().asString().contains("1 of 1 statements are known only after the cutoff 2025-03-31");
        assertThat(asked.out()).isEqualTo(run("history").out());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2024,ALL,ALL,ALL,15000,exact,almanac_all,2025-03-01,,m,          | HW302 | 15,000, but 2024-01 to 2024-12 ALL/ALL/ALL 15,370 [almanac]
            2024,BV,Acme,Harow,5,exact,register_model,2025-03-01,,m,                   | HW301 | perhaps Harrow from BV was meant
            2025,ALL,ALL,ALL,15000,exact,almanac_all,2025-03-01,,m,          | HW607 | before the period ended
            2025-13,ALL,ALL,ALL,5,exact,almanac_all,2025-03-01,,m,           | HW113 | period '2025-13'
            2025-02,XQ,ALL,ALL,5,exact,almanac_all,2025-03-01,,m,            | HW202 | origin 'XQ'
            2025-02,ALL,ALL,ALL,5f,exact,almanac_all,2025-03-01,,m,          | HW105 | units '5f'
            2025-02,ALL,ALL,ALL,-5,exact,almanac_all,2025-03-01,,m,          | HW106 | -5
            2025-02,ALL,ALL,ALL,1e9,exact,almanac_all,2025-03-01,,m,         | HW116 | units '1e9'
            2025-02,ALL,ALL,ALL,5,sure,almanac_all,2025-03-01,,m,            | HW114 | precision 'sure'
            2025-02,ALL,ALL,ALL,5,exact,gossip,2025-03-01,,m,                      | HW114 | kind 'gossip'
            2025-02,ALL,ALL,ALL,5,exact,almanac_all,2025-03-01,,,            | HW115 | no source_id
            """)
    void whatCannotBeTrueIsToldByItsLine(String line, String code, String found) throws IOException {
        Path file = Files.writeString(folder.resolve("mine.csv"), HEADER + line + "\n");

        Run run = run("history", "--volumes", file.toString());

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .startsWith("homeward: " + code + " " + file + " line 2: ")
                .contains(found);
    }

    @Test
    void oneCountTwiceIsRefused() throws IOException {
        assertThat(run("history", "--volumes", file(FEBRUARY + FEBRUARY)).err()).contains("HW108", "line 3", "line 2");
    }

    @Test
    void ownCountsStandBesideNoPanel() throws IOException {
        Path panel = Files.writeString(folder.resolve("panel.csv"), "series,year,value\nA,2014,1\nA,2015,2\n");

        assertThat(run("forecast", "--history", panel.toString(), "--volumes", file(FEBRUARY))
                        .err())
                .startsWith("homeward: HW204 --volumes: ");
    }

    @Test
    void overridesEnteredAfterTheEvidenceActUnlessACutoffIsAskedFor() throws IOException {
        Path file = Files.writeString(
                folder.resolve("overrides.csv"),
                "node,year,op,value,author,reason,entered_on,expires_on\nALL,2026,add,5000,A,why,2025-05-01,\n");

        double plain = total("forecast", "--horizon", "2");
        assertThat(total("forecast", "--horizon", "2", "--overrides", file.toString()))
                .isGreaterThan(plain + 4999)
                .isLessThan(plain + 5001);
        run("forecast", "--horizon", "2", "--overrides", file.toString(), "--cutoff", "2025-03-31");
        assertThat(told()).last().asString().contains("1 of 1 overrides were entered only after the cutoff 2025-03-31");
    }

    @Test
    void checkSaysWhatEachFileHoldsAndWhatIsWrong() throws IOException {
        String good = file(FEBRUARY);
        Path bad = Files.writeString(folder.resolve("bad.csv"), HEADER + FEBRUARY.replace("9000", "many"));
        Path panel = Files.writeString(folder.resolve("panel.csv"), "maker;2014;2015\nA;1;2\nA ;3;4\n");
        Path overrides = Files.writeString(
                folder.resolve("overrides.csv"),
                "node,year,op,value,author,reason,entered_on,expires_on\nALL,2026,add,5000,A,why,2025-05-01,\n");

        Run run = run("check", good, bad.toString(), panel.toString(), overrides.toString());

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out())
                .contains("mine.csv: 1 statement on volume, for --volumes\n")
                .contains("  line 2: 2025-02 ALL/ALL/ALL 9,000, not counted before\n")
                .contains("bad.csv: wrong\n  HW105 " + bad + " line 2: found units 'many'")
                .contains(
                        "panel.csv: a panel, for --history: CSV with semicolons, header in line 1, a column for each year; "
                                + "2 series, 4 values, 2014 to 2015\n")
                .contains("  series 'A' and 'A ' differ only in blanks")
                .contains("overrides.csv: 1 override of 1 node, for --overrides\n")
                .contains("  line 2: ALL 2026 add 5000, entered on 2025-05-01\n");
    }

    @Test
    void checkKnowsTheExamplesThatComeWithHomeward() {
        Path data = Path.of("..", "data");
        Run run = Run.of(
                "check",
                data.resolve("volumes/example.csv").toString(),
                data.resolve("programmes/example.csv").toString(),
                data.resolve("scenarios/yen-10-percent-weaker.yaml").toString(),
                data.resolve("overrides/example.csv").toString());

        assertThat(run.exitCode()).as(run.out()).isZero();
        assertThat(run.out())
                .contains("3 statements on volume, for --volumes")
                .contains("new programme MX-example-hatch announced")
                .contains("the scenario '");
    }

    private String file(String lines) throws IOException {
        return Files.writeString(folder.resolve("mine.csv"), HEADER + lines).toString();
    }

    private static Logger root() {
        return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    }

    /** What was told on standard error. */
    private List<String> told() {
        return log.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
    }

    private static Run run(String... args) {
        return Run.onRuritania(args);
    }

    /** The total of the last year ahead. */
    private static double total(String... args) {
        List<String> all = new ArrayList<>(List.of(args));
        all.addAll(List.of("--format", "csv", "--by", "total"));
        Run run = Run.onRuritania(all.toArray(String[]::new));
        assertThat(run.exitCode()).as(run.err()).isZero();
        List<String> lines = run.out().lines().toList();
        List<String> header = List.of(lines.get(0).split(",", -1));
        String last = lines.get(lines.size() - 1);
        return Double.parseDouble(last.split(",", -1)[header.indexOf("forecast")]);
    }
}
