package io.github.homeward.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.homeward.spi.Period;
import java.time.YearMonth;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTextTest {

    @ParameterizedTest
    @CsvSource({
        "2024, 2024-01, 2024-12",
        "2024-05, 2024-05, 2024-05",
        "2024H1, 2024-01, 2024-06",
        "2024H2, 2024-07, 2024-12",
        "2024Q1, 2024-01, 2024-03",
        "2024Q4, 2024-10, 2024-12",
        "FY2024, 2024-04, 2025-03",
        "FY2024H1, 2024-04, 2024-09",
        "FY2024H2, 2024-10, 2025-03",
        "2024-01/2024-11, 2024-01, 2024-11",
        "2003/2018, 2003-01, 2018-12",
        "1988/2026-03, 1988-01, 2026-03"
    })
    void aPeriodIsARunOfMonths(String text, YearMonth from, YearMonth to) {
        assertThat(PeriodText.parse(text)).isEqualTo(new Period(from, to));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "24", "2024H3", "2024Q5", "2024-13", "2024-11/2024-01", "FY24", "2024/", "/2024"})
    void anythingElseIsNoPeriod(String text) {
        assertThat(PeriodText.parse(text)).isNull();
    }
}
