package io.github.homeward.spi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SpiTest {

    @Test
    void versionsFromTheOldestToItsOwnAreAccepted() {
        assertThat(Spi.accepts(Spi.VERSION)).isTrue();
        assertThat(Spi.accepts(Spi.OLDEST)).isTrue();
        assertThat(Spi.accepts(Spi.VERSION + 1)).isFalse();
        assertThat(Spi.accepts(Spi.OLDEST - 1)).isFalse();
    }

    @Test
    void aRangeOfOneIsANumber() {
        assertThat(Spi.range(2, 2)).isEqualTo("2");
        assertThat(Spi.range(2, 5)).isEqualTo("2 to 5");
    }
}
