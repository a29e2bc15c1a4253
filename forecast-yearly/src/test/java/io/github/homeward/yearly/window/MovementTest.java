package io.github.homeward.yearly.window;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MovementTest {

    private static boolean still(double... values) {
        return Movement.still(values, values.length);
    }

    private static boolean none(double... values) {
        return Movement.none(values, values.length);
    }

    @Test
    void sixEqualValuesOrTwoZerosAreRest() {
        assertThat(still(1, 7, 7, 7, 7, 7, 7)).isTrue();
        assertThat(still(1, 7, 7, 7, 7, 7)).isFalse();
        assertThat(still(9, 5, 0, 0)).isTrue();
        assertThat(still(9, 5, 0)).isFalse();
        assertThat(still(5)).isFalse();
    }

    @Test
    void aSeriesWithoutAChangeSoFarTeachesNothing() {
        assertThat(none(5)).isTrue();
        assertThat(none(5, 5)).isTrue();
        assertThat(none(5, 5, 6)).isFalse();
        assertThat(none(1, 7, 7, 7, 7, 7, 7)).isTrue();
    }
}
