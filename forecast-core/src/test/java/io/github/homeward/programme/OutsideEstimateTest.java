package io.github.homeward.programme;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.homeward.facts.FactBook;
import io.github.homeward.facts.Facts;
import io.github.homeward.spi.Fact;
import io.github.homeward.spi.FactSheet;
import io.github.homeward.spi.Indicator;
import io.github.homeward.spi.Projection;
import io.github.homeward.spi.Source;
import io.github.homeward.spi.Status;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What others say of an origin: the newest word on a year counts. */
class OutsideEstimateTest {

    private static final LocalDate CUTOFF = LocalDate.of(2025, 3, 31);

    @Test
    void theStatementThatStartsLastCountsAndTheOlderOneEndsThere() {
        List<OutsideEstimate> estimates = at(
                fact("2025-01-01", null, 100, "2024-06-01", "old"), fact("2026-01-01", null, 300, "2025-01-01", "new"));

        assertThat(estimates)
                .containsExactly(
                        new OutsideEstimate("XX", 2025, 100, List.of("old")),
                        new OutsideEstimate("XX", 2026, 300, List.of("new")),
                        new OutsideEstimate("XX", 2027, 300, List.of("new")));
    }

    @Test
    void whoSaysTheSameIsNamedBeside() {
        List<OutsideEstimate> estimates =
                at(fact("2025-01-01", null, 100, "2024-06-01", "b"), fact("2026-01-01", null, 100, "2025-01-01", "a"));

        assertThat(estimates.get(1)).isEqualTo(new OutsideEstimate("XX", 2026, 100, List.of("a", "b")));
    }

    @Test
    void whatIsPublishedLaterOrEndsBeforeIsNotShown() {
        assertThat(at(fact("2025-01-01", null, 100, "2025-04-01", "late"))).isEmpty();
        assertThat(at(fact("2023-01-01", "2024-12-31", 100, "2024-04-01", "over")))
                .isEmpty();
    }

    private static List<OutsideEstimate> at(Fact... facts) {
        FactSheet sheet = new FactSheet(
                Stream.of("old", "new", "a", "b", "late", "over")
                        .map(id -> new Source(id, "Source", "", "", ""))
                        .toList(),
                List.of(new Indicator(
                        OutsideEstimate.INDICATOR + "XX", "vehicles", "What others expect", Projection.NONE)),
                List.of(facts),
                List.of());
        return OutsideEstimate.of(Map.of("XX", FactBook.of(Facts.NOTHING, sheet)), CUTOFF, 2025, 2027);
    }

    private static Fact fact(String from, @Nullable String to, double value, String published, String source) {
        return new Fact(
                OutsideEstimate.INDICATOR + "XX",
                LocalDate.parse(from),
                to == null ? null : LocalDate.parse(to),
                value,
                value,
                value,
                Status.KNOWN,
                LocalDate.parse(published),
                List.of(source),
                "");
    }
}
