package io.github.homeward.yearly.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.homeward.input.HomewardException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CutoffsTest {

    @Test
    void daysStandAYearApartAndNoneIsAfterTheLast() {
        assertThat(Cutoffs.parse("2010-01-31:2012-06-30").days())
                .containsExactly(LocalDate.of(2010, 1, 31), LocalDate.of(2011, 1, 31), LocalDate.of(2012, 1, 31));
        assertThat(Cutoffs.parse("2012-03-31").days()).containsExactly(LocalDate.of(2012, 3, 31));
    }

    @Test
    void theLastOfFebruaryStaysInFebruary() {
        assertThat(Cutoffs.parse("2012-02-29:2014-12-31").days())
                .containsExactly(LocalDate.of(2012, 2, 29), LocalDate.of(2013, 2, 28), LocalDate.of(2014, 2, 28));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    soon                             | HW113 | 'soon'
                    2010-02-30                       | HW113 | '2010-02-30'
                    2010-01-31:                      | HW113 | ''
                    :2010-01-31                      | HW113 | ''
                    2010:2012                        | HW113 | '2010'
                    -0001-01-31                      | HW113 | four digits
                    2012-01-31:2010-01-31            | HW204 | swap
                    2010-01-31:2011-01-31:2012-01-31 | HW204 | two days
                    1000-01-31:2000-01-31            | HW204 | at most 200
                    """)
    void aMistakeIsTold(String text, String code, String words) {
        assertThatThrownBy(() -> Cutoffs.parse(text))
                .isInstanceOf(HomewardException.class)
                .hasMessageStartingWith(code)
                .hasMessageContaining("cutoffs")
                .hasMessageContaining(words);
    }
}
