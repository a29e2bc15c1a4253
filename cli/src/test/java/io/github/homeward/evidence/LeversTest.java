package io.github.homeward.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.homeward.driver.CostSheet;
import io.github.homeward.driver.Diversion;
import io.github.homeward.driver.Diversion.Market;
import io.github.homeward.driver.DriverColumn;
import io.github.homeward.driver.DriverTable;
import io.github.homeward.driver.LandedCostStack;
import io.github.homeward.driver.Response;
import io.github.homeward.facts.CutoffView;
import io.github.homeward.facts.FactBook;
import io.github.homeward.node.Hierarchy;
import io.github.homeward.node.NodeKey;
import io.github.homeward.plugin.CsvFactReader;
import io.github.homeward.spi.Fact;
import io.github.homeward.spi.FactSheet;
import io.github.homeward.spi.HistoryProvider;
import io.github.homeward.spi.LandedCost.Component;
import io.github.homeward.spi.Lever;
import io.github.homeward.spi.OriginPlugin;
import io.github.homeward.spi.Status;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.ServiceLoader;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A lever is a change of facts, and reaches volume by the drivers that read them, in the right direction. */
@Tag("slow")
class LeversTest {

    private static final LocalDate CUTOFF = LocalDate.of(2026, 3, 31);
    private static final int YEAR = 2027;
    private static final HistoryProvider HISTORY =
            ServiceLoader.load(HistoryProvider.class).findFirst().orElseThrow();
    private static final FactSheet SHARED = HISTORY.facts(new CsvFactReader());
    private static final Map<String, OriginPlugin> PLUGINS = plugins();
    private static final Response PRIORS = Response.learn(
            DriverColumn.of(PLUGINS.keySet().stream()
                    .map(code -> table(code, book(code)))
                    .toList()),
            List.of());

    /** The origins are those whose volume must move; where it lowers, the landed cost must rise, taxes apart. */
    @ParameterizedTest
    @CsvSource({
        "fx.INR, 1.1, lowers, IN",
        "fx.THB, 1.1, lowers, TH",
        "fx.USD, 1.1, lowers, IN TH US",
        "freight.IN, 2, lowers, IN",
        "freight.TH, 2, lowers, TH",
        "freight.US, 2, lowers, US",
        "freight.charter-rate, 2, lowers, IN TH US",
        "oil.brent, 2, lowers, IN TH US",
        "certification.US, 4, lowers, US",
        "steering.US, 5, raises, US",
        "tax.consumption, 1.5, lowers, IN TH US",
        "duty.US.JP, 2, raises, US"
    })
    void aLeverReachesTheVolumeOfItsOriginsAndOfNoOther(String lever, double times, String effect, String origins) {
        for (String code : PLUGINS.keySet()) {
            FactBook book = book(code);
            if (!book.has(lever)) {
                assertThat(origins).doesNotContain(code);
            } else {
                double base = new CutoffView(book, CUTOFF).mean(lever, YEAR);
                checkMove(code, lever, base * times, effect, List.of(origins.split(" ", -1)));
            }
        }
        assertThat(PLUGINS.values().stream().flatMap(plugin -> plugin.levers().stream()))
                .extracting(Lever::indicator)
                .contains(lever);
    }

    @ParameterizedTest
    @CsvSource({"IN", "TH", "US"})
    void japansDutyOnAnOriginIsPartOfItsLandedCost(String code) {
        checkMove(code, "duty.JP." + code, 0.1, "lowers", List.of(code));

        LandedCostStack stack = table(code, set(book(code), "duty.JP." + code, 0.1))
                .landedCost(YEAR)
                .orElseThrow();
        double cif = stack.items().stream()
                .filter(item -> item.component().compareTo(Component.DUTY) < 0)
                .mapToDouble(LandedCostStack.Item::amount)
                .sum();
        assertThat(stack.items())
                .filteredOn(item -> item.component() == Component.DUTY)
                .allSatisfy(item -> assertThat(item.amount()).isCloseTo(cif / 10, within(1e-6)));
    }

    @Test
    void theSheetsRatioIsTheDriver() {
        for (String code : PLUGINS.keySet()) {
            CostSheet sheet =
                    CostSheet.of(plugin(code), book(code), CUTOFF, YEAR).orElseThrow();

            assertThat(sheet.ratio().value())
                    .isCloseTo(
                            table(code, book(code))
                                    .driver("landed-cost-ratio." + code)
                                    .orElseThrow()
                                    .value(YEAR),
                            within(1e-12));
            assertThat(sheet.ratio().low()).isLessThan(sheet.ratio().value());
            assertThat(sheet.ratio().high()).isGreaterThan(sheet.ratio().value());
            assertThat(Objects.requireNonNull(sheet.parts().get(Component.DUTY)).status())
                    .as("a rate of zero, whatever it is charged on")
                    .isNotEqualTo(Status.ASSUMED);
        }
    }

    @Test
    void theSharesOfDiversionAreStatedByTheHistory() {
        CutoffView view = new CutoffView(FactBook.of(SHARED, none()), CUTOFF);

        Diversion diversion = Diversion.of(view, YEAR);

        assertThat(diversion.otherOrigins()).isBetween(0.0, 0.3);
        assertThat(diversion.otherOrigins() + diversion.home()).isLessThan(1);
    }

