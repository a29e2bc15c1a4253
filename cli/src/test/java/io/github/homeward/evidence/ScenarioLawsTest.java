package io.github.homeward.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.homeward.Homeward;
import io.github.homeward.forecast.ForecastRow;
import io.github.homeward.node.NodeKey.Level;
import io.github.homeward.plugin.Origins;
import io.github.homeward.report.file.ScenarioFile;
import io.github.homeward.scenario.AttributionRow;
import io.github.homeward.scenario.Marks;
import io.github.homeward.scenario.Operation;
import io.github.homeward.scenario.Operation.Verb;
import io.github.homeward.scenario.Scenario;
import io.github.homeward.scenario.ScenarioForecast;
import io.github.homeward.scenario.ScenarioResult;
import io.github.homeward.scenario.ScenarioRow;
import io.github.homeward.scenario.Years;
import io.github.homeward.spi.Steering;
import io.github.homeward.spi.Vehicle;
import io.github.homeward.yearly.Flag;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The laws of scenarios, on the bundled evidence; one base case for all of them. */
@Tag("slow")
class ScenarioLawsTest {

    private static final double[] DUTIES = {0.02, 0.05, 0.1, 0.3, 1};
    private static final double[] RATES = {1.05, 1.2, 1.5, 2};
    private static final String CAPPED = "IN-suzuki-fronx";

    private static final List<Operation> MIXED = List.of(
            multiply("fx.INR", 1.1),
            multiply("fx.THB", 0.9),
            multiply("fx.USD", 1.1),
            Operation.change(Verb.SET, "duty.JP.TH", Years.between(2027, 2028), 0.05),
            Operation.change(Verb.SET, "duty.US.JP", Years.ALL, 0.275),
            Operation.change(Verb.SET, "steering.US", Years.ALL, 1),
            multiply("freight.US", 2),
            Operation.change(Verb.SET, "tax.consumption", Years.between(2028, 2030), 0.12),
            multiply("programme.IN-honda-wrv.rate", 1.5),
            Operation.change(Verb.SET, "programme." + CAPPED + ".cap", Years.ALL, 6_000),
            new Operation.RemoveProgramme("US-nissan-murano", Marks.CODE));

    private static final Operation.AddProgramme NEW = new Operation.AddProgramme(
            "IN-acme-new",
            "Acme",
            "New",
            "IN",
            Vehicle.PASSENGER,
            Steering.RIGHT,
            LocalDate.of(2027, 4, 1),
            800,
            null,
            Marks.CODE);

    private static ScenarioForecast forecast;
    private static final Map<String, ScenarioResult> RESULTS = new HashMap<>();

    @BeforeAll
    static void forecast() throws IOException {
        List<Scenario> scenarios = new ArrayList<>();
        scenarios.add(Scenario.of("empty"));
        scenarios.add(Scenario.of("idle", multiply("fx.INR", 1)));
        for (double duty : DUTIES) {
            scenarios.add(Scenario.of("duty " + duty, Operation.change(Verb.SET, "duty.JP.IN", Years.ALL, duty)));
        }
        for (double rate : RATES) {
            scenarios.add(Scenario.of("rate " + rate, multiply("fx.INR", rate)));
            scenarios.add(Scenario.of("freight " + rate, multiply("freight.TH", rate)));
        }
        scenarios.add(Scenario.of("mixed", MIXED.toArray(Operation[]::new)));
        List<Operation> shuffled = new ArrayList<>(MIXED);
        Collections.shuffle(shuffled, new Random(1));
        scenarios.add(Scenario.of("shuffled", shuffled.toArray(Operation[]::new)));
        scenarios.add(Scenario.of("added", NEW));
        scenarios.addAll(ready());
        forecast = Homeward.latest().origins(Origins.installed()).baseCase().scenarios(scenarios);
        forecast.scenarios().forEach(result -> RESULTS.put(result.scenario().name(), result));
    }

    @Test
    void aScenarioThatChangesNothingIsTheBaseCaseToTheLastBit() {
        for (String name : List.of("empty", "idle")) {
            List<ScenarioRow> rows = result(name).rows();

            assertThat(rows).hasSameSizeAs(forecast.base().rows());
            for (int i = 0; i < rows.size(); i++) {
                ForecastRow base = forecast.base().rows().get(i);
                assertThat(rows.get(i).node()).isEqualTo(base.node());
                assertThat(rows.get(i).value()).isEqualTo(base.forecast());
                assertThat(rows.get(i).base()).isEqualTo(base.forecast());
                assertThat(rows.get(i).lower80()).isEqualTo(base.range80().lower());
                assertThat(rows.get(i).upper80()).isEqualTo(base.range80().upper());
                assertThat(rows.get(i).flags())
                        .isEqualTo(base.flags().stream().map(Flag::word).toList());
            }
            assertThat(result(name).attribution()).isEmpty();
        }
    }

