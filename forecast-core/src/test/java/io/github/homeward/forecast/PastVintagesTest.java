package io.github.homeward.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.homeward.base.BaseForecast;
import io.github.homeward.driver.DriverColumn;
import io.github.homeward.fictional.Tractors;
import io.github.homeward.node.NodeKey;
import io.github.homeward.panel.Cell;
import io.github.homeward.panel.Panel;
import io.github.homeward.vintage.Vintage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a forecast says of its own past is what was said then. */
@Tag("slow")
class PastVintagesTest {

    private static final int HORIZON = Tractors.HORIZON;

    private static final EvidenceForecaster FORECASTER = Tractors.forecaster(Tractors.RURITANIA, Tractors.builders());

    @Test
    void aPastVintageSaysWhatTheForecastMadeAtItsCutoffSaidToTheLastBit() {
        List<LocalDate> cutoffs = FORECASTER.cutoffs(Tractors.CUTOFF);
        List<Vintage> known = FORECASTER.upTo(Tractors.CUTOFF, HORIZON);
        List<BaseForecast> held = EvidenceForecaster.forecasts(
                known, DriverColumn.of(known.get(known.size() - 1).drivers().values()));

        // Asked in order of time, it has never heard of what comes later.
        EvidenceForecaster unaware = Tractors.forecaster(Tractors.RURITANIA, Tractors.builders());

        assertThat(cutoffs).hasSameSizeAs(Tractors.cutoffs()).endsWith(Tractors.CUTOFF);
        for (int i = 0; i < cutoffs.size(); i++) {
            MadeForecast then = unaware.made(cutoffs.get(i), HORIZON);

            assertThat(held.get(i).hierarchy().nodes())
                    .as("nodes on %s", cutoffs.get(i))
                    .isEqualTo(then.points().hierarchy().nodes());
            // Before futures are drawn: what is expected of each leaf, of which the printed mean differs where limits
            // hold.
            assertThat(Arrays.copyOf(held.get(i).volumes(), HORIZON))
                    .as("volumes on %s", cutoffs.get(i))
                    .isDeepEqualTo(then.now().forecast(then.response()).volumes());
        }
    }

    /** On the day of a past cutoff the last publication may lie in another month, so pasts share years, not days. */
    @Test
    void thePastOfAPastCutoffIsADayOfEachEarlierYear() {
        List<LocalDate> cutoffs = FORECASTER.cutoffs(Tractors.CUTOFF);
        for (int i = 1; i < cutoffs.size(); i++) {
            List<LocalDate> past = FORECASTER.cutoffs(cutoffs.get(i));

            assertThat(past).endsWith(cutoffs.get(i));
            assertThat(past.stream().map(LocalDate::getYear))
                    .isEqualTo(cutoffs.subList(0, i + 1).stream()
                            .map(LocalDate::getYear)
                            .toList());
        }
    }

    @Test
    void theResponseToDriversIsLearnedAndDiffersFromCutoffToCutoff() {
        double first = elasticity(LocalDate.of(2017, 3, 31));
        double last = elasticity(Tractors.CUTOFF);

        assertThat(first).isNotEqualTo(last);
        assertThat(last).isNegative();
    }

    @Test
    void aCutoffLongAfterTheLastPublicationAddsNoPastOfItsOwn() {
        LocalDate last = Tractors.RURITANIA.volumes().statements().stream()
                .map(statement -> statement.publishedOn())
                .max(LocalDate::compareTo)
                .orElseThrow();
        LocalDate far = LocalDate.of(2125, 3, 31);

        List<LocalDate> cutoffs = FORECASTER.cutoffs(far);

        assertThat(cutoffs).endsWith(far);
        assertThat(cutoffs.subList(0, cutoffs.size() - 1))
                .isNotEmpty()
                .allSatisfy(day -> assertThat(day).isBefore(last));
        assertThat(cutoffs).hasSameSizeAs(Tractors.cutoffs());
    }

    /** By a loop of its own: over forecasts made anew at every cutoff, absolute errors against those of the last value. */
    @Test
    void theSkillPrintedIsTheOneCountedByHand() {
        List<LocalDate> cutoffs = FORECASTER.cutoffs(Tractors.CUTOFF);
        Panel now = FORECASTER.panel(Tractors.CUTOFF);
        List<String> ratios = new ArrayList<>();
        for (int h = 1; h <= HORIZON; h++) {
            double missed = 0;
            double noChange = 0;
            for (LocalDate day : cutoffs.subList(0, cutoffs.size() - 1)) {
                ForecastRow row = FORECASTER.forecast(day, HORIZON).node("ALL").get(h - 1);
                if (row.year() <= now.lastYear()) {
                    double actual =
                            now.cell(NodeKey.TOTAL, row.year()).map(Cell::value).orElseThrow();
                    missed += Math.abs(row.forecast() - actual);
                    noChange += Math.abs(row.naive() - actual);
                }
            }
            ratios.add(String.format(Locale.ROOT, "%.2f", missed / noChange));
        }
        int most = now.lastYear() - LocalDate.of(2013, 12, 31).getYear();

        assertThat(FORECASTER.forecast(Tractors.CUTOFF, HORIZON).skill())
                .contains("1 to 3 years ahead: " + String.join(", ", ratios) + " (" + most + " to " + (most - 2)
                        + " earlier cutoffs, each on 28 February)");
    }

    @Test
    void everyYearsPartsAddUpAndEveryRangeHoldsTheNarrowerOnes() {
        Forecast forecast = FORECASTER.forecast(Tractors.CUTOFF, HORIZON);

        for (int h = 0; h < HORIZON; h++) {
            int horizon = h + 1;
            double total = forecast.node("ALL").get(h).forecast();
            for (NodeKey.Level level : List.of(NodeKey.Level.MAKER, NodeKey.Level.ORIGIN)) {
                double sum = forecast.rows().stream()
                        .filter(row -> row.level() == level && row.horizon() == horizon)
                        .mapToDouble(ForecastRow::forecast)
                        .sum();
                assertThat(sum).isCloseTo(total, within(1e-6));
            }
        }
        assertThat(forecast.rows()).allSatisfy(row -> {
            assertThat(row.range80().lower()).isLessThanOrEqualTo(row.range50().lower());
            assertThat(row.range80().upper())
                    .isGreaterThanOrEqualTo(row.range50().upper());
            assertThat(row.range95().lower()).isLessThanOrEqualTo(row.range80().lower());
            assertThat(row.range95().upper())
                    .isGreaterThanOrEqualTo(row.range80().upper());
        });
    }

    @Test
    void anyNumberOfThreadsGivesTheSameForecast() {
        Forecast one = Tractors.at(Tractors.CUTOFF).forecast();
        Forecast many = Tractors.at(Tractors.CUTOFF).threads(4).forecast();

        assertThat(many).isEqualTo(one);
    }

    private double elasticity(LocalDate cutoff) {
        return FORECASTER.made(cutoff, HORIZON).response().coefficients().get(0).value();
    }
}
