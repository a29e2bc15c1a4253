package io.github.homeward.driver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.homeward.driver.Diversion.Flow;
import io.github.homeward.driver.Diversion.Market;
import io.github.homeward.driver.Diversion.Moves;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class DiversionTest {

    private static final double NO_LIMIT = Double.POSITIVE_INFINITY;
    private static final double TINY = 1e-6;

    private final Diversion diversion = new Diversion(0.2, 0.5);

    @Test
    void aDearerOriginLosesToTheOthersToJapanAndToNobody() {
        Market market = market(new double[] {1_000, 300, 100}, new double[] {NO_LIMIT, NO_LIMIT, NO_LIMIT});

        Moves moves = diversion.apply(market, new double[] {0.6, 1, 1});

        assertThat(moves.own()).containsExactly(new double[] {-400, 0, 0}, within(TINY));
        assertThat(moves.diverted()).containsExactly(new double[] {0, 60, 20}, within(TINY));
        assertThat(moves.losses().vehicles()).isCloseTo(400, within(TINY));
        assertThat(moves.losses().otherOrigins()).isCloseTo(80, within(TINY));
        assertThat(moves.losses().home()).isCloseTo(200, within(TINY));
        assertThat(moves.losses().market()).isCloseTo(120, within(TINY));
        assertThat(moves.gains()).isEqualTo(new Flow(0, 0, 0, 0));
        assertThat(moves.applied(market.volumes())).containsExactly(new double[] {600, 360, 120}, within(TINY));
    }

    @Test
    void whatFindsNoRoomIsBuiltInJapan() {
        Market market = market(new double[] {1_000, 300, 100}, new double[] {NO_LIMIT, 10, 30});

        Moves moves = diversion.apply(market, new double[] {0.6, 1, 1});

        assertThat(moves.diverted()).containsExactly(new double[] {0, 10, 30}, within(TINY));
        assertThat(moves.losses().otherOrigins()).isCloseTo(40, within(TINY));
        assertThat(moves.losses().home()).isCloseTo(240, within(TINY));
        assertThat(moves.losses().market()).isCloseTo(120, within(TINY));
    }

    @Test
    void aCheaperOriginTakesFromTheOthersWhatADearerOneWouldGiveThem() {
        Market market = market(new double[] {1_000, 300, 100}, new double[] {NO_LIMIT, 0, 0});

        Moves moves = diversion.apply(market, new double[] {1.4, 1, 1});

        assertThat(moves.own()).containsExactly(new double[] {400, 0, 0}, within(TINY));
        assertThat(moves.diverted()).containsExactly(new double[] {0, -60, -20}, within(TINY));
        assertThat(moves.gains().market()).as("created").isCloseTo(120, within(TINY));
    }

    @Test
    void capacityAndWhatIsSoldAlreadyBindTheOwnEffect() {
        Market market = new Market(
                List.of("AA", "BB"), new double[] {1_000, 500}, new double[] {950, 0}, new double[] {0, 100});

        Moves moves = diversion.apply(market, new double[] {0.5, 2});

        assertThat(moves.own()).containsExactly(-50, 100);
    }

    @Test
    void withoutAChangeNothingMoves() {
        Market market = market(new double[] {1_000, 300, 100}, new double[] {5, 5, 5});

        Moves moves = diversion.apply(market, new double[] {1, 1, 1});

        assertThat(moves.applied(market.volumes())).containsExactly(market.volumes());
        assertThat(moves.losses().vehicles() + moves.gains().vehicles()).isZero();
    }

    @Test
    void theLawsHoldForAnyMarket() {
        SplittableRandom random = new SplittableRandom(7);
        for (int trial = 0; trial < 500; trial++) {
            double others = random.nextDouble();
            Diversion shares = new Diversion(others, random.nextDouble() * (1 - others));
            Market market = randomMarket(random);
            int size = market.volumes().length;
            double[] factors = new double[size];
            Arrays.setAll(factors, i -> random.nextBoolean() ? 1 : random.nextDouble(0.3, 1.8));
            Moves moves = shares.apply(market, factors);
            double[] after = moves.applied(market.volumes());

            for (int i = 0; i < size; i++) {
                assertThat(after[i]).isGreaterThan(market.floors()[i] - TINY);
                assertThat(after[i]).isLessThan(market.volumes()[i] + market.room()[i] + TINY);
            }
            for (Flow flow : List.of(moves.losses(), moves.gains())) {
                assertThat(flow.otherOrigins() + flow.home() + flow.market()).isCloseTo(flow.vehicles(), within(TINY));
                assertThat(flow.otherOrigins()).isNotNegative();
                assertThat(flow.home()).isGreaterThan(-TINY);
                assertThat(flow.market()).isNotNegative();
            }
            double out = moves.losses().vehicles() - moves.losses().otherOrigins();
            double in = moves.gains().vehicles() - moves.gains().otherOrigins();
            assertThat(sum(after) - sum(market.volumes())).isCloseTo(in - out, within(TINY));
        }
    }

    @Test
    void aDearerOriginRisesAtNoLevelAndNeitherDoesTheTotal() {
        SplittableRandom random = new SplittableRandom(8);
        for (int trial = 0; trial < 500; trial++) {
            Market market = randomMarket(random);
            Set<String> dearer = new HashSet<>(
                    List.of(market.origins().get(0), market.origins().get(1)));
            double[] factors = new double[market.volumes().length];
            Arrays.setAll(factors, i -> dearer.contains(market.origins().get(i)) ? random.nextDouble(0.1, 0.99) : 1);
            double[] after = diversion.apply(market, factors).applied(market.volumes());

            for (int i = 0; i < after.length; i++) {
                if (dearer.contains(market.origins().get(i))) {
                    assertThat(after[i]).isLessThanOrEqualTo(market.volumes()[i]);
                } else {
                    assertThat(after[i]).isGreaterThanOrEqualTo(market.volumes()[i]);
                }
            }
            assertThat(sum(after)).isLessThan(sum(market.volumes()) + TINY);
        }
    }

    @Test
    void aStillDearerOriginNeverSellsMoreNorDoesTheTotal() {
        SplittableRandom random = new SplittableRandom(9);
        for (int trial = 0; trial < 200; trial++) {
            Market market = randomMarket(random);
            String origin = market.origins().get(0);
            double before = Double.POSITIVE_INFINITY;
            double totalBefore = Double.POSITIVE_INFINITY;
            for (double factor = 1.5; factor > 0.2; factor -= 0.1) {
                double[] factors = new double[market.volumes().length];
                double common = factor;
                Arrays.setAll(factors, i -> market.origins().get(i).equals(origin) ? common : 1);
                double[] after = diversion.apply(market, factors).applied(market.volumes());
                double own = 0;
                for (int i = 0; i < after.length; i++) {
                    own += market.origins().get(i).equals(origin) ? after[i] : 0;
                }
                assertThat(own).isLessThan(before + TINY);
                assertThat(sum(after)).isLessThan(totalBefore + TINY);
                before = own;
                totalBefore = sum(after);
            }
        }
    }

    @Test
    void sharesAreParts() {
        assertThatThrownBy(() -> new Diversion(0.7, 0.4)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Diversion(-0.1, 0.4)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> market(new double[] {-1, 0, 0}, new double[3]))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Market market(double[] volumes, double[] room) {
        return new Market(List.of("AA", "BB", "CC"), volumes, new double[3], room);
    }

    private static Market randomMarket(SplittableRandom random) {
        int size = 4 + random.nextInt(8);
        List<String> origins = new ArrayList<>();
        double[] volumes = new double[size];
        double[] floors = new double[size];
        double[] room = new double[size];
        for (int i = 0; i < size; i++) {
            origins.add("O" + random.nextInt(4));
            volumes[i] = random.nextInt(5) == 0 ? 0 : random.nextDouble(0, 50_000);
            floors[i] = random.nextBoolean() ? 0 : volumes[i] * random.nextDouble();
            room[i] = random.nextInt(3) == 0 ? NO_LIMIT : random.nextDouble(0, 20_000);
        }
        return new Market(origins, volumes, floors, room);
    }

    private static double sum(double[] values) {
        return Arrays.stream(values).sum();
    }
}