    @Test
    void contributionsAddUpToTheDifferenceOfEveryNodeAndYear() {
        for (ScenarioResult result : forecast.scenarios()) {
            Map<String, Double> sums = new HashMap<>();
            for (AttributionRow row : result.attribution()) {
                sums.merge(row.node().id() + row.year(), row.contribution(), Double::sum);
            }
            for (ScenarioRow row : result.rows()) {
                assertThat(sums.getOrDefault(row.node().id() + row.year(), 0.0))
                        .as("%s, %s %d", row.scenario(), row.node(), row.year())
                        .isCloseTo(row.difference(), within(1e-7));
            }
        }
    }

    @Test
    void theOrderOfIndependentOperationsDoesNotMatter() {
        assertThat(result("mixed").rows())
                .isNotEmpty()
                .map(ScenarioLawsTest::withoutName)
                .isEqualTo(result("shuffled").rows().stream()
                        .map(ScenarioLawsTest::withoutName)
                        .toList());
    }

    @Test
    void theHigherTheDutyTheLessTheOriginSellsAtEveryLevelAndTheTotalNeverRises() {
        List<String> names = Stream.concat(
                        Stream.of("empty"), Arrays.stream(DUTIES).mapToObj(duty -> "duty " + duty))
                .toList();
        falls(names, "IN");
    }

    @Test
    void theDearerTheCurrencyOrTheFreightTheLessTheOriginSells() {
        for (String lever : List.of("rate ", "freight ")) {
            List<String> names = Stream.concat(
                            Stream.of("empty"), Arrays.stream(RATES).mapToObj(rate -> lever + rate))
                    .toList();
            falls(names, lever.equals("rate ") ? "IN" : "TH");
        }
    }

    @Test
    void whatMakesEveryOriginDearerReachesThoseWithoutAPluginToo() {
        for (String name : List.of("Freight doubled", "Yen 10 % weaker")) {
            List<ScenarioRow> origins = result(name).rows().stream()
                    .filter(row -> row.node().level() == Level.ORIGIN && row.base() > 0)
                    .toList();

            assertThat(origins).extracting(row -> row.node().origin()).contains("AT", "CN", "ID");
            assertThat(origins).allSatisfy(row -> assertThat(row.value()).isLessThan(row.base()));
        }
    }

