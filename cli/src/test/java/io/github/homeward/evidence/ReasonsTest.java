package io.github.homeward.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.homeward.BaseCase;
import io.github.homeward.Homeward;
import io.github.homeward.explain.Component;
import io.github.homeward.explain.Context.Yardstick;
import io.github.homeward.explain.Contribution;
import io.github.homeward.explain.Reason;
import io.github.homeward.explain.Reasons;
import io.github.homeward.forecast.ForecastRow;
import io.github.homeward.judgement.Overrides;
import io.github.homeward.plugin.Origins;
import io.github.homeward.report.file.OverrideFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reasons of the real forecast. */
@Tag("slow")
class ReasonsTest {

    private static final LocalDate CUTOFF = LocalDate.of(2026, 3, 31);

    private static final Map<LocalDate, Reasons> KNOWN = new ConcurrentHashMap<>();

    @ParameterizedTest
    @ValueSource(strings = {"2012-03-31", "2025-01-05", "2026-03-31"})
    void reasonsAddUpToThePrintedForecastAtEveryNodeAndYear(String day) {
        Reasons reasons = at(LocalDate.parse(day));

        List<ForecastRow> rows = BundledForecast.at(LocalDate.parse(day)).rows();
        assertThat(rows).isNotEmpty();
        for (ForecastRow row : rows) {
            Reason reason = reasons.of(row.node().id(), row.year());
            assertThat(sum(reason)).as(row.toString()).isCloseTo(row.forecast(), within(1e-6));
            Contribution first = reason.contributions().get(0);
            assertThat(first.component()).isEqualTo(Component.LAST_LEVEL);
            assertThat(first.value()).isEqualTo(row.lastActual());
            assertThat(reason.contributions()).isSortedAccordingTo(Comparator.comparing(Contribution::component));
            assertThat(reason.sentences()).hasSizeBetween(1, 3).allMatch(sentence -> sentence.matches("[A-Z].*\\."));
        }
    }

    /** A rest below a thousandth of a vehicle is no bar, so sums agree to a few of them. */
    @Test
    void whatLimitsDoInSingleFuturesAddsUpFromTheOriginsToTheTotal() {
        Reasons reasons = at(CUTOFF);
        List<String> origins = reasons.nodes().stream()
                .filter(node -> !node.equals("ALL") && !node.contains("/"))
                .toList();

        for (int year = reasons.firstYear(); year <= reasons.lastYearAhead(); year++) {
            int then = year;
            double total = limits(reasons.of("ALL", year));

            assertThat(total).isNotZero();
            assertThat(origins.stream()
                            .mapToDouble(origin -> limits(reasons.of(origin, then)))
                            .sum())
                    .isCloseTo(total, within(0.02));
        }
    }

    private static double limits(Reason reason) {
        return reason.contributions().stream()
                .filter(bar -> bar.component() == Component.FUTURES)
                .mapToDouble(Contribution::value)
                .sum();
    }

