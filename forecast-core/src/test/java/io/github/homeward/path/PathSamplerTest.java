package io.github.homeward.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.homeward.base.BaseForecast;
import io.github.homeward.base.BaseForecaster;
import io.github.homeward.base.NodeBounds;
import io.github.homeward.base.SmallFacts;
import io.github.homeward.node.Hierarchy;
import io.github.homeward.node.NodeKey;
import io.github.homeward.panel.Panel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PathSamplerTest {

    private static final int PATHS = 400;
    private static final NodeKey DEAD = new NodeKey("XX", "Acme", "dead");
    private static final NodeKey BORN = new NodeKey("YY", "Gamma", "born");
    private static final NodeKey BORN_BESIDE = new NodeKey("XX", "Acme", "beside");
    private static final double[] PRIOR =
            IntStream.rangeClosed(-30, 30).mapToDouble(i -> i / 10.0).toArray();

    private final Panel panel = SmallFacts.panel(SmallFacts.steady(), SmallFacts.CUTOFF);

    @Test
    void everyPathKeepsFloorsCapsAndSumsWhateverTheErrors() {
        SplittableRandom random = new SplittableRandom(1);
        for (int trial = 0; trial < 20; trial++) {
            BaseForecast forecast = bounded(random);
            NodeBounds bounds = bounds(forecast);
            Hierarchy hierarchy = forecast.hierarchy();
            JointErrors errors = errors(random, 1 + random.nextInt(20));

            CoherentPaths paths = new PathSampler(panel, forecast, bounds(forecast), errors).draw(PATHS, trial);

            assertThat(paths.count()).isEqualTo(PATHS);
            int born = hierarchy.bottom().indexOf(BORN);
            for (double[][] path : paths.values()) {
                assertThat(path[0][born] + path[1][born])
                        .as("limited edition")
                        .isLessThanOrEqualTo(bounds.left()[born] + 1e-9);
                for (int h = 0; h < path.length; h++) {
                    for (int i = 0; i < path[h].length; i++) {
                        assertThat(path[h][i]).isBetween(forecast.floors()[h][i], bounds.caps()[h][i]);
                    }
                    double makers = 0;
                    double origins = 0;
                    for (int node = 0; node < hierarchy.nodes().size(); node++) {
                        double sum = hierarchy.sum(node, path[h]);
                        switch (hierarchy.nodes().get(node).level()) {
                            case MAKER -> makers += sum;
                            case ORIGIN -> origins += sum;
                            case TOTAL, ORIGIN_MAKER, PROGRAMME -> {}
                        }
                    }
                    assertThat(makers).isCloseTo(hierarchy.sum(0, path[h]), within(1e-6));
                    assertThat(origins).isCloseTo(hierarchy.sum(0, path[h]), within(1e-6));
                }
            }
        }
    }

    @Test
    void theTotalOfThePathsHasTheErrorsOfTheTotal() {
        JointErrors errors = errors(new SplittableRandom(2), 16);
        BaseForecast forecast = free(Map.of(SmallFacts.CAR, 90_000.0, SmallFacts.REST, 30_000.0));

        CoherentPaths paths = new PathSampler(panel, forecast, bounds(forecast), errors).draw(PATHS, 1);

        double scale = PastErrors.scale(panel, NodeKey.TOTAL, forecast.total(0));
        for (int i = 0; i < PATHS; i++) {
            double total = paths.hierarchy().sum(0, paths.values()[i][0]);
            assertThat(total)
                    .isCloseTo(120_000 + scale * errors.path(i, PATHS, 1).total()[0], within(1e-3));
        }
    }

    /** What is counted already cannot be missed: of two alike programmes, the one that is almost counted gives way least. */
    @Test
    void aMissIsSharedByWhatIsStillOpenNotByWhatIsCountedAlready() {
        BaseForecast forecast = free(Map.of(SmallFacts.CAR, 10_000.0, BORN_BESIDE, 10_000.0));
        int counted = forecast.hierarchy().bottom().indexOf(SmallFacts.CAR);
        int open = forecast.hierarchy().bottom().indexOf(BORN_BESIDE);
        forecast.floors()[0][counted] = 9_900;
        NodeBounds bounds = NodeBounds.none(forecast);
        for (double[] logSd : bounds.logSd()) {
            logSd[counted] = 0.5;
            logSd[open] = 0.5;
        }

        CoherentPaths paths =
                new PathSampler(panel, forecast, bounds, errors(new SplittableRandom(6), 16)).draw(PATHS, 1);

        for (double[][] path : paths.values()) {
            // The open hundred are drawn from a lognormal law: e² times as many is four standard deviations.
            assertThat(path[0][counted]).isBetween(9_900.0, 9_900 + 100 * Math.exp(2.1) + 100);
        }
        int of = forecast.hierarchy().nodes().indexOf(BORN_BESIDE);
        assertThat(paths.ascending(of, 0)[PATHS - 1] - paths.ascending(of, 0)[0])
                .isGreaterThan(2_000);
    }

    @Test
    void aProgrammeThatHasRunOutStaysAtZeroInEveryPath() {
        BaseForecast forecast = bounded(new SplittableRandom(3));
        int dead = forecast.hierarchy().nodes().indexOf(DEAD);

        CoherentPaths paths =
                new PathSampler(panel, forecast, bounds(forecast), errors(new SplittableRandom(3), 12)).draw(PATHS, 1);

        assertThat(paths.ascending(dead, 1)).containsOnly(0);
    }

    @Test
    void theSameSeedDrawsTheSamePathsAndAscendingMeansAscending() {
        BaseForecast forecast = bounded(new SplittableRandom(4));
        JointErrors errors = errors(new SplittableRandom(4), 5);
        CoherentPaths paths = new PathSampler(panel, forecast, bounds(forecast), errors).draw(PATHS, 7);

        assertThat(new PathSampler(panel, forecast, bounds(forecast), errors)
                        .draw(PATHS, 7)
                        .values())
                .isDeepEqualTo(paths.values());
        assertThat(paths.ascending(0, 0)).isSorted();
    }

    @Test
    void withoutErrorsThereIsNoPath() {
        JointErrors none = new JointErrors(List.of(), new double[][] {{}, {}}, new double[][] {{}, {}});

        BaseForecast forecast = bounded(new SplittableRandom(5));

        assertThat(new PathSampler(panel, forecast, bounds(forecast), none)
                        .draw(PATHS, 1)
                        .count())
                .isZero();
    }

    private static JointErrors errors(SplittableRandom random, int cutoffs) {
        List<CutoffErrors> errors = new ArrayList<>();
        for (int i = 0; i < cutoffs; i++) {
            double later = i < cutoffs - 1 ? random.nextDouble(-4, 8) : Double.NaN;
            errors.add(new CutoffErrors(new double[] {random.nextDouble(-3, 5), later}, Map.of("Acme", new double[] {
                random.nextDouble(-9, 9), later
            })));
        }
        return new JointErrors(errors, new double[][] {{-2, 0, 7}, {}}, new double[][] {PRIOR, PRIOR});
    }

    private static BaseForecast free(Map<NodeKey, Double> volumes) {
        Map<NodeKey, double[]> both = new TreeMap<>(Map.of(BaseForecaster.UNATTRIBUTED, new double[2]));
        volumes.forEach((node, volume) -> both.put(node, new double[] {volume, volume}));
        return SmallFacts.forecast(2020, both);
    }

    /** With random floors, and a programme that sells nothing any more. */
    private static BaseForecast bounded(SplittableRandom random) {
        BaseForecast forecast = free(Map.of(
                SmallFacts.CAR,
                random.nextDouble(20_000),
                SmallFacts.REST,
                random.nextDouble(5_000),
                BORN,
                random.nextDouble(9_000),
                DEAD,
                0.0));
        for (int h = 0; h < 2; h++) {
            for (int i = 0; i < forecast.hierarchy().bottom().size(); i++) {
                forecast.floors()[h][i] = h == 0 ? random.nextDouble() * forecast.volumes()[h][i] : 0;
            }
        }
        return forecast;
    }

    /** The dead can sell nothing, the newborn a tenth more than forecast in a year and as much in all years together. */
    private static NodeBounds bounds(BaseForecast forecast) {
        NodeBounds bounds = NodeBounds.none(forecast);
        for (int i = 0; i < forecast.hierarchy().bottom().size(); i++) {
            NodeKey node = forecast.hierarchy().bottom().get(i);
            if (node.equals(DEAD) || node.equals(BORN)) {
                for (int h = 0; h < 2; h++) {
                    bounds.caps()[h][i] = forecast.volumes()[h][i] * 1.1;
                    bounds.logSd()[h][i] = 0.7;
                }
                bounds.left()[i] = forecast.volumes()[0][i] * 1.1;
            }
        }
        return bounds;
    }
}
