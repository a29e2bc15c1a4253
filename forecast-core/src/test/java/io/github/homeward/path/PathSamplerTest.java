package io.github.homeward.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.homeward.base.BaseForecast;
import io.github.homeward.base.BaseForecaster;
import io.github.homeward.base.SmallFacts;
import io.github.homeward.math.Quantiles;
import io.github.homeward.node.NodeKey;
import io.github.homeward.panel.Panel;
import io.github.homeward.spi.ProgrammeStatement.Kind;
import java.time.LocalDate;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class PathSamplerTest {

    private static final int PATHS = 2000;
    private static final int HORIZON = 5;
    private static final CommonErrors ERRORS = errors(HORIZON);

    private final Panel panel = SmallFacts.panel(SmallFacts.steady(), SmallFacts.CUTOFF);
    private final BaseForecast base = BaseForecaster.forecast(panel, HORIZON);

    @Test
    void everyPathKeepsFloorsAndSums() {
        Panel begun = SmallFacts.panel(
                SmallFacts.steady()
                        .exact("2021-01", "2021-01", "ALL", 2_000)
                        .exact("2021-01", "2021-01", "Acme", 1_500),
                LocalDate.of(2021, 2, 15));
        BaseForecast forecast = BaseForecaster.forecast(begun, HORIZON);
        CoherentPaths paths = sampler(begun, forecast, ERRORS).draw(200, 1);

        for (double[][] path : paths.values()) {
            for (int h = 0; h < HORIZON; h++) {
                double origins = 0;
                for (int node = 0; node < paths.hierarchy().nodes().size(); node++) {
                    boolean origin = paths.hierarchy().nodes().get(node).level() == NodeKey.Level.ORIGIN;
                    origins += origin ? paths.hierarchy().sum(node, path[h]) : 0;
                }
                assertThat(origins).isCloseTo(paths.hierarchy().sum(0, path[h]), within(1e-6));
                for (int i = 0; i < path[h].length; i++) {
                    assertThat(path[h][i]).isGreaterThanOrEqualTo(forecast.floors()[h][i] - 1e-9);
                }
            }
        }
    }

    @Test
    void theMeanOfThePathsIsTheForecast() {
        double[][] means = sampler(panel, base, ERRORS).draw(PATHS, 1).means();

        for (int h = 0; h < HORIZON; h++) {
            assertThat(Arrays.stream(means[h]).sum()).isCloseTo(base.total(h), within(0.02 * base.total(h)));
        }
    }

    /** What is counted already cannot be missed: of two alike programmes, the one that is almost counted gives way least. */
    @Test
    void rangesOfTheTotalNeverNarrowWithTheDistanceAndHardlyDependOnTheSeed() {
        CoherentPaths paths = sampler(panel, base, ERRORS).draw(PATHS, 1);
        CoherentPaths others = sampler(panel, base, ERRORS).draw(PATHS, 2);
        double before = 0;
        for (int h = 0; h < HORIZON; h++) {
            double[] ascending = paths.ascending(0, h);
            double mean = Arrays.stream(ascending).average().orElseThrow();
            double width = (Quantiles.of(ascending, 0.9) - Quantiles.of(ascending, 0.1)) / mean;
            assertThat(width).isGreaterThan(before - 0.02);
            before = width;
            assertThat(Quantiles.of(others.ascending(0, h), 0.9))
                    .isCloseTo(Quantiles.of(ascending, 0.9), within(0.03 * mean));
        }
    }

    @Test
    void aYearIsTheSameHoweverManyFollow() {
        CoherentPaths five = sampler(panel, base, ERRORS).draw(100, 7);
        CoherentPaths two =
                sampler(panel, BaseForecaster.forecast(panel, 2), errors(2)).draw(100, 7);

        assertThat(two.hierarchy().bottom()).isEqualTo(five.hierarchy().bottom());
        for (int path = 0; path < 100; path++) {
            for (int h = 0; h < 2; h++) {
                assertThat(two.values()[path][h]).containsExactly(five.values()[path][h], within(1e-6));
            }
        }
    }

    @Test
    void theSameSeedDrawsTheSamePathsAndAnotherDoesNot() {
        CoherentPaths paths = sampler(panel, base, ERRORS).draw(100, 7);

        assertThat(sampler(panel, base, ERRORS).draw(100, 7).values()).isDeepEqualTo(paths.values());
        assertThat(sampler(panel, base, ERRORS).draw(100, 8).values()[0][0]).isNotEqualTo(paths.values()[0][0]);
    }

    @Test
    void aProgrammeWhoseEndIsKnownStaysAtZeroAfterItInEveryPath() {
        Panel ending = SmallFacts.panel(
                SmallFacts.steady()
                        .programme("car", "XX", "Acme", "Car", Kind.END_OF_SALES, "2021-01-31", "2021-06-30"),
                SmallFacts.CUTOFF);
        CoherentPaths paths = sampler(ending, BaseForecaster.forecast(ending, HORIZON), ERRORS)
                .draw(100, 1);
        int car = paths.hierarchy().nodes().indexOf(SmallFacts.CAR);

        assertThat(paths.ascending(car, 0)[0]).isPositive();
        assertThat(paths.ascending(car, 1)).containsOnly(0);
    }

    @Test
    void silenceWidensEveryYear() {
        CommonErrors silent = ERRORS.after(0.5);
        for (int h = 0; h < HORIZON; h++) {
            assertThat(silent.total()[h]).isGreaterThan(ERRORS.total()[h]);
            assertThat(silent.maker()[h]).isGreaterThan(ERRORS.maker()[h]);
        }
    }

    private static PathSampler sampler(Panel panel, BaseForecast base, CommonErrors errors) {
        return new PathSampler(panel, base, (node, h) -> 1, errors);
    }

    private static CommonErrors errors(int horizon) {
        double[] sds = new double[horizon];
        Arrays.setAll(sds, h -> 0.1 * Math.sqrt(h + 1));
        return new CommonErrors(sds, sds.clone(), 0.09, new int[horizon]);
    }
}