    @Test
    void judgementIsABarOfItsOwnAndAddsUpToTheJudgedForecast(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("overrides.csv");
        Files.writeString(file, """
                node,year,op,value,author,reason,entered_on,expires_on
                IN,2026,add,-5000,A. Planner,a ship is late,2026-03-01,
                """);
        Overrides overrides = OverrideFile.read(file);
        BaseCase base = Homeward.at(CUTOFF).origins(Origins.installed()).baseCase();

        Reasons reasons = base.reasons(overrides);

        for (ForecastRow row : base.judged(overrides).rows()) {
            Reason reason = reasons.of(row.node().id(), row.year());
            assertThat(sum(reason)).as(row.toString()).isCloseTo(row.forecast(), within(1e-6));
        }
        assertThat(reasons.of("ALL", 2026).contributions())
                .filteredOn(bar -> bar.component() == Component.OVERRIDE)
                .singleElement()
                .satisfies(bar -> assertThat(bar.value()).isCloseTo(-5000, within(1e-6)));
        assertThat(reasons.of("TH", 2026).contributions()).noneMatch(bar -> bar.component() == Component.OVERRIDE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2012-03-31", "2026-03-31"})
    void nodesThatSellNoMoreAreExplainedToo(String day) {
        Reasons reasons = at(LocalDate.parse(day));
        List<String> forecast = BundledForecast.at(LocalDate.parse(day)).rows().stream()
                .map(row -> row.node().id())
                .toList();

        List<String> dead = reasons.nodes().stream()
                .filter(node -> !forecast.contains(node))
                .toList();

        assertThat(dead).isNotEmpty();
        for (String node : dead) {
            Reason reason = reasons.of(node, reasons.firstYear());
            assertThat(sum(reason)).as(node).isCloseTo(0, within(1e-6));
            assertThat(reason.sentences().get(0)).startsWith("No ");
        }
    }

    @Test
    void theColdStartReadsWellToWhoeverWasNotInTheRoom() {
        Reason reason = at(CUTOFF).of("US/Toyota", 2027);

        assertThat(reason.sentences()).hasSize(3);
        assertThat(reason.sentences().get(0))
                .matches("About \\d{1,2},\\d00 Toyota vehicles from the USA are expected in 2027,.* expected in 2026;"
                        + " none came in 2025\\.");
        assertThat(reason.sentences().get(1))
                .matches("New models add \\d{1,2},\\d00: .+ and .+\\.")
                .contains(
                        "the Toyota Highlander ",
                        "the Toyota Tundra ",
                        "the Toyota Camry ",
                        "(expected about July 2026");
        assertThat(reason.sentences().get(2))
                .matches("Four times out of five the figure should lie between [\\d,]+ and [\\d,]+; none of these"
                        + " models has sold yet, and where no sales goal is stated the figure rests on how earlier"
                        + " models like them sold\\.");
        assertThat(at(CUTOFF).of("US", 2027).context().sentThere())
                .isEqualTo(new Yardstick(1_400_000, 2024, List.of("corevias_2025")));
    }

    @Test
    void theLargestOriginReadsWellToWhoeverWasNotInTheRoom() {
        Reason reason = at(CUTOFF).of("IN", 2026);

        assertThat(reason.sentences()).hasSize(3);
        assertThat(reason.sentences().get(0))
                .matches(
                        "About \\d{2},\\d00 vehicles from India are expected in 2026, \\d{1,2},?\\d{2,3} \\(\\d{1,2} %\\)"
                                + " (more|fewer) than the estimated 70,\\d00 of 2025\\.");
        assertThat(reason.sentences().get(1))
                .contains("Suzuki Jimny Nomade", "Honda WR-V", "the Suzuki e Vitara adds ", "(launched January 2026)");
        assertThat(reason.sentences().get(2)).startsWith("Four times out of five the figure should lie between ");
    }

    @Test
    void whatWasNotPublishedYetIsNoReason() {
        Reason earlier = at(LocalDate.of(2025, 1, 5)).of("US", 2025);

        assertThat(earlier.context().sentThere()).isNull();
        assertThat(earlier.context().market()).returns(2023, Yardstick::year);
        assertThat(at(LocalDate.of(2025, 1, 5)).of("IN", 2025).contributions())
                .extracting(Contribution::name)
                .noneMatch(name -> name.contains("launched January 2026"));
    }

    @Test
    void theNumberOfThreadsChangesNoReason() {
        Reasons one = reasons(CUTOFF, 1);
        Reasons two = at(CUTOFF);

        for (String node : two.nodes()) {
            assertThat(one.of(node, 2026).contributions())
                    .isEqualTo(two.of(node, 2026).contributions());
        }
    }

    private static double sum(Reason reason) {
        return reason.contributions().stream().mapToDouble(Contribution::value).sum();
    }

    private static Reasons at(LocalDate cutoff) {
        return KNOWN.computeIfAbsent(cutoff, day -> reasons(day, 2));
    }

    private static Reasons reasons(LocalDate cutoff, int threads) {
        return Homeward.at(cutoff)
                .destination(BundledForecast.HISTORY)
                .origins(Origins.installed())
                .horizon(5)
                .threads(threads)
                .baseCase()
                .reasons();
    }
}
