package io.github.homeward.yearly.range;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.homeward.yearly.series.Series;
import java.util.List;
import org.junit.jupiter.api.Test;

class StillErrorsTest {

    /** What a lone error is widened by, see {@link ErrorPools}. */
    private static final double WIDENED = Math.sqrt(2);

    @Test
    void whatCameAfterSixEqualYearsIsMeasuredInTheMeanLevelUntilThen() {
        Series wakes = new Series("wakes", 2000, new double[] {30, 10, 10, 10, 10, 10, 10, 15, 40});
        ResidualBank bank = StillErrors.of(List.of(wakes), 3);

        double unit = (30 + 6 * 10) / 7.0;
        assertThat(bank.errors(1, 0)).hasSize(1);
        assertThat(bank.errors(1, 0)[0]).isCloseTo(5 / unit * WIDENED, within(1e-9));
        assertThat(bank.errors(2, 0)[0]).isCloseTo(30 / unit * WIDENED, within(1e-9));
        assertThat(bank.errors(3, 0)).isEmpty();
        assertThat(bank.range(0.5, 1, 10, StillErrors.unit(wakes)).refused()).isTrue();
    }

    @Test
    void aSeriesThatMovesHasNoneAndOneThatRestsOnHasNoError() {
        assertThat(errors(1, 2, 3, 4, 5, 6, 7, 8)).isEmpty();
        assertThat(errors(7, 7, 7, 7, 7, 7, 7, 7)).containsExactly(0, 0);
    }

    @Test
    void twoZerosAreAnEndAndWhatReturnsIsAnError() {
        assertThat(errors(8, 4, 0, 0, 9)[0]).isCloseTo(9 / 3.0 * WIDENED, within(1e-9));
    }

    @Test
    void theUnitIsTheMeanLevel() {
        assertThat(StillErrors.unit(new Series("a", 2000, new double[] {2, 4, 9})))
                .isEqualTo(5);
    }

    private static double[] errors(double... values) {
        return StillErrors.of(List.of(new Series("a", 2000, values)), 1).errors(1, 0);
    }
}
