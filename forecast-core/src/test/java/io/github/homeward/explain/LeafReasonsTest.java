package io.github.homeward.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.homeward.node.NodeKey;
import io.github.homeward.programme.Outlook.Constraint;
import io.github.homeward.programme.Programme;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LeafReasonsTest {

    private static final Programme CAR = SampleReasons.programme("car", "2020-01-01", false, null);

    private final LeafReasons reasons =
            new LeafReasons(SampleReasons.DRIVERS, SampleReasons.CUTOFF, SampleReasons.LAST_YEAR);

    @Test
    void anyLeafsReasonsAreItsForecastLessItsLastLevel() {
        Random random = new Random(7);
        for (int trial = 0; trial < 500; trial++) {
            double last = random.nextInt(3) == 0 ? 0 : 10_000 * random.nextDouble();
            double unconstrained = 10_000 * random.nextDouble();
            double base = unconstrained * (0.5 + random.nextDouble());
            double[] pushes = {random.nextGaussian(), random.nextGaussian(), random.nextGaussian()};
            // Clipped by what is known already and by supply.
            double moved = base * Math.exp(pushes[0] + pushes[1] + pushes[2]);
            double forecast = Math.min(1.5 * base, Math.max(0.8 * base, moved));
            Leaf leaf = new Leaf(
                    SampleReasons.node("car"),
                    last,
                    new double[] {base},
                    new double[1],
                    new double[] {forecast},
                    new double[][] {pushes},
                    SampleReasons.outlook(CAR, unconstrained, base, Constraint.CAPACITY));

            assertThat(sum(reasons.of(leaf, 0))).isCloseTo(forecast - last, within(1e-6));
        }
    }

    @Test
    void aDriverAloneGetsAllThatTheDriversDo() {
        List<Bar> named = reasons.of(SampleReasons.leaf(CAR, 1_000, 1_000, -0.1, 0, 0), 0);

        assertThat(named).extracting(Bar::component).containsExactly(Component.COST);
        assertThat(named.get(0).value()).isCloseTo(1_000 * Math.expm1(-0.1), within(1e-9));
    }

    @Test
    void driversThatCancelOutEachKeepTheirSign() {
        List<Bar> named = reasons.of(SampleReasons.leaf(CAR, 1_000, 1_000, -0.2, 0.2, 0), 0);

        assertThat(named).extracting(Bar::component).containsExactly(Component.COST, Component.TARIFF);
        assertThat(named.get(0).value()).isCloseTo(-200, within(1e-6));
        assertThat(named.get(1).value()).isCloseTo(200, within(1e-6));
    }

    /** The integral that defines the value of Aumann and Shapley, summed up in small steps. */
    @Test
    void sharesAreThoseOfAllPushesRaisedInStep() {
        double[] pushes = {-0.3, 0.1, 0.05};
        List<Bar> named = reasons.of(SampleReasons.leaf(CAR, 1_000, 1_000, pushes), 0);

        int steps = 100_000;
        for (int driver = 0; driver < pushes.length; driver++) {
            double integral = 0;
            for (int step = 0; step < steps; step++) {
                integral += 1_000 * Math.exp(-0.15 * (step + 0.5) / steps) * pushes[driver] / steps;
            }
            assertThat(named.get(driver).value()).isCloseTo(integral, within(1e-6));
        }
    }

    @Test
    void whatSupplyHoldsBackStandsBesideTheDemand() {
        Leaf leaf = new Leaf(
                SampleReasons.node("car"),
                1_000,
                new double[] {1_200},
                new double[1],
                new double[] {1_200},
                new double[][] {new double[3]},
                SampleReasons.outlook(CAR, 1_500, 1_200, Constraint.CAPACITY));

        List<Bar> named = reasons.of(leaf, 0);

        assertThat(named).extracting(Bar::component).containsExactly(Component.PROGRAMME, Component.CAP);
        assertThat(named).extracting(Bar::value).containsExactly(500.0, -300.0);
        assertThat(named.get(1).label()).isEqualTo("Acme car (XX): capacity");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    2026-01-15 | false |         |     0 |   900 | Acme car (XX): launched January 2026
                    2026-05-15 | false |         |     0 |   900 | Acme car (XX): due May 2026
                    2026-08-15 | true  |         |     0 |   900 | Acme car (XX): expected about August 2026
                    2025-04-01 | false |         |   900 | 1_200 | Acme car (XX): first full year, on sale since April 2025
                    2020-04-01 | false |         |   900 |   700 | Acme car (XX): ageing, on sale since April 2020
                    2020-04-01 | false | 2026-06 |   900 |   400 | Acme car (XX): sales end June 2026
                    2020-04-01 | false | 2025-06 |   900 |     0 | Acme car (XX): sales end June 2025
                    2020-04-01 | false |         |   900 | 1_100 | Acme car (XX): back to its usual level
                    """, delimiter = '|')
    void aProgrammesChangeIsNamedByItsMainCause(
            String start, boolean announced, String end, String last, String base, String label) {
        Leaf leaf =
                SampleReasons.leaf(SampleReasons.programme("car", start, announced, end), number(last), number(base));

        assertThat(reasons.of(leaf, 0)).extracting(Bar::label).containsExactly(label);
    }

    @Test
    void ordersThatWaitAreNamedWhereTheyMakeMostOfTheChange() {
        Leaf leaf = new Leaf(
                SampleReasons.node("car"),
                1_000,
                new double[] {2_000},
                new double[1],
                new double[] {2_000},
                new double[][] {new double[3]},
                SampleReasons.outlook(CAR, 1_100, 2_000, 2_000, Constraint.NONE));

        assertThat(reasons.of(leaf, 0))
                .extracting(Bar::label)
                .containsExactly("Acme car (XX): orders on hand, on sale since January 2020");
    }

    @Test
    void volumeOfNoProgrammeIsHistorysPart() {
        Leaf rest = new Leaf(
                NodeKey.ofOriginMaker(NodeKey.UNATTRIBUTED, "Acme"),
                100,
                new double[] {400},
                new double[] {350},
                new double[] {400},
                new double[][] {new double[3]},
                null);

        List<Bar> named = reasons.of(rest, 0);

        assertThat(named)
                .extracting(Bar::label)
                .containsExactly("volume of no known origin", "models nobody has announced yet");
        assertThat(named).extracting(Bar::value).containsExactly(-50.0, 350.0);
    }

    private static double number(String digits) {
        return Double.parseDouble(digits.replace("_", ""));
    }

    private static double sum(List<Bar> named) {
        return named.stream().mapToDouble(Bar::value).sum();
    }
}
