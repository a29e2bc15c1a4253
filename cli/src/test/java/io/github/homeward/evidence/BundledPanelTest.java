package io.github.homeward.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.homeward.node.NodeKey;
import io.github.homeward.node.NodeKey.Level;
import io.github.homeward.panel.Cell;
import io.github.homeward.panel.Panel;
import io.github.homeward.panel.Quality;
import io.github.homeward.programme.Programme;
import io.github.homeward.spi.CountKind;
import io.github.homeward.spi.ModelName;
import io.github.homeward.spi.ProgrammeStatement;
import io.github.homeward.spi.VolumeSheet;
import io.github.homeward.spi.VolumeStatement;
import io.github.homeward.spi.VolumeStatement.Precision;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Proofs that the panel says at least what its sources prove. */
@Tag("slow")
class BundledPanelTest {

    private static final LocalDate CUTOFF = LocalDate.of(2026, 3, 31);
    private static final double UNIT = 0.5;

    private static BundledFacts facts;
    private static Panel panel;

    @BeforeAll
    static void reconstruct() {
        facts = BundledFacts.load();
        panel = facts.panelAt(CUTOFF);
    }

    @Test
    void everyExactTotalAndMakerHoldsToTheUnit() {
        int checked = 0;
        for (VolumeStatement statement : facts.volumes().statements()) {
            if (statement.kind().total()
                    && statement.precision() == Precision.EXACT
                    && statement.origin().equals(VolumeStatement.ALL)
                    && statement.model().equals(VolumeStatement.ALL)
                    && !statement.publishedOn().isAfter(CUTOFF)) {
                assertThat(volume(statement)).as(statement.toString()).isCloseTo(statement.units(), within(UNIT));
                checked++;
            }
        }
        assertThat(checked).isGreaterThan(150);
    }

    @Test
    void theMakersOfTheRecordYearSumToItsTotal() {
        double sum = panel.nodes().stream()
                .filter(node -> node.level() == Level.MAKER)
                .mapToDouble(node -> value(node, 2025))
                .sum();

        assertThat(sum).isCloseTo(111_513, within(UNIT));
        assertThat(value("ALL/Suzuki", 2025)).isCloseTo(43_266, within(UNIT));
        assertThat(panel.lastYear()).isEqualTo(2025);
        assertThat(panel.monthsKnownOfNextYear()).isEqualTo(1);
        assertThat(panel.knownOfNextYear(NodeKey.TOTAL)).isCloseTo(12_026, within(100.0));
    }

    @ParameterizedTest
    @CsvSource({
        // Models and makers whose running programmes all stand in one origin.
        "TH, 2010, 26900, 30000",
        "TH, 2011, 49900, 54000",
        "TH, 2013, 48000, 51000",
        "TH, 2021, 43800, 56000",
        "TH, 2025, 20000, 26000",
        "IN, 2024, 35600, 36500",
        "IN, 2025, 60000, 72000",
        "GB, 2019, 9100, 12000"
    })
    void anOriginHasWhatItsSourcesProve(String origin, int year, double atLeast, double atMost) {
        assertThat(value(origin, year)).isBetween(atLeast, atMost);
    }

    @Test
    void anOriginIsAtLeastTheSumOfItsStatedModels() {
        Map<String, Double> stated = new TreeMap<>();
        for (VolumeStatement statement : facts.volumes().statements()) {
            boolean sharp = statement.precision() == Precision.EXACT || statement.precision() == Precision.DERIVED;
            boolean counted = statement.kind().id().equals("jaia_passenger")
                    || statement.kind().id().equals("jada_model")
                    || statement.kind().total();
            if (statement.period().isCalendarYear()
                    && sharp
                    && counted
                    && !statement.model().equals(VolumeStatement.ALL)
                    && !statement.publishedOn().isAfter(CUTOFF)) {
                stated.merge(
                        statement.origin() + " " + statement.period().from().getYear(), statement.units(), Double::sum);
            }
        }
        assertThat(stated).hasSizeGreaterThan(6);
        stated.forEach((key, sum) -> {
            String[] parts = key.split(" ", 2);
            assertThat(value(parts[0], Integer.parseInt(parts[1]))).as(key).isGreaterThan(0.99 * sum);
        });
    }

    @Test
    void childrenAddUpToTheirParentsInEveryYear() {
        for (int year = panel.firstYear(); year <= panel.lastYear(); year++) {
            double origins = sumOf(Level.ORIGIN, year);
            double makers = sumOf(Level.MAKER, year);
            double originMakers = sumOf(Level.ORIGIN_MAKER, year);
            assertThat(origins).isCloseTo(value(NodeKey.TOTAL, year), within(1e-6));
            assertThat(makers).isCloseTo(value(NodeKey.TOTAL, year), within(1e-6));
            assertThat(originMakers).isCloseTo(value(NodeKey.TOTAL, year), within(1e-6));
        }
    }