    /** From facts to the hierarchy: what is dearer for one origin raises it nowhere, nor the total. */
    @Test
    void aDearerOriginRisesAtNoLevelOfTheHierarchy() {
        SplittableRandom random = new SplittableRandom(12);
        Diversion diversion = Diversion.of(new CutoffView(FactBook.of(SHARED, none()), CUTOFF), YEAR);
        List<String> codes = new ArrayList<>(PLUGINS.keySet());
        for (int trial = 0; trial < 60; trial++) {
            String dear = codes.get(random.nextInt(codes.size()));
            List<String> levers = List.of("duty.JP." + dear, "freight." + dear, "certification." + dear);
            String lever = levers.get(random.nextInt(levers.size()));
            FactBook book = book(dear);
            double base = new CutoffView(book, CUTOFF).mean(lever, YEAR);
            double factor = PRIORS.factor(
                    table(dear, book), table(dear, set(book, lever, base + random.nextDouble(0, 2))), YEAR);
            Hierarchy hierarchy = hierarchy(codes, random);
            double[] volumes = new double[hierarchy.bottom().size()];
            double[] room = new double[volumes.length];
            double[] factors = new double[volumes.length];
            Arrays.setAll(volumes, i -> random.nextDouble(0, 30_000));
            Arrays.setAll(room, i -> random.nextDouble(0, 10_000));
            Arrays.setAll(factors, i -> hierarchy.bottom().get(i).origin().equals(dear) ? factor : 1);
            double[] after = diversion
                    .apply(
                            new Market(
                                    hierarchy.bottom().stream()
                                            .map(NodeKey::origin)
                                            .toList(),
                                    volumes,
                                    new double[volumes.length],
                                    room),
                            factors)
                    .applied(volumes);

            for (int node = 0; node < hierarchy.nodes().size(); node++) {
                NodeKey key = hierarchy.nodes().get(node);
                if (key.origin().equals(dear) || key.equals(NodeKey.TOTAL)) {
                    assertThat(hierarchy.sum(node, after))
                            .as("%s after %s", key.id(), lever)
                            .isLessThanOrEqualTo(hierarchy.sum(node, volumes));
                }
            }
        }
    }

    private static void checkMove(String code, String lever, double value, String effect, List<String> origins) {
        DriverTable before = table(code, book(code));
        DriverTable after = table(code, set(book(code), lever, value));
        double factor = PRIORS.factor(before, after, YEAR);
        if (!origins.contains(code)) {
            assertThat(factor).as("%s of %s", lever, code).isEqualTo(1);
        } else if (effect.equals("raises")) {
            assertThat(factor).as("%s of %s", lever, code).isGreaterThan(1);
        } else {
            assertThat(factor).as("%s of %s", lever, code).isLessThan(1);
            assertThat(after.landedCost(YEAR).orElseThrow().total())
                    .as("landed cost of %s with taxes", code)
                    .isGreaterThan(before.landedCost(YEAR).orElseThrow().total());
        }
        assertThat(PRIORS.factor(before, after, 2024))
                .as("a year before the change")
                .isEqualTo(1);
    }

    /** An indicator set to a value from 2025 on: how a scenario pulls a lever. */
    private static FactBook set(FactBook book, String indicator, double value) {
        List<Fact> facts = new ArrayList<>(book.facts(indicator).stream()
                .filter(fact -> fact.from().isBefore(LocalDate.of(2025, 1, 1)))
                .toList());
        Fact model = facts.get(facts.size() - 1);
        facts.add(new Fact(
                indicator,
                LocalDate.of(2025, 1, 1),
                null,
                value,
                value,
                value,
                model.status(),
                LocalDate.of(2025, 1, 1),
                model.sourceIds(),
                "a scenario"));
        return book.with(indicator, facts);
    }

    private static Hierarchy hierarchy(List<String> codes, SplittableRandom random) {
        List<NodeKey> bottom = new ArrayList<>();
        for (String code : codes) {
            for (int i = 0; i < 3; i++) {
                bottom.add(new NodeKey(code, "Maker" + random.nextInt(3), "programme " + i));
            }
        }
        return Hierarchy.over(bottom);
    }

    private static DriverTable table(String code, FactBook book) {
        return DriverTable.of(plugin(code), book, CUTOFF, 2024, YEAR);
    }

    private static FactBook book(String code) {
        return FactBook.of(SHARED, plugin(code).facts(new CsvFactReader()));
    }

    private static OriginPlugin plugin(String code) {
        return Objects.requireNonNull(PLUGINS.get(code), code);
    }

    private static FactSheet none() {
        return new FactSheet(List.of(), List.of(), List.of(), List.of());
    }

    private static Map<String, OriginPlugin> plugins() {
        Map<String, OriginPlugin> plugins = new TreeMap<>();
        ServiceLoader.load(OriginPlugin.class)
                .forEach(plugin -> plugins.put(plugin.origin().code(), plugin));
        return plugins;
    }
}
