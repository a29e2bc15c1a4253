package io.github.homeward.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.homeward.facts.CutoffView;
import io.github.homeward.facts.FactBook;
import io.github.homeward.report.file.ScenarioFile;
import io.github.homeward.spi.Status;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What operations make of levers. The exchange rate is 1.25 in 2021 and 2022, and 1.5 from 2023. */
class BindingTest {

    @TempDir
    private Path folder;

    @Test
    void operationsOnOneLeverApplyInTheOrderOfTheFile() throws IOException {
        assertThat(indicator("""
                {op: add, lever: fx.AAA, value: 0.25}
                {op: multiply, lever: fx.AAA, value: 2, years: 2021}
                """)).containsExactly(3.0, 1.5, 1.75, 1.75);
        assertThat(indicator("""
                {op: multiply, lever: fx.AAA, value: 2, years: 2021}
                {op: add, lever: fx.AAA, value: 0.25}
                """)).containsExactly(2.75, 1.5, 1.75, 1.75);
    }

    @Test
    void yearsAreOneASpanAListOrAll() throws IOException {
        double same = Double.NaN;
        assertThat(indicator("{op: set, lever: fx.AAA, value: 2, years: 2022}")).containsExactly(same, 2, same, same);
        assertThat(indicator("{op: set, lever: fx.AAA, value: 2, years: 2022-2023}"))
                .containsExactly(same, 2, 2, same);
        assertThat(indicator("{op: set, lever: fx.AAA, value: 2, years: [2021, 2024]}"))
                .containsExactly(2, same, same, 2);
        assertThat(indicator("{op: set, lever: fx.AAA, value: 2, years: 2024-2030}"))
                .containsExactly(same, same, same, 2);
        assertThat(indicator("{op: set, lever: fx.AAA, value: 2}")).containsExactly(2, 2, 2, 2);
    }

    @Test
    void aConditionIsJudgedYearByYearOnTheBaseValue() throws IOException {
        double same = Double.NaN;
        assertThat(indicator("""
                {op: set, lever: fx.AAA, value: 3.5, years: 2021}
                {op: set, lever: fx.AAA, value: 2, when: fx.AAA > 1.25}
                """)).containsExactly(3.5, same, 2, 2);
        assertThat(indicator("{op: set, lever: fx.AAA, value: 2, when: fx.AAA <= 1.25}"))
                .containsExactly(2, 2, same, same);
        assertThat(bound("{op: set, lever: fx.AAA, value: 2, when: nothing.XX != 0}"))
                .isEmpty();
    }

    @Test
    void aChangeThatChangesNothingIsNoInput() throws IOException {
        assertThat(bound("")).isEmpty();
        assertThat(bound("""
                {op: multiply, lever: fx.AAA, value: 1}
                {op: set, lever: duty.JP.XX, value: 0}
                {op: add, lever: programme.XX-acme-coupe.launch, value: 0}
                {op: set, lever: programme.XX-acme-car.rate, value: 1000}
                """)).isEmpty();
    }

    @Test
    void programmesComeLaterEndEarlierAndSellLess() throws IOException {
        List<Input> inputs = bound("""
                {op: add, lever: programme.XX-acme-coupe.launch, value: 6}
                {op: set, lever: programme.XX-acme-car.end, value: 2022}
                {op: multiply, lever: programme.XX-acme-car.rate, value: 0.5, years: 2021}
                {op: set, lever: programme.XX-acme-car.cap, value: 5000, years: 2022}
                {op: remove-programme, id: XX-acme-van}
                """);

        assertThat(inputs).extracting(Input::id).isSorted().hasSize(5);
        assertThat(inputs.get(0).effect())
                .isInstanceOfSatisfying(
                        Effect.Cap.class,
                        cap -> assertThat(cap.most())
                                .containsExactly(
                                        Double.POSITIVE_INFINITY,
                                        5000,
                                        Double.POSITIVE_INFINITY,
                                        Double.POSITIVE_INFINITY));
        assertThat(inputs.get(1).effect()).isEqualTo(new Effect.End("XX-acme-car", YearMonth.of(2022, 6)));
        assertThat(inputs.get(2).effect())
                .isInstanceOfSatisfying(
                        Effect.Rate.class, rate -> assertThat(rate.ratios()).containsExactly(0.5, 1, 1, 1));
        assertThat(inputs.get(3).effect()).isEqualTo(new Effect.Launch("XX-acme-coupe", LocalDate.of(2022, 7, 1)));
        assertThat(inputs.get(4).effect()).isEqualTo(new Effect.Removed("XX-acme-van"));
    }

    @Test
    void anAddedProgrammeSellsFromItsLaunchAtItsRate() throws IOException {
        Input input = bound(
                        "{op: add-programme, id: N, maker: Acme, origin: IN, launch: 2022-07, rate: 2000, end: 2023-03}")
                .get(0);

        assertThat(input.outside()).containsExactly(false, true, true, false);
        assertThat(input.effect()).isInstanceOfSatisfying(Effect.Added.class, added -> {
            assertThat(added.programme().monthsOnSale(2022)).isEqualTo(6);
            assertThat(added.programme().monthsOnSale(2023)).isEqualTo(3);
            assertThat(added.programme().plannedRate(YearMonth.of(2022, 9))).isEqualTo(2000);
            assertThat(added.programme().announced()).isTrue();
        });
    }

