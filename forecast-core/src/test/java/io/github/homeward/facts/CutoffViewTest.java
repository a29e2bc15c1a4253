package io.github.homeward.facts;

import static io.github.homeward.facts.Facts.book;
import static io.github.homeward.facts.Facts.fact;
import static io.github.homeward.facts.Facts.year;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.homeward.spi.Fact;
import io.github.homeward.spi.Projection;
import io.github.homeward.spi.Status;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CutoffViewTest {

    private static final Fact OLD_DUTY = fact("1985-01-01", "2025-04-02", 0.025, "1985-01-01");
    private static final Fact HIGH_DUTY = fact("2025-04-03", "2025-09-15", 0.275, "2025-04-03");
    private static final Fact AGREED_DUTY = fact("2025-09-16", null, 0.15, "2025-07-22");

    @Test
    void theEndOfARateDoesNotGiveItsFollowerAway() {
        CutoffView before = view(book(Projection.NONE, OLD_DUTY, HIGH_DUTY, AGREED_DUTY), "2025-04-01");
        assertThat(before.mean("x", 2025)).isEqualTo(0.025);
        assertThat(before.at("x", LocalDate.of(2025, 4, 3))).isEqualTo(0.025);
        assertThat(before.facts("x")).extracting(Fact::to).containsOnlyNulls();
        assertThat(before.status("x", 2025)).isEqualTo(Status.PROJECTED);
    }

    @Test
    void anAnnouncedRateCountsFromTheDayItWasAnnounced() {
        FactBook book = book(Projection.HOLD, OLD_DUTY, HIGH_DUTY, AGREED_DUTY);
        double first = 92 * 0.025;
        assertThat(view(book, "2025-07-21").mean("x", 2025)).isCloseTo((first + 273 * 0.275) / 365, within(1e-12));
        double known = (first + 166 * 0.275 + 107 * 0.15) / 365;
        assertThat(view(book, "2025-07-22").mean("x", 2025)).isCloseTo(known, within(1e-12));
        assertThat(view(book, "2026-03-31").mean("x", 2025)).isCloseTo(known, within(1e-12));
        assertThat(view(book, "2026-03-31").status("x", 2025)).isEqualTo(Status.KNOWN);
    }

    @Test
    void aValueIsHiddenUntilItIsPublished() {
        FactBook book = book(Projection.HOLD, year(2023, 5), year(2024, 7));
        assertThat(view(book, "2025-01-09").mean("x", 2024)).isEqualTo(5);
        assertThat(view(book, "2025-01-09").status("x", 2024)).isEqualTo(Status.PROJECTED);
        assertThat(view(book, "2025-01-10").mean("x", 2024)).isEqualTo(7);
        assertThat(view(book, "2025-01-10").status("x", 2024)).isEqualTo(Status.KNOWN);
    }

    @Test
    void aRevisionPrevailsOnceItIsPublished() {
        Fact revised = fact("2024-01-01", "2024-12-31", 7.5, "2025-08-01");
        FactBook book = book(Projection.HOLD, year(2024, 7), revised);
        assertThat(view(book, "2025-07-31").mean("x", 2024)).isEqualTo(7);
        assertThat(view(book, "2025-08-01").mean("x", 2024)).isEqualTo(7.5);
    }

    @Test
    void beforeTheFirstValueNothingIsKnown() {
        CutoffView view = view(book(Projection.HOLD, year(2020, 3)), "2025-01-31");
        assertThat(view.mean("x", 2019)).isNaN();
        assertThat(view.at("x", LocalDate.of(2019, 12, 31))).isNaN();
        assertThat(view.sources("x", 2019)).isEmpty();
        CutoffView early = view(book(Projection.HOLD, year(2020, 3)), "2020-06-30");
        assertThat(early.mean("x", 2020)).isNaN();
        assertThat(early.status("x", 2020)).isEqualTo(Status.PROJECTED);
    }

    @ParameterizedTest
    @EnumSource(Projection.class)
    void aGapHoldsTheLastEarlierValue(Projection projection) {
        CutoffView view = view(book(projection, year(2018, 4), year(2021, 8)), "2025-01-31");
        assertThat(view.mean("x", 2019)).isEqualTo(4);
        assertThat(view.mean("x", 2020)).isEqualTo(4);
        assertThat(view.at("x", LocalDate.of(2020, 7, 1))).isEqualTo(4);
        assertThat(view.mean("x", 2021)).isEqualTo(8);
        assertThat(view.status("x", 2020)).isEqualTo(Status.PROJECTED);
        assertThat(view.sources("x", 2020)).containsExactly("s");
    }

    @Test
    void holdCarriesTheLastValueOn() {
        CutoffView view = view(book(Projection.HOLD, year(2022, 4), year(2023, 8)), "2024-01-31");
        assertThat(view.mean("x", 2030)).isEqualTo(8);
        assertThat(view.sources("x", 2030)).containsExactly("s");
    }

    @Test
    void driftCarriesTheGrowthOfFiveYearsOn() {
        CutoffView view = view(
                book(
                        Projection.DRIFT,
                        year(2017, 1),
                        year(2018, 100),
                        year(2019, 90),
                        year(2020, 95),
                        year(2021, 120),
                        year(2022, 130),
                        year(2023, 161.051)),
                "2024-01-31");
        assertThat(view.mean("x", 2024)).isCloseTo(161.051 * 1.1, within(1e-9));
        assertThat(view.mean("x", 2026)).isCloseTo(161.051 * 1.331, within(1e-9));
    }

    @Test
    void driftWithOneYearOrWithoutGrowthHolds() {
        assertThat(view(book(Projection.DRIFT, year(2023, 5)), "2024-01-31").mean("x", 2028))
                .isEqualTo(5);
        assertThat(view(book(Projection.DRIFT, year(2022, 0), year(2023, 5)), "2024-01-31")
                        .mean("x", 2028))
                .isEqualTo(5);
    }

    @Test
    void noneSaysNothingAboutTheFuture() {
        CutoffView view = view(book(Projection.NONE, year(2023, 5)), "2024-01-31");
        assertThat(view.mean("x", 2023)).isEqualTo(5);
        assertThat(view.mean("x", 2024)).isNaN();
    }

    @Test
    void anAssumptionStaysAnAssumption() {
        Fact assumed = fact("2000-01-01", null, 5, "2000-01-01", Status.ASSUMED);
        assertThat(view(book(Projection.HOLD, assumed), "2024-01-31").status("x", 2010))
                .isEqualTo(Status.ASSUMED);
        assertThat(view(book(Projection.HOLD, assumed), "2024-01-31").status("x", 2030))
                .isEqualTo(Status.ASSUMED);
    }

    /** An oracle that walks day by day, and knows nothing of spans. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void meansAgreeWithAWalkThroughTheDays(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 40; round++) {
            List<Fact> facts = randomFacts(random);
            LocalDate cutoff = LocalDate.of(2005, 1, 1).plusDays(random.nextInt(7000));
            CutoffView view = view(book(Projection.HOLD, facts.toArray(Fact[]::new)), cutoff.toString());
            for (int year = 1999; year <= 2030; year++) {
                assertThat(view.mean("x", year))
                        .as("seed %d round %d year %d cutoff %s %s", seed, round, year, cutoff, facts)
                        .isCloseTo(walk(facts, cutoff, year), within(1e-9));
            }
        }
    }

    private static List<Fact> randomFacts(Random random) {
        List<Fact> facts = new ArrayList<>();
        LocalDate from = LocalDate.of(2000, 1, 1);
        for (int i = 0; i < 8; i++) {
            from = from.plusDays(1 + random.nextInt(900));
            LocalDate to = random.nextInt(3) == 0 ? null : from.plusDays(random.nextInt(1200));
            LocalDate published = from.plusDays(random.nextInt(800) - 300);
            facts.add(fact(from.toString(), to == null ? null : to.toString(), i + 1, published.toString()));
        }
        return facts;
    }

    private static double walk(List<Fact> facts, LocalDate cutoff, int year) {
        double sum = 0;
        int days = 0;
        double held = Double.NaN;
        for (LocalDate day = LocalDate.of(1999, 1, 1); day.getYear() <= year; day = day.plusDays(1)) {
            double today = Double.NaN;
            for (Fact fact : facts) {
                today = speaks(fact, cutoff, day) ? fact.value() : today;
            }
            held = Double.isNaN(today) ? held : today;
            if (day.getYear() == year && !Double.isNaN(today)) {
                sum += today;
                days++;
            }
        }
        return days == 0 ? held : sum / days;
    }

    private static boolean speaks(Fact fact, LocalDate cutoff, LocalDate day) {
        LocalDate to = fact.to();
        boolean ended = to != null && !to.isAfter(cutoff) && to.isBefore(day);
        return !fact.publishedOn().isAfter(cutoff) && !fact.from().isAfter(day) && !ended;
    }

    private static CutoffView view(FactBook book, String cutoff) {
        return new CutoffView(book, LocalDate.parse(cutoff));
    }
}
