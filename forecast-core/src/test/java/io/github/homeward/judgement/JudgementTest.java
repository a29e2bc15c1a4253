package io.github.homeward.judgement;

import static io.github.homeward.judgement.OverrideEntry.Op.ADD;
import static io.github.homeward.judgement.OverrideEntry.Op.MULTIPLY;
import static io.github.homeward.judgement.OverrideEntry.Op.SET;
import static io.github.homeward.judgement.SmallForecast.CUTOFF;
import static io.github.homeward.judgement.SmallForecast.at;
import static io.github.homeward.judgement.SmallForecast.entry;
import static io.github.homeward.judgement.SmallForecast.overrides;
import static io.github.homeward.judgement.SmallForecast.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.homeward.forecast.ForecastRow;
import io.github.homeward.yearly.Flag;
import io.github.homeward.yearly.range.Range;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What overrides do, on numbers small enough to work out by hand. */
class JudgementTest {

    private static final double CLOSE = 1e-9;

    /** AA/M: 100 + 300; AA/N: 600; BB/M: 200; BB/N: 0; ??: 50. In all 1,250. */
    private final List<ForecastRow> rows = SmallForecast.of(100, 300, 600, 200, 0, 50);

    @Test
    void anOriginIsSpreadOverItsPartsAndEverythingThatSharesThemFollows() {
        Judged judged = judged(entry(2, "AA", 2026, SET, 2000));

        assertThat(at(judged.rows(), "AA", 2026)).isEqualTo(2000);
        assertThat(at(judged.rows(), "AA/M/AA-m-one", 2026)).isCloseTo(200, within(CLOSE));
        assertThat(at(judged.rows(), "AA/M/AA-m-two", 2026)).isCloseTo(600, within(CLOSE));
        assertThat(at(judged.rows(), "AA/N", 2026)).isCloseTo(1200, within(CLOSE));
        assertThat(at(judged.rows(), "ALL/M", 2026)).isCloseTo(800 + 200, within(CLOSE));
        assertThat(at(judged.rows(), "ALL", 2026)).isCloseTo(2250, within(CLOSE));
        assertThat(judged.rows())
                .filteredOn(row -> row.node().id().startsWith("BB") || row.year() == 2027)
                .allMatch(rows::contains);
    }

    @Test
    void theStatisticalNumbersAreKeptForEveryRowThatMoved() {
        Judged judged = judged(entry(2, "AA/N", 2027, ADD, 400));

        assertThat(judged.overrides())
                .extracting(row -> row.node().id())
                .containsExactly("ALL", "AA", "ALL/N", "AA/N", "AA/N/AA-n-one");
        OverrideRow own = judged.overrides().get(3);
        assertThat(own.statistical()).isEqualTo(600);
        assertThat(own.overridden()).isEqualTo(1000);
        assertThat(own.ops()).containsExactly("add 400.0");
        assertThat(own.authors()).containsExactly("author 2");
        assertThat(own.reasons()).containsExactly("reason 2");
        assertThat(judged.overrides().get(0).ops()).isEmpty();
        assertThat(judged.overrides()).allSatisfy(change -> {
            ForecastRow row = row(judged.rows(), change.node().id(), change.year());
            assertThat(row.flags()).containsExactly(Flag.INFERRED, Flag.OVERRIDE);
            assertThat(change.statistical()).isEqualTo(at(rows, change.node().id(), change.year()));
        });
        assertThat(judged.notes()).singleElement().asString().contains("AA/N 2027 add 400.0", "author 2", "reason 2");
    }

    @Test
    void theLatestSetWinsAndWhatComesAfterItActsInOrderOfEntry() {
        Judged judged = judged(
                entry(2, "AA/N", 2026, ADD, 7),
                entry(3, "AA/N", 2026, SET, 500),
                entry(4, "AA/N", 2026, SET, 100),
                entry(5, "AA/N", 2026, MULTIPLY, 3),
                entry(6, "AA/N", 2026, ADD, 11));

        assertThat(at(judged.rows(), "AA/N", 2026)).isEqualTo(311);
        assertThat(judged.notes())
                .filteredOn(note -> note.startsWith("Override not used"))
                .hasSize(2)
                .anyMatch(note -> note.contains("line 2") && note.contains("line 3 sets anew"))
                .anyMatch(note -> note.contains("line 3") && note.contains("line 4 sets anew"));
    }

