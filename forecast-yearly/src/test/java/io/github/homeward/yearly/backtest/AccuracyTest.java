package io.github.homeward.yearly.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.homeward.yearly.score.Score;
import io.github.homeward.yearly.series.Series;
import io.github.homeward.yearly.series.SeriesPanel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Guards accuracy where no series of others are at hand: a made-up panel of three kinds of markets that grow, swing
 * around a level, or are launched and decay, with years that are bad for all, drawn otherwise than the series the
 * engine is trained on.
 */
@Tag("slow")
class AccuracyTest {

    private static final int YEARS = 24;
    private static final int SERIES_OF_A_KIND = 8;

    private static Map<String, Score> scores = Map.of();

    @BeforeAll
    static void scoreOnce() {
        scores = PanelBacktest.of(new SeriesPanel("made up", markets(), List.of(), ""))
                .cutoffs(Cutoffs.parse("2014-12-31:2018-12-31"))
                .horizon(5)
                .models("drift")
                .run()
                .scores()
                .stream()
                .filter(score -> score.horizon().equals(Score.ALL))
                .collect(Collectors.toMap(Score::model, score -> score, (one, other) -> one));
    }

    @Test
    void theForecastBeatsNoChangeAndDrift() {
        assertThat(of("homeward").owa()).isLessThan(1).isLessThan(of("drift").owa());
    }

    @Test
    void rangesHoldAboutAsManyValuesAsTheySay() {
        assertThat(of("homeward").coverage80()).isBetween(0.70, 0.92);
        assertThat(of("homeward").coverage95()).isBetween(0.88, 1.0);
    }

    private static Score of(String model) {
        return Objects.requireNonNull(scores.get(model), model);
    }

    private static List<Series> markets() {
        Random random = new Random(19);
        double[] year = random.doubles(YEARS, 0.85, 1.1).toArray();
        List<Series> markets = new ArrayList<>();
        for (int i = 0; i < SERIES_OF_A_KIND; i++) {
            double size = Math.exp(4 + 5 * random.nextDouble());
            double growth = 1 + 0.08 * random.nextDouble();
            double peak = 4 + 10 * random.nextDouble();
            double[] growing = new double[YEARS];
            double[] swinging = new double[YEARS];
            double[] launched = new double[YEARS];
            double level = size;
            double deviation = 0;
            for (int t = 0; t < YEARS; t++) {
                level *= growth * Math.exp(0.08 * random.nextGaussian());
                deviation = 0.6 * deviation + 0.15 * random.nextGaussian();
                growing[t] = year[t] * level;
                swinging[t] = year[t] * size * Math.exp(deviation);
                launched[t] =
                        year[t] * size * (t + 1) / peak * Math.exp(1 - (t + 1) / peak + 0.1 * random.nextGaussian());
            }
            markets.add(new Series("growing " + i, 2000, growing));
            markets.add(new Series("swinging " + i, 2000, swinging));
            markets.add(new Series("launched " + i, 2000, launched));
        }
        return markets;
    }
}
