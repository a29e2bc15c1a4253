package io.github.homeward.yearly.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.homeward.math.SplitMix64;
import io.github.homeward.yearly.PanelForecast;
import io.github.homeward.yearly.PanelForecaster;
import io.github.homeward.yearly.series.Series;
import io.github.homeward.yearly.series.SeriesPanel;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A panel whose every series answers a cost that is planned a year ahead, beside noise that means nothing. */
class FeatureForecasterTest {

    private static final int FIRST = 2003;
    private static final int LAST = 2024;
    private static final double ELASTICITY = -2;
    private static final LocalDate DAY = LocalDate.of(2024, 12, 31);

    private final List<Series> series = new ArrayList<>();
    private final List<Features.Value> cost = new ArrayList<>();
    private final List<Features.Value> noise = new ArrayList<>();
    private final double[] truth = new double[8];

    FeatureForecasterTest() {
        SplitMix64 random = new SplitMix64(7);
        for (int s = 0; s < truth.length; s++) {
            double level = Math.log(1000);
            double[] values = new double[LAST - FIRST + 1];
            double before = 0;
            for (int year = FIRST; year <= LAST + 1; year++) {
                double now = 0.6 * (random.nextDouble() - 0.5);
                level += 0.1 * (random.nextDouble() - 0.5) + ELASTICITY * (now - before);
                before = now;
                cost.add(value("S" + s, year, "cost", now, LocalDate.of(year - 1, 6, 1)));
                noise.add(value("S" + s, year, "noise", random.nextDouble(), LocalDate.of(year - 1, 6, 1)));
                if (year <= LAST) {
                    values[year - FIRST] = Math.exp(level);
                } else {
                    truth[s] = Math.exp(level);
                }
            }
            series.add(new Series("S" + s, FIRST, values));
        }
    }

    @Test
    void aFeatureThatMovesEverySeriesActsWithItsSignAndHelps() {
        PanelForecast plain = ask(panel()).horizon(1).forecast();
        PanelForecast moved = forecast(cost);

        assertThat(moved.notes()).anyMatch(note -> note.startsWith("Features act: "));
        assertThat(moved.notes()).anyMatch(note -> note.startsWith("Feature cost: -"));
        assertThat(error(moved)).isLessThan(0.7 * error(plain));
    }

    @Test
    void aFeatureThatMeansNothingIsWorthNothing() {
        List<Features.Value> both = new ArrayList<>(cost);
        both.addAll(noise);

        assertThat(error(forecast(both))).isLessThan(1.15 * error(forecast(cost)));
    }

    @Test
    void valuesKnownLaterThanTheirYearTeachNothingAndMoveNothing() {
        List<Features.Value> late = cost.stream()
                .map(value ->
                        value.year() > LAST ? value : value(value.series(), value.year(), "cost", value.value(), DAY))
                .toList();

        PanelForecast forecast = forecast(late);

        assertThat(forecast.notes()).anyMatch(note -> note.startsWith("Features have no say"));
        assertThat(forecast.rows()).isEqualTo(ask(panel()).horizon(1).forecast().rows());
    }

    @Test
    void whatIsKnownAfterTheDayIsAsIfItWereNotThere() {
        List<Features.Value> more = new ArrayList<>(cost);
        more.add(value("S0", LAST + 1, "cost", 99, DAY.plusDays(1)));

        assertThat(forecast(more)).isEqualTo(forecast(cost));
    }

    @Test
    void aYearAheadWithoutItsValueIsNamed() {
        List<Features.Value> missing = cost.stream()
                .filter(value -> !(value.series().equals("S3") && value.year() > LAST))
                .toList();

        assertThatThrownBy(() -> forecast(missing))
                .hasMessageStartingWith("HW115 features.csv: found no cost of 2025 for series S3 by 2024-12-31");
    }

    private PanelForecast forecast(List<Features.Value> values) {
        return new FeatureForecaster(
                        panel(),
                        new Features("features.csv", "", values),
                        1,
                        (known, horizon) -> ask(known).horizon(horizon).forecast())
                .forecast(DAY);
    }

    private SeriesPanel panel() {
        return new SeriesPanel("panel", series, List.of(), "");
    }

    private static PanelForecaster ask(SeriesPanel panel) {
        return PanelForecaster.of(panel).seed(1).threads(2);
    }

    private double error(PanelForecast forecast) {
        double sum = 0;
        for (int s = 0; s < truth.length; s++) {
            sum += Math.abs(Math.log(forecast.rows().get(s).forecast() / truth[s]));
        }
        return sum / truth.length;
    }

    private static Features.Value value(String series, int year, String feature, double value, LocalDate knownOn) {
        return new Features.Value(series, year, feature, value, knownOn, 0);
    }
}
