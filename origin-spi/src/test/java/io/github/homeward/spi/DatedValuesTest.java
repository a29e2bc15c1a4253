package io.github.homeward.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DatedValuesTest {

    @Test
    void aYearWithTwoRatesIsWeightedByDays() {
        List<Fact> rates = List.of(fact("2014-01-01", "2014-03-31", 0.05), fact("2014-04-01", null, 0.08));
        assertThat(DatedValues.meanOfYear(rates, 2014)).isCloseTo((90 * 0.05 + 275 * 0.08) / 365, within(1e-12));
        assertThat(DatedValues.meanOfYear(rates, 2016)).isEqualTo(0.08);
    }

    @Test
    void daysThatNoFactCoversDoNotCount() {
        List<Fact> points = List.of(fact("2022-06-01", "2022-06-30", 10), fact("2022-12-01", "2022-12-31", 20));
        assertThat(DatedValues.meanOfYear(points, 2022)).isCloseTo((30 * 10 + 31 * 20) / 61.0, within(1e-12));
        assertThat(DatedValues.meanOfYear(points, 2023)).isNaN();
    }

    @Test
    void whereFactsOverlapTheLaterStartHolds() {
        List<Fact> facts = List.of(fact("2000-01-01", null, 1), fact("2010-07-01", "2010-12-31", 3));
        assertThat(DatedValues.meanOfYear(facts, 2010)).isCloseTo((181 + 184 * 3) / 365.0, within(1e-12));
        assertThat(DatedValues.meanOfYear(facts, 2011)).isEqualTo(1);
    }

    @Test
    void theSpansOfALeapYearAddUpToItsDays() {
        List<Fact> facts = List.of(fact("2024-02-29", "2024-02-29", 1), fact("2024-11-01", null, 2));
        assertThat(DatedValues.spansOfYear(facts, 2024))
                .hasSize(4)
                .extracting(DatedValues.Span::days)
                .containsExactly(59L, 1L, 245L, 61L);
    }

    private static Fact fact(String from, @Nullable String to, double value) {
        LocalDate start = LocalDate.parse(from);
        LocalDate end = to == null ? null : LocalDate.parse(to);
        return new Fact("x", start, end, value, value, value, Status.KNOWN, start, List.of("s"), "");
    }
}
