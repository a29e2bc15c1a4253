package io.github.homeward.spi;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PartialDateTest {

    @ParameterizedTest
    @CsvSource({
        "2024, 2024-01-01, 2024-12-31, 2024-06-30",
        "2024-02, 2024-02-01, 2024-02-29, 2024-02-29",
        "2024-05-17, 2024-05-17, 2024-05-17, 2024-05-17"
    })
    void aPartialDateHasAFirstDayALastDayAndADayOnWhichThingsEnd(
            String text, LocalDate first, LocalDate last, LocalDate end) {
        PartialDate date = PartialDate.parse(text);
        assertThat(date).extracting(PartialDate::first).isEqualTo(first);
        assertThat(date).extracting(PartialDate::last).isEqualTo(last);
        assertThat(date).extracting(PartialDate::asEnd).isEqualTo(end);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "24", "2024-13", "2024-02-30", "2024/05", "May 2024", "2024-5-1", "abcd"})
    void anythingElseIsNoDate(String text) {
        assertThat(PartialDate.parse(text)).isNull();
    }
}
