package io.github.homeward.driver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.homeward.driver.Response.Coefficient;
import io.github.homeward.driver.Response.Miss;
import io.github.homeward.spi.Driver;
import io.github.homeward.spi.Prior;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ResponseTest {

    private static final DriverColumn COST = new DriverColumn(
            "landed-cost-ratio",
            Driver.Kind.COST,
            Driver.Effect.LOWERS,
            Prior.assumed(-1.5, 0.75, "for a test"),
            List.of("XX"));
    private static final DriverColumn POLITICS = new DriverColumn(
            "trade-politics",
            Driver.Kind.POLICY,
            Driver.Effect.RAISES,
            Prior.assumed(0.05, 0.05, "for a test"),
            List.of("XX"));
    private static final DriverColumn SILENT =
            new DriverColumn("unstated", Driver.Kind.POLICY, Driver.Effect.RAISES, Prior.UNSTATED, List.of("XX"));
    private static final List<DriverColumn> COLUMNS = List.of(COST, POLITICS, SILENT);

    @Test
    void withoutPastMissesThePriorsSpeakToTheLastBit() {
        Response response = Response.learn(COLUMNS, List.of());

        assertThat(response.coefficients()).extracting(Coefficient::value).containsExactly(-1.5, 0.05, 0.0);
        assertThat(response.coefficients()).extracting(Coefficient::sd).containsExactly(0.75, 0.05, 0.1);
        assertThat(response.rows()).isZero();
        assertThat(response.factor(new double[] {0, 0, 3})).isEqualTo(1);
        assertThat(response.factor(new double[] {Math.log(1.1), 0, 0})).isCloseTo(Math.pow(1.1, -1.5), within(1e-12));
    }

    @Test
    void missesAtWhichADriverStoodStillLeaveItsPriorAlone() {
        List<Miss> misses =
                List.of(new Miss("a", new double[] {0, 0, 0}, 1.2), new Miss("b", new double[] {0, 0, 0}, -0.7));

        Response response = Response.learn(COLUMNS, misses);

        assertThat(response.coefficients().get(0).value()).isCloseTo(-1.5, within(1e-12));
        assertThat(response.coefficients().get(0).sd()).isCloseTo(0.75, within(1e-12));
        assertThat(response.coefficients().get(0).rows()).isZero();
        assertThat(response.rows()).isEqualTo(2);
    }

    @Test
    void knownCoefficientsAreRecoveredFromManyMissesWhateverThePriorsAndACommonMiss() {
        SplittableRandom random = new SplittableRandom(5);
        List<Miss> misses = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            double cost = random.nextDouble(-0.5, 0.5);
            double politics = random.nextDouble(-2, 2);
            double noise = random.nextDouble(-0.3, 0.3);
            misses.add(new Miss(
                    "group " + i, new double[] {cost, politics, 0}, 0.4 - 2.6 * cost + 0.2 * politics + noise));
        }
        Response response = Response.learn(COLUMNS, misses);

        assertThat(response.coefficients().get(0).value()).isCloseTo(-2.6, within(0.02));
        assertThat(response.coefficients().get(1).value()).isCloseTo(0.2, within(0.01));
        assertThat(response.coefficients().get(0).sd()).isLessThan(0.01);
        assertThat(response.noiseSd()).isCloseTo(0.3 / Math.sqrt(3), within(0.01));
    }

    @Test
    void missesOfOneGroupTogetherCountAsOne() {
        Miss single = new Miss("one", new double[] {0.2, 0, 0}, -1);
        List<Miss> repeated = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            repeated.add(single);
        }
        Response once = Response.learn(COLUMNS, List.of(single));
        Response often = Response.learn(COLUMNS, repeated);

        assertThat(often.rows()).isEqualTo(8);
        assertThat(often.effectiveRows()).isEqualTo(1);
        assertThat(often.coefficients().get(0).value())
                .isCloseTo(once.coefficients().get(0).value(), within(1e-12))
                .isLessThan(-1.5);
        assertThat(often.coefficients().get(0).sd())
                .isCloseTo(once.coefficients().get(0).sd(), within(1e-12));
    }

    @Test
    void aDearerImportNeverRaisesTheVolumeWhateverThePastSeemsToSay() {
        SplittableRandom random = new SplittableRandom(6);
        int held = 0;
        for (int trial = 0; trial < 50; trial++) {
            List<Miss> misses = new ArrayList<>();
            for (int i = 0; i < 60; i++) {
                double cost = random.nextDouble(-1, 1);
                misses.add(new Miss(
                        "group " + i,
                        new double[] {cost, random.nextDouble(-1, 1), random.nextDouble(-1, 1)},
                        4 * cost + random.nextDouble(-2, 2)));
            }
            Response response = Response.learn(COLUMNS, misses);

            assertThat(response.factor(new double[] {0.1, 0, 0})).isLessThanOrEqualTo(1);
            assertThat(response.factor(new double[] {0, 1, 0})).isGreaterThanOrEqualTo(1);
            assertThat(response.factor(new double[] {0, 0, 1})).isGreaterThanOrEqualTo(1);
            held += response.coefficients().get(0).value() == 0 ? 1 : 0;
        }
        assertThat(held).as("trials in which only the law held the sign").isPositive();
    }
}