    @Test
    void finerOverridesHoldAndTheRestOfACoarserNodeTakesTheChange() {
        Judged judged = judged(entry(2, "AA", 2026, SET, 1500), entry(3, "AA/M", 2026, SET, 1000));

        assertThat(at(judged.rows(), "AA/M", 2026)).isEqualTo(1000);
        assertThat(at(judged.rows(), "AA", 2026)).isEqualTo(1500);
        assertThat(at(judged.rows(), "AA/N", 2026)).isCloseTo(500, within(CLOSE));
    }

    @Test
    void overridesThatCannotAllHoldAreToldByLine() {
        assertThatThrownBy(() -> judged(entry(2, "AA", 2026, SET, 900), entry(3, "AA/M", 2026, SET, 1000)))
                .hasMessageStartingWith("HW705 overrides.csv line 2:")
                .hasMessageContaining("AA/M in line 3");
        assertThatThrownBy(() -> judged(
                        entry(2, "AA/M/AA-m-one", 2026, SET, 5),
                        entry(3, "AA/M/AA-m-two", 2026, SET, 5),
                        entry(4, "AA/M", 2026, SET, 11)))
                .hasMessageStartingWith("HW705 overrides.csv line 4:");
    }

    @Test
    void partsThatWereZeroShareEqually() {
        Judged judged = Judgement.apply(
                SmallForecast.of(0, 0, 600, 200, 0, 50), overrides(entry(2, "AA/M", 2026, SET, 90)), CUTOFF, row -> 0);

        assertThat(at(judged.rows(), "AA/M/AA-m-one", 2026)).isEqualTo(45);
        assertThat(at(judged.rows(), "AA/M/AA-m-two", 2026)).isEqualTo(45);
    }

    @Test
    void noPartGoesBelowWhatIsCounted() {
        Counted counted = row -> row.node().id().equals("AA/M/AA-m-one") && row.year() == 2026 ? 90 : 0;

        Judged judged = Judgement.apply(rows, overrides(entry(2, "AA/M", 2026, SET, 120)), CUTOFF, counted);

        assertThat(at(judged.rows(), "AA/M/AA-m-one", 2026)).isEqualTo(90);
        assertThat(at(judged.rows(), "AA/M/AA-m-two", 2026)).isCloseTo(30, within(CLOSE));
        assertThat(row(judged.rows(), "AA/M", 2026).range95().lower()).isGreaterThanOrEqualTo(90);
        assertThatThrownBy(() -> Judgement.apply(rows, overrides(entry(2, "AA/M", 2026, SET, 80)), CUTOFF, counted))
                .hasMessageStartingWith("HW704 overrides.csv line 2:")
                .hasMessageContaining("at least the 90 vehicles of 2026");
    }

    @Test
    void rangesAreShiftedUpwardsAndShrinkDownwards() {
        assertThat(row(judged(entry(2, "AA/N", 2026, ADD, 100)).rows(), "AA/N", 2026)
                        .range80())
                .isEqualTo(new Range(480 + 100, 780 + 100, Range.Support.OWN));
        assertThat(row(judged(entry(2, "AA/N", 2026, MULTIPLY, 0.5)).rows(), "AA/N", 2026)
                        .range80())
                .isEqualTo(new Range(240, 390, Range.Support.OWN));
        assertThat(row(judged(entry(2, "AA/N", 2026, SET, 0)).rows(), "AA/N", 2026)
                        .range95())
                .isEqualTo(new Range(0, 0, Range.Support.OWN));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    AA/X | 2026 | SET      | 1    | HW207 | perhaps AA/M was meant
                    AA   | 2028 | SET      | 1    | HW703 | 2026 to 2027
                    AA   | 2026 | ADD      | -2000 | HW106 | 0 or more
                    """)
    void whatCannotBeDoneIsToldWithTheLine(
            String node, int year, OverrideEntry.Op op, double value, String code, String found) {
        assertThatThrownBy(() -> judged(entry(7, node, year, op, value)))
                .hasMessageStartingWith(code + " overrides.csv line 7:")
                .hasMessageContaining(found);
    }

    private Judged judged(OverrideEntry... entries) {
        return Judgement.apply(rows, overrides(entries), CUTOFF, row -> 0);
    }
}