    @Test
    void whatLeavesOneOriginAloneIsNoCommonCause() {
        assertThat(result("US duty back to 27.5 %").rows())
                .filteredOn(row -> row.node().origin().equals("ID"))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.value()).isLessThanOrEqualTo(row.base()));
    }

    @Test
    void capsHoldInTheRangeToo() {
        assertThat(result("mixed").rows())
                .filteredOn(row -> row.node().id().endsWith(CAPPED))
                .hasSize(Homeward.DEFAULT_HORIZON)
                .allSatisfy(row -> {
                    assertThat(row.value()).isLessThanOrEqualTo(6_000);
                    assertThat(row.upper80()).isLessThanOrEqualTo(6_000);
                })
                .anySatisfy(row -> assertThat(row.base()).isGreaterThan(6_000));
    }

    @Test
    void originsAddUpToTheTotalAndNothingIsNegative() {
        for (ScenarioResult result : forecast.scenarios()) {
            Map<Integer, Double> origins = new HashMap<>();
            for (ScenarioRow row : result.rows()) {
                if (row.node().level() == Level.ORIGIN) {
                    origins.merge(row.year(), row.value(), Double::sum);
                }
                assertThat(row.lower80()).isGreaterThanOrEqualTo(0).isLessThanOrEqualTo(row.upper80());
            }
            for (ScenarioRow row : result.rows()) {
                if (row.node().level() == Level.TOTAL) {
                    assertThat(origins.get(row.year())).isCloseTo(row.value(), within(1e-6));
                }
            }
        }
    }

    @Test
    void anAddedProgrammeIsAColdStartWithAWideRangeAndItsMakerComesWithIt() {
        assertThat(result("added").rows())
                .filteredOn(row -> row.node().id().equals("IN/Acme/IN-acme-new"))
                .hasSize(Homeward.DEFAULT_HORIZON)
                .allSatisfy(row -> assertThat(row.base()).isZero())
                .anySatisfy(row -> {
                    assertThat(row.year()).isEqualTo(2028);
                    assertThat(row.value()).isBetween(2_000.0, 12_000.0);
                    assertThat(row.upper80()).isGreaterThan(1.7 * row.value());
                    assertThat(row.lower80()).isLessThan(0.6 * row.value());
                    assertThat(row.flags()).contains("cold-start");
                });
        assertThat(result("added").rows()).extracting(row -> row.node().id()).contains("ALL/Acme", "IN/Acme");
        assertThat(result("added").attribution())
                .extracting(AttributionRow::input)
                .containsOnly("add-programme IN-acme-new");
    }

    @Test
    void theReadyScenariosMoveWhatTheySayAndThatWay() {
        assertThat(difference("Yen 10 % weaker", "IN", 2027)).isNegative();
        assertThat(difference("Yen 10 % stronger", "TH", 2027)).isPositive();
        assertThat(difference("US duty back to 27.5 %", "US", 2027)).isPositive();
        assertThat(difference("US duty back to 27.5 %", "US", 2026)).isZero();
        assertThat(difference("Japan's duty 10 % on India", "IN", 2027)).isNegative();
        assertThat(difference("Freight doubled", "ALL", 2026)).isNegative();
        assertThat(difference("US certification scheme withdrawn", "US", 2027)).isNegative();
        assertThat(difference("Right-hand-drive US models", "US", 2027)).isPositive();
        assertThat(difference("Thai plants stop half of 2027", "TH", 2027)).isNegative();
        assertThat(difference("Thai plants stop half of 2027", "TH", 2028)).isZero();
        assertThat(difference("Launches slip six months", "ALL", 2026)).isNegative();
        assertThat(difference("Launches slip six months", "US", 2026)).isNegative();
    }

    @Test
    void whatLeavesTheRangeEverObservedIsFlaggedOnTheRowsItBearsOn() {
        assertThat(flags("Japan's duty 10 % on India", "IN", 2027)).contains(ScenarioRow.OUTSIDE_HISTORY);
        assertThat(flags("Japan's duty 10 % on India", "ALL", 2027)).contains(ScenarioRow.OUTSIDE_HISTORY);
        assertThat(flags("Japan's duty 10 % on India", "IN", 2026)).doesNotContain(ScenarioRow.OUTSIDE_HISTORY);
        assertThat(flags("Yen 10 % weaker", "IN", 2027)).doesNotContain(ScenarioRow.OUTSIDE_HISTORY);
        assertThat(flags("US duty back to 27.5 %", "US", 2027)).doesNotContain(ScenarioRow.OUTSIDE_HISTORY);
    }

    private static void falls(List<String> names, String origin) {
        for (int i = 1; i < names.size(); i++) {
            List<ScenarioRow> before = result(names.get(i - 1)).rows();
            List<ScenarioRow> after = result(names.get(i)).rows();
            for (int row = 0; row < before.size(); row++) {
                String node = before.get(row).node().id();
                if (node.equals("ALL") || node.equals(origin) || node.startsWith(origin + "/")) {
                    String where =
                            names.get(i) + ", " + node + " " + before.get(row).year();
                    assertThat(after.get(row).value())
                            .as(where)
                            .isLessThanOrEqualTo(before.get(row).value() + 1e-7);
                    assertThat(after.get(row).lower80())
                            .as(where)
                            .isLessThanOrEqualTo(before.get(row).lower80() + 1e-7);
                    assertThat(after.get(row).upper80())
                            .as(where)
                            .isLessThanOrEqualTo(before.get(row).upper80() + 1e-7);
                }
            }
        }
    }

    private static double difference(String scenario, String node, int year) {
        return row(scenario, node, year).difference();
    }

    private static List<String> flags(String scenario, String node, int year) {
        return row(scenario, node, year).flags();
    }

    private static ScenarioRow row(String scenario, String node, int year) {
        return result(scenario).rows().stream()
                .filter(row -> row.node().id().equals(node) && row.year() == year)
                .findFirst()
                .orElseThrow();
    }

    private static ScenarioResult result(String name) {
        return Objects.requireNonNull(RESULTS.get(name), name);
    }

    private static String withoutName(ScenarioRow row) {
        return row.node() + " " + row.year() + " " + row.value() + " " + row.lower80() + " " + row.upper80() + " "
                + row.flags();
    }

    private static Operation multiply(String lever, double by) {
        return Operation.change(Verb.MULTIPLY, lever, Years.ALL, by);
    }

    private static List<Scenario> ready() throws IOException {
        // Tests run in the module's own folder.
        try (Stream<Path> files = Files.list(Path.of("..", "data", "scenarios"))) {
            return ScenarioFile.readAll(files.sorted().toList());
        }
    }
}