    @Test
    void qualitySaysHowACellIsKnown() {
        assertThat(quality("ALL", 2025)).isEqualTo(Quality.OBSERVED);
        assertThat(quality("ALL/Suzuki", 2025)).isEqualTo(Quality.OBSERVED);
        assertThat(quality("IN/Honda/IN-honda-wrv", 2024)).isEqualTo(Quality.OBSERVED);
        assertThat(quality("IN", 2024)).isEqualTo(Quality.DERIVED);
        assertThat(quality("IN", 2025)).isEqualTo(Quality.INFERRED);
        assertThat(quality("??", 2025)).isEqualTo(Quality.INFERRED);
        assertThat(quality("ALL", 1998)).isEqualTo(Quality.UNKNOWN);
        assertThat(panel.sources(node("ALL"), 2025)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            ints = {2010, 2011, 2012, 2013, 2014, 2015, 2016, 2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026
            })
    void everyJanuaryReconstructsFromWhatWasPublishedByThen(int year) {
        Panel then = facts.panelAt(LocalDate.of(year, 1, 31));

        assertThat(then.lastYear()).isEqualTo(year - 1);
        assertThat(then.lastMonth()).isEqualTo(YearMonth.of(year - 1, 12));
        assertThat(then.series(NodeKey.TOTAL).orElseThrow().lastYear()).isEqualTo(year - 1);
    }

    @Test
    void aMakerBetweenTwoLaunchesKeepsItsOriginAtEarlierCutoffsToo() {
        Panel then = facts.panelAt(LocalDate.of(2021, 1, 31));

        // All of the maker's 9,377 came from one origin, whose old programme nobody had called off.
        assertThat(then.cell(node("TH"), 2019).orElseThrow().value()).isGreaterThan(9_300);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2012-01-31", "2021-01-31", "2024-06-30"})
    void whatIsPublishedLaterChangesNothing(String day) {
        LocalDate cutoff = LocalDate.parse(day);

        assertThat(fingerprint(facts.panelAt(cutoff)))
                .isEqualTo(fingerprint(alteredAfter(cutoff).panelAt(cutoff)));
        assertThat(fingerprint(facts.panelAt(cutoff)))
                .isNotEqualTo(fingerprint(alteredAfter(cutoff.minusYears(2)).panelAt(cutoff)));
    }

    @Test
    void rangesAreTheSameForAnyNumberOfThreadsAndOpenWhereNothingIsSaid() {
        Panel then = facts.panelAt(LocalDate.of(2026, 1, 31));
        Panel once = then.withRanges(8, 20260331, 3);
        Panel alone = then.withRanges(8, 20260331, 1);

        for (NodeKey node : then.nodes()) {
            assertThat(once.cell(node, 2025)).isEqualTo(alone.cell(node, 2025));
        }
        Cell total = once.cell(NodeKey.TOTAL, 2025).orElseThrow();
        Cell india = once.cell(node("IN"), 2025).orElseThrow();
        assertThat(total.high() - total.low()).isLessThan(2);
        assertThat(india.high() - india.low()).isGreaterThan(500);
        assertThat(india.low()).isLessThan(india.value());
    }

    @Test
    void softStatementsThatTheOthersContradictYieldByName() {
        assertThat(panel.contradictions())
                .anyMatch(contradiction -> contradiction.describe().contains("gulf_2016"));
        assertThat(panel.contradictions()).hasSizeLessThan(15);
    }

    /** The same facts, with everything that became public after a day turned into something else. */
    private static BundledFacts alteredAfter(LocalDate cutoff) {
        List<VolumeStatement> volumes = new ArrayList<>();
        for (VolumeStatement s : facts.volumes().statements()) {
            volumes.add(
                    s.publishedOn().isAfter(cutoff)
                            ? new VolumeStatement(
                                    s.period(),
                                    s.origin(),
                                    s.maker(),
                                    s.model(),
                                    new CountKind("all", CountKind.Definition.ALL_VEHICLES, 0, true, "for a test"),
                                    Precision.DERIVED,
                                    3 * s.units() + 7,
                                    Double.NaN,
                                    s.publishedOn(),
                                    s.sourceId(),
                                    "altered")
                            : s);
        }
        List<ProgrammeStatement> programmes = facts.programmes().stream()
                .filter(statement -> !statement.knownOn().isAfter(cutoff))
                .toList();
        List<ModelName> names = facts.volumes().names();
        return new BundledFacts(new VolumeSheet(volumes, names), programmes);
    }

    private static String fingerprint(Panel at) {
        StringBuilder text = new StringBuilder();
        for (NodeKey node : at.nodes()) {
            for (int year = at.firstYear(); year <= at.lastYear(); year++) {
                text.append(node.id()).append(year).append(at.cell(node, year)).append('\n');
            }
        }
        for (Programme programme : at.programmes()) {
            text.append(programme).append('\n');
        }
        return text.toString();
    }

    private static double volume(VolumeStatement statement) {
        boolean total = statement.maker().equals(VolumeStatement.ALL);
        NodeKey node = total ? NodeKey.TOTAL : NodeKey.ofMaker(statement.maker());
        assertThat(statement.maker()).isNotEqualTo(VolumeStatement.OTHERS);
        double sum = 0;
        for (YearMonth month = statement.period().from();
                !month.isAfter(statement.period().to());
                month = month.plusMonths(1)) {
            sum += panel.month(node, month);
        }
        return sum;
    }

    private static double sumOf(Level level, int year) {
        return panel.nodes().stream()
                .filter(node -> node.level() == level)
                .mapToDouble(node -> value(node, year))
                .sum();
    }

    private static double value(NodeKey node, int year) {
        return panel.cell(node, year).map(Cell::value).orElse(0.0);
    }

    private static double value(String id, int year) {
        return value(node(id), year);
    }

    private static Quality quality(String id, int year) {
        return panel.cell(node(id), year).orElseThrow().quality();
    }

    private static NodeKey node(String id) {
        return panel.nodes().stream()
                .filter(node -> node.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
