package io.github.homeward.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.homeward.input.ErrorCode;
import io.github.homeward.input.HomewardException;
import io.github.homeward.spi.Fact;
import io.github.homeward.spi.FactSheet;
import io.github.homeward.spi.Projection;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class FactBookTest {

    private final FactSheet sheet = Facts.sheet(Projection.HOLD, Facts.year(2021, 2), Facts.year(2020, 1));

    @Test
    void factsComeInOrderOfTheirStart() {
        assertThat(FactBook.of(Facts.NOTHING, sheet).facts("x"))
                .extracting(Fact::value)
                .containsExactly(1.0, 2.0);
    }

    @Test
    void anIndicatorStatedTwiceIsRefused() {
        assertThatExceptionOfType(HomewardException.class)
                .isThrownBy(() -> FactBook.of(sheet, sheet))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo(ErrorCode.PLUGIN_BROKEN))
                .withMessageContaining("indicator x");
    }

    @Test
    void aValueOfNoIndicatorIsRefused() {
        FactSheet loose = new FactSheet(sheet.sources(), List.of(), sheet.facts(), List.of());
        assertThatExceptionOfType(HomewardException.class)
                .isThrownBy(() -> FactBook.of(Facts.NOTHING, loose))
                .withMessageContaining("indicator x");
    }

    @Test
    void aScenarioChangesACopy() {
        FactBook book = FactBook.of(Facts.NOTHING, sheet);
        FactBook changed = book.with("x", List.of(Facts.fact("2020-01-01", null, 9, "2020-01-01")));
        LocalDate cutoff = LocalDate.of(2024, 1, 31);
        assertThat(new CutoffView(changed, cutoff).mean("x", 2025)).isEqualTo(9);
        assertThat(new CutoffView(book, cutoff).mean("x", 2025)).isEqualTo(2);
    }

    @Test
    void anUnknownIndicatorIsNamed() {
        FactBook book = FactBook.of(Facts.NOTHING, sheet);
        assertThat(book.has("y")).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> book.facts("y")).withMessageContaining("'y'");
        assertThatIllegalArgumentException().isThrownBy(() -> book.with("y", List.of()));
    }
}
