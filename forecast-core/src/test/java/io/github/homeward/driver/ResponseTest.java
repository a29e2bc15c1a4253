package io.github.homeward.driver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.homeward.spi.Driver;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ResponseTest {

    private static final DriverColumn COST =
            new DriverColumn("landed-cost-ratio", Driver.Kind.COST, Driver.Effect.LOWERS);
    private static final DriverColumn POLITICS =
            new DriverColumn("trade-politics", Driver.Kind.POLICY, Driver.Effect.RAISES);

    @Test
    void withoutPastMissesNoDriverMovesAnything() {
        Response response = Response.learn(List.of(COST, POLITICS), List.of());

        assertThat(response.factor(new double[] {0.5, 3})).isEqualTo(1);
        assertThat(response.rows()).isZero();
    }

    @Test
    void aKnownElasticityIsRecoveredFromManyMisses() {
        SplittableRandom random = new SplittableRandom(5);
        List<Response.Miss> misses = new ArrayList<>();
        for (int i = 0; i < 5000; i++) {
            double cost = random.nextDouble(-0.5, 0.5);
            double noise = random.nextDouble(-0.3, 0.3);
            misses.add(new Response.Miss(new double[] {cost, 0}, -1.5 * cost + noise));
        }

        assertThat(Response.learn(List.of(COST, POLITICS), misses).coefficients()[0])
                .isCloseTo(-1.5, within(0.05));
    }

    @Test
    void aDearerImportNeverRaisesTheVolumeWhateverThePastSeemsToSay() {
        SplittableRandom random = new SplittableRandom(6);
        for (int trial = 0; trial < 50; trial++) {
            List<Response.Miss> misses = new ArrayList<>();
            for (int i = 0; i < 10; i++) {
                misses.add(new Response.Miss(
                        new double[] {random.nextDouble(-1, 1), random.nextDouble(-1, 1)}, random.nextDouble(-2, 2)));
            }
            Response response = Response.learn(List.of(COST, POLITICS), misses);

            assertThat(response.factor(new double[] {0.1, 0})).isLessThanOrEqualTo(1);
            assertThat(response.factor(new double[] {0, 1})).isGreaterThanOrEqualTo(1);
        }
    }
}
