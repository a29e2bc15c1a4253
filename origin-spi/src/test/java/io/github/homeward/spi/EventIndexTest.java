package io.github.homeward.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventIndexTest {

    private static final List<Fact> EVENTS = List.of(event("1995-06-28", 1), event("1997-03-01", -1));

    /** Sums the decay in steps of a hundredth of a day. */
    @ParameterizedTest
    @CsvSource({"1994, 3", "1995, 3", "1996, 3", "1997, 0.5", "2005, 3", "2005, 8"})
    void theMeanOfAYearIsTheIntegralOfTheDecay(int year, double halfLife) {
        LocalDate first = LocalDate.of(year, 1, 1);
        int steps = 100 * first.lengthOfYear();
        double sum = 0;
        for (int i = 0; i < steps; i++) {
            for (Fact event : EVENTS) {
                double age = ChronoUnit.DAYS.between(event.from(), first) + (i + 0.5) / 100;
                sum += age < 0 ? 0 : event.value() * Math.pow(2, -age / (halfLife * 365.25));
            }
        }
        assertThat(EventIndex.meanOfYear(EVENTS, year, halfLife)).isCloseTo(sum / steps, within(1e-6));
    }

    private static Fact event(String day, double value) {
        LocalDate date = LocalDate.parse(day);
        return new Fact("e", date, null, value, value, value, Status.KNOWN, date, List.of("s"), "");
    }
}