    @Test
    void whatLiesOutsideEverythingSeenIsMarkedYearByYear() throws IOException {
        assertThat(bound("{op: set, lever: fx.AAA, value: 1.6, years: 2022}")
                        .get(0)
                        .outside())
                .containsExactly(false, true, false, false);
        assertThat(bound("{op: set, lever: fx.AAA, value: 0.8}").get(0).outside())
                .containsOnly(false);
        assertThat(bound("{op: set, lever: duty.JP.XX, value: 0.1}").get(0).outside())
                .containsOnly(true);
    }

    @Test
    void theOrderOfDifferentLeversDoesNotMatter() throws IOException {
        List<String> operations = new ArrayList<>(List.of(
                "{op: multiply, lever: fx.AAA, value: 1.1}",
                "{op: set, lever: duty.JP.XX, value: 0.1, when: fx.AAA > 1.3}",
                "{op: add, lever: programme.XX-acme-coupe.launch, value: 6}",
                "{op: multiply, lever: programme.XX-acme-car.rate, value: 0.5}",
                "{op: add-programme, id: N, maker: Acme, origin: IN, launch: 2022-07, rate: 2000}",
                "{op: remove-programme, id: XX-acme-van}"));
        List<String> expected = described(bound(String.join("\n", operations)));
        Random random = new Random(1);

        for (int i = 0; i < 20; i++) {
            Collections.shuffle(operations, random);
            assertThat(described(bound(String.join("\n", operations)))).isEqualTo(expected);
        }
    }

    @Test
    void movedFactsReachAViewAndOtherYearsStayWhatTheyWere() {
        FactBook book = SmallLevers.book();
        double[] values = {Double.NaN, 2, Double.NaN, Double.NaN};
        CutoffView base = new CutoffView(book, SmallLevers.CUTOFF);
        CutoffView moved =
                new CutoffView(ChangedFacts.in(book, "fx.AAA", SmallLevers.CUTOFF, 2021, values), SmallLevers.CUTOFF);

        assertThat(moved.mean("fx.AAA", 2022)).isEqualTo(2);
        assertThat(moved.status("fx.AAA", 2022)).isEqualTo(Status.ASSUMED);
        for (int year : new int[] {2019, 2020, 2021, 2023, 2024}) {
            assertThat(moved.mean("fx.AAA", year)).isCloseTo(base.mean("fx.AAA", year), within(1e-12));
            assertThat(moved.status("fx.AAA", year)).isEqualTo(base.status("fx.AAA", year));
        }
        assertThat(ChangedFacts.in(book, "unknown", SmallLevers.CUTOFF, 2021, values))
                .isSameAs(book);
    }

    @Test
    void leversTellTheirBaseValuesAndHowWellTheyAreKnown() {
        Levers levers = SmallLevers.levers();

        LeverState rate = levers.find("fx.AAA").orElseThrow();
        assertThat(rate.base()).extracting(LeverState.Base::value).containsExactly(1.25, 1.25, 1.5, 1.5);
        assertThat(rate.seenLow()).isEqualTo(0.8);
        assertThat(rate.seenHigh()).isEqualTo(1.5);
        LeverState launch = levers.find("programme.XX-acme-coupe.launch").orElseThrow();
        assertThat(launch.base()).singleElement().satisfies(base -> {
            assertThat(base.date()).isEqualTo(LocalDate.of(2022, 1, 1));
            assertThat(base.status()).isEqualTo(Status.PROJECTED);
        });
        assertThat(levers.find("programme.XX-acme-coupe.rate").orElseThrow().base())
                .extracting(LeverState.Base::value)
                .containsExactly(500.0, 500.0, 500.0, 500.0);
        assertThat(levers.find("programme.XX-acme-van.rate").orElseThrow().base())
                .allSatisfy(base -> assertThat(base.status()).isEqualTo(Status.ASSUMED));
        assertThat(levers.find("programme.XX-acme-old.rate")).isEmpty();
        assertThat(levers.all()).extracting(LeverState::id).isSorted();
    }

    private double[] indicator(String operations) throws IOException {
        return ((Effect.Indicator) bound(operations).get(0).effect()).values();
    }

    private List<Input> bound(String operations) throws IOException {
        StringBuilder text = new StringBuilder("name: Test\nreason: a test\noperations:");
        if (operations.isEmpty()) {
            text.append(" []");
        }
        operations.lines().forEach(line -> text.append("\n  - ").append(line));
        Path file = Files.writeString(folder.resolve("s.yaml"), text);
        return Binding.of(ScenarioFile.read(file), SmallLevers.levers()).inputs();
    }

    private static List<String> described(List<Input> inputs) {
        return inputs.stream()
                .map(input -> input.id() + " " + Arrays.toString(input.outside())
                        + (input.effect() instanceof Effect.Indicator moved ? Arrays.toString(moved.values()) : ""))
                .toList();
    }
}
