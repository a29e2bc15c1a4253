package io.github.homeward.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.homeward.ledger.StatementBuilder;
import io.github.homeward.node.NodeKey;
import io.github.homeward.panel.Panel;
import io.github.homeward.programme.AnnouncementLead;
import io.github.homeward.spi.ProgrammeStatement.Kind;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class UnannouncedTest {

    private static final int HORIZON = 5;
    private static final AnnouncementLead LEAD = new AnnouncementLead(0.75, 0);
    private static final Newcomers NONE = new Newcomers(new double[HORIZON]);
    private static final NodeKey REST = SmallFacts.REST;

    private final StatementBuilder facts = SmallFacts.steady();

    @Test
    void whatIsAnnouncedFallsShortOfIsRefilledTheMoreTheFartherAhead() {
        double before = 0;
        for (int h = 0; h < HORIZON; h++) {
            double refill = sum(refill(NONE, volumes(5_000), volumes(5_000)), h);
            // 12,000 last year, 5,000 of a car and 3,000 of the rest.
            assertThat(refill).isGreaterThan(before).isLessThan(4_000);
            before = refill;
        }
    }

    @Test
    void nothingIsRefilledAboveTheLastTotalButWhatComesAnyway() {
        assertThat(refill(NONE, volumes(40_000), volumes(40_000))).isEmpty();
        Newcomers some = new Newcomers(new double[] {0, 0.2, 0.3, 0.4, 0.4});
        Map<NodeKey, double[]> refills = refill(some, volumes(40_000), volumes(40_000));
        assertThat(sum(refills, 0)).isZero();
        for (int h = 1; h < HORIZON; h++) {
            assertThat(sum(refills, h)).isPositive();
        }
    }

    @Test
    void whatALaterYearReachesIsHeldFromThenOn() {
        Map<NodeKey, double[]> announced = new TreeMap<>(
                Map.of(SmallFacts.CAR, new double[] {9_000, 20_000, 5_000, 5_000, 5_000}, REST, new double[] {
                    3_000, 3_000, 3_000, 3_000, 3_000
                }));

        Map<NodeKey, double[]> refills = refill(NONE, announced, announced);

        assertThat(refills.values())
                .allSatisfy(volumes -> assertThat(volumes[1]).isZero());
        for (int h = 2; h < HORIZON; h++) {
            double unknown = LEAD.unannounced(SmallFacts.CUTOFF, LocalDate.of(2021 + h, 7, 1));
            assertThat(sum(refills, h)).isCloseTo(unknown * (23_000 - 8_000), within(30.0));
        }
    }

    @Test
    void aPlannersLaunchRaisesTheTotalAndACancellationLowersIt() {
        for (int h = 1; h < HORIZON; h++) {
            double told = 5_000 + sum(refill(NONE, volumes(5_000), volumes(5_000)), h);
            double launched = 7_000 + sum(refill(NONE, volumes(7_000), volumes(5_000)), h);
            double cancelled = 3_000 + sum(refill(NONE, volumes(3_000), volumes(5_000)), h);

            assertThat(launched - told).isGreaterThan((1 - Unannounced.DISPLACED) * 2_000 - 1);
            assertThat(told - cancelled).isGreaterThan((1 - Unannounced.DISPLACED) * 2_000 - 1);
        }
    }

    @Test
    void itAddsUpOverOriginsAndMakersAndGoesWhereTheMakerBuilds() {
        Map<NodeKey, double[]> refills = refill(NONE, volumes(1_000), volumes(1_000));

        assertThat(refills.keySet()).allMatch(NodeKey::unannounced);
        assertThat(refills).containsKeys(NodeKey.ofUnannounced("XX", "Acme"));
        // Nobody knows where Beta builds.
        assertThat(refills).containsKeys(NodeKey.ofUnannounced(NodeKey.NEW_ORIGIN, "Beta"));
        double share = LEAD.unannounced(SmallFacts.CUTOFF, LocalDate.of(2022, 7, 1));
        assertThat(sum(refills, 1)).isCloseTo(share * (12_000 - 4_000), within(20.0));
    }

    @Test
    void aCarThatGoesHomeLeavesNoGap() {
        facts.programme("car", "XX", "Acme", "Car", Kind.SOURCING_TO, "2020-12-01", "2021-03-01", "JJ");
        Panel panel = SmallFacts.panel(facts, SmallFacts.CUTOFF);
        assertThat(panel.programmes().get(0).repatriated(panel.programmes())).isTrue();

        Map<NodeKey, double[]> refills = refill(NONE, volumes(0), volumes(0));

        assertThat(refills).doesNotContainKey(NodeKey.ofUnannounced("XX", "Acme"));
        assertThat(sum(refills, 4)).isLessThan(1);
    }

    private Map<NodeKey, double[]> refill(
            Newcomers newcomers, Map<NodeKey, double[]> announced, Map<NodeKey, double[]> told) {
        return new Unannounced(SmallFacts.panel(facts, SmallFacts.CUTOFF), LEAD, newcomers)
                .of(announced, told, HORIZON);
    }

    /** So much of the car in each year, and the rest as it was. */
    private static Map<NodeKey, double[]> volumes(double car) {
        return new TreeMap<>(Map.of(SmallFacts.CAR, new double[] {car, car, car, car, car}, REST, new double[] {
            3_000, 3_000, 3_000, 3_000, 3_000
        }));
    }

    private static double sum(Map<NodeKey, double[]> refills, int h) {
        return refills.values().stream().mapToDouble(volumes -> volumes[h]).sum();
    }
}
