package io.github.homeward.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecimalsTest {

    @ParameterizedTest
    @CsvSource({
        "0,0.0",
        "-0.0,0.0",
        "111513,111513.0",
        "0.1,0.1",
        "1e-5,0.000010",
        "1e-9,1E-9",
        "123456789.125,123456789.125",
        "1e15,1E+15",
        "2e23,2E+23",
        "0.30000000000000004,0.30000000000000004",
        "4.9e-324,5E-324"
    })
    void numbersReadAsPeopleWriteThem(double number, String text) {
        assertThat(new BigDecimal(Decimals.text(number))).isEqualByComparingTo(text);
        assertThat(Decimals.text(number)).hasSizeLessThanOrEqualTo(text.length());
    }

    @Test
    void everyNumberReadsBackAsItself() {
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            double number = i % 2 == 0 ? random.nextDouble() * 100_000 : Double.longBitsToDouble(random.nextLong());
            if (Double.isFinite(number)) {
                assertThat(Double.parseDouble(Decimals.text(number))).isEqualTo(number);
            }
        }
    }

    @Test
    void noTextIsLongerThanTheJavaPlatformsOwn() {
        Random random = new Random(8);
        for (int i = 0; i < 20_000; i++) {
            double number = random.nextDouble() * 100_000 + 1;
            assertThat(Decimals.text(number).length())
                    .isLessThanOrEqualTo(Double.toString(number).length());
        }
    }
}
