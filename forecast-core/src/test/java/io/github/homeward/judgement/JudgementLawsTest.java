package io.github.homeward.judgement;

import static io.github.homeward.judgement.SmallForecast.CUTOFF;
import static io.github.homeward.judgement.SmallForecast.HIERARCHY;
import static io.github.homeward.judgement.SmallForecast.at;
import static io.github.homeward.judgement.SmallForecast.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.homeward.forecast.ForecastRow;
import io.github.homeward.input.ErrorCode;
import io.github.homeward.input.HomewardException;
import io.github.homeward.node.NodeKey;
import io.github.homeward.yearly.range.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Laws of judgement, on random forecasts and random overrides. */
class JudgementLawsTest {

    private static final int RUNS = 500;
    private static final Judged NONE = new Judged(List.of(), List.of(), List.of(), List.of());
    private static final double CLOSE = 1e-6;
    private static final List<OverrideEntry.Op> OPS = List.of(OverrideEntry.Op.values());

    @Test
    void sumsHoldAtEveryLevelAndEveryOverrideThatActsHolds() {
        SplittableRandom random = new SplittableRandom(5);
        int accepted = 0;
        for (int run = 0; run < RUNS; run++) {
            List<ForecastRow> rows = SmallForecast.random(random);
            List<OverrideEntry> entries = random(random);
            Judged judged = applied(rows, entries).orElse(NONE);
            if (judged.rows().isEmpty()) {
                continue;
            }
            accepted++;
            for (int year = 2026; year <= 2027; year++) {
                double[] bottom = bottom(judged.rows(), year);
                for (int node = 0; node < HIERARCHY.nodes().size(); node++) {
                    String id = HIERARCHY.nodes().get(node).id();
                    assertThat(at(judged.rows(), id, year)).isCloseTo(HIERARCHY.sum(node, bottom), within(CLOSE));
                }
            }
            for (OverrideRow change : judged.overrides()) {
                assertThat(change.statistical())
                        .isEqualTo(at(rows, change.node().id(), change.year()));
                if (change.ops().size() == 1 && change.ops().get(0).startsWith("set ")) {
                    assertThat(change.overridden())
                            .isEqualTo(Double.parseDouble(change.ops().get(0).substring(4)));
                }
            }
        }
        assertThat(accepted).isGreaterThan(RUNS / 4);
    }

    @Test
    void rangesStayOrderedNestedAndNeverNegative() {
        SplittableRandom random = new SplittableRandom(6);
        for (int run = 0; run < RUNS; run++) {
            Judged judged =
                    applied(SmallForecast.random(random), random(random)).orElse(NONE);
            if (judged.rows().isEmpty()) {
                continue;
            }
            for (ForecastRow row : judged.rows()) {
                Range narrow = row.range50();
                Range middle = row.range80();
                Range wide = row.range95();
                assertThat(new double[] {
                            0,
                            wide.lower(),
                            middle.lower(),
                            narrow.lower(),
                            narrow.upper(),
                            middle.upper(),
                            wide.upper()
                        })
                        .isSorted();
                assertThat(row.forecast()).isBetween(wide.lower(), wide.upper());
            }
        }
    }

    @Test
    void withoutEntriesThatActNotAByteChanges() {
        SplittableRandom random = new SplittableRandom(7);
        for (int run = 0; run < 20; run++) {
            List<ForecastRow> rows = SmallForecast.random(random);
            List<OverrideEntry> silent = new ArrayList<>();
            for (OverrideEntry entry : random(random)) {
                silent.add(entry(
                        (int) entry.line(),
                        entry.node(),
                        entry.year(),
                        entry.op(),
                        entry.value(),
                        CUTOFF.minusDays(9),
                        CUTOFF.minusDays(1)));
                silent.add(entry(
                        (int) entry.line(),
                        entry.node(),
                        entry.year(),
                        entry.op(),
                        entry.value(),
                        CUTOFF.plusDays(1),
                        null));
            }

            Judged expired = applied(rows, silent).orElseThrow();

            assertThat(expired.rows()).isEqualTo(rows);
            assertThat(Judgement.apply(rows, SmallForecast.overrides(), CUTOFF, row -> 0)
                            .rows())
                    .isEqualTo(rows);
            assertThat(expired.overrides()).isEmpty();
            assertThat(expired.notes()).hasSize(silent.size()).allMatch(note -> note.startsWith("Override not used"));
        }
    }

    @Test
    void anEntryActsFromItsFirstDayToItsLastAndNoLonger() {
        List<ForecastRow> rows = SmallForecast.of(100, 300, 600, 200, 0, 50);
        OverrideEntry entry = entry(2, "AA", 2026, OverrideEntry.Op.SET, 5, CUTOFF, CUTOFF.plusDays(3));

        for (int day = -1; day <= 4; day++) {
            Judged judged = Judgement.apply(rows, SmallForecast.overrides(entry), CUTOFF.plusDays(day), row -> 0);
            assertThat(judged.overrides().isEmpty()).isEqualTo(day < 0 || day > 3);
        }
    }

    @Test
    void anEntryOfAYearThatIsCountedByNowIsToldAndDoesNotAct() {
        List<ForecastRow> rows = SmallForecast.of(100, 300, 600, 200, 0, 50);

        Judged judged = applied(rows, List.of(entry(2, "AA", 2025, OverrideEntry.Op.SET, 5)))
                .orElseThrow();

        assertThat(judged.rows()).isEqualTo(rows);
        assertThat(judged.notes()).singleElement().asString().contains("2025 is counted by now");
    }

    /** None where the random overrides conflict or go below zero. */
    private static Optional<Judged> applied(List<ForecastRow> rows, List<OverrideEntry> entries) {
        try {
            return Optional.of(Judgement.apply(rows, new Overrides("overrides.csv", "0", entries), CUTOFF, row -> 0));
        } catch (HomewardException refused) {
            assertThat(refused.code()).isIn(ErrorCode.OVERRIDE_CONFLICT, ErrorCode.NEGATIVE);
            return Optional.empty();
        }
    }

    private static List<OverrideEntry> random(SplittableRandom random) {
        List<OverrideEntry> entries = new ArrayList<>();
        int count = 1 + random.nextInt(4);
        for (int i = 0; i < count; i++) {
            NodeKey node =
                    HIERARCHY.nodes().get(random.nextInt(HIERARCHY.nodes().size()));
            OverrideEntry.Op op = OPS.get(random.nextInt(OPS.size()));
            double value =
                    switch (op) {
                        case SET -> random.nextInt(20_000);
                        case ADD -> random.nextInt(4000) - 1000;
                        case MULTIPLY -> random.nextDouble(3);
                    };
            entries.add(entry(i + 2, node.id(), 2026 + random.nextInt(2), op, value));
        }
        return entries;
    }

    private static double[] bottom(List<ForecastRow> rows, int year) {
        return HIERARCHY.bottom().stream()
                .mapToDouble(node -> at(rows, node.id(), year))
                .toArray();
    }
}
