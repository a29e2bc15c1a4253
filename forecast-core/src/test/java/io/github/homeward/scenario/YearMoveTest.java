package io.github.homeward.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.homeward.driver.Diversion;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Laws of what a scenario does to one year, on random markets. */
class YearMoveTest {

    private static final List<String> ORIGINS = List.of("AA", "AA", "BB", "BB", "CC", "??");
    private static final double[] NO_NOISE = {1, 1, 1, 1, 1, 1};

    @Test
    void nothingChangedLeavesEveryBit() {
        Random random = new Random(1);
        for (int i = 0; i < 200; i++) {
            Market market = Market.random(random);
            YearMove move = market.move(ones(), ones(), infinite());

            assertThat(move.idle()).isTrue();
            assertThat(move.apply(market.volumes, NO_NOISE)).isEqualTo(market.volumes);
        }
    }

    @Test
    void whatIsCountedStaysNothingIsNegativeAndCapsHoldInEveryDraw() {
        Random random = new Random(2);
        for (int i = 0; i < 500; i++) {
            Market market = Market.random(random);
            double[] caps = random.doubles(6, 0, 2000).toArray();
            double[] moved = market.move(random.doubles(6, 0, 3).toArray(), factors(random), caps)
                    .apply(market.volumes, random.doubles(6, 0, 4).toArray());

            for (int node = 0; node < 6; node++) {
                assertThat(moved[node]).isGreaterThanOrEqualTo(market.floors[node]);
                assertThat(moved[node]).isLessThanOrEqualTo(Math.max(caps[node], market.floors[node]));
            }
        }
    }

    @Test
    void theDearerAnOriginTheLessItSellsAndTheTotalNeverRises() {
        Random random = new Random(3);
        for (int i = 0; i < 500; i++) {
            Market market = Market.random(random);
            double[] before = market.volumes;
            for (double factor = 0.95; factor > 0.1; factor -= 0.1) {
                double[] drivers = {factor, factor, 1, 1, 1, 1};
                double[] moved = market.move(ones(), drivers, infinite()).apply(market.volumes, NO_NOISE);

                assertThat(moved[0]).isLessThanOrEqualTo(before[0] + 1e-9);
                assertThat(moved[1]).isLessThanOrEqualTo(before[1] + 1e-9);
                assertThat(sum(moved)).isLessThanOrEqualTo(sum(before) + 1e-9);
                before = moved;
            }
        }
    }

    @Test
    void aRateScalesWhatIsNotCountedYet() {
        Market market =
                new Market(new double[] {1000, 0, 0, 0, 0, 0}, new double[] {200, 0, 0, 0, 0, 0}, new double[6]);
        double[] half = ones();
        half[0] = 0.5;

        assertThat(market.move(half, ones(), infinite()).apply(market.volumes, NO_NOISE)[0])
                .isCloseTo(600, within(1e-9));
    }

    private record Market(double[] volumes, double[] floors, double[] room) {

        static Market random(Random random) {
            double[] volumes = random.doubles(6, 0, 1500).toArray();
            double[] floors = Arrays.stream(volumes)
                    .map(volume -> random.nextBoolean() ? 0 : volume * random.nextDouble())
                    .toArray();
            double[] room = random.doubles(6, 0, 3000).toArray();
            room[5] = 0;
            return new Market(volumes, floors, room);
        }

        YearMove move(double[] programme, double[] drivers, double[] caps) {
            return new YearMove(
                    ORIGINS, floors, programme, new double[6], drivers, room, caps, new Diversion(0.3, 0.5));
        }
    }

    private static double[] factors(Random random) {
        double[] byOrigin = random.doubles(3, 0.3, 2).toArray();
        return new double[] {byOrigin[0], byOrigin[0], byOrigin[1], byOrigin[1], byOrigin[2], 1};
    }

    private static double[] ones() {
        return NO_NOISE.clone();
    }

    private static double[] infinite() {
        double[] caps = new double[6];
        Arrays.fill(caps, Double.POSITIVE_INFINITY);
        return caps;
    }

    private static double sum(double[] values) {
        return Arrays.stream(values).sum();
    }
}
