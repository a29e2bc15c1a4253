package io.github.homeward.yearly.score;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Scores forecasts by level, model and horizon.
 *
 * <p>A (series, cutoff) pair is a unit. Measures that are means over series (sMAPE, MASE, RMSSE, MSIS, WIS) average
 * over the steps of a unit first, then over units, as the M-competitions do; the others (WAPE, bias, relative MAE,
 * coverage) run over all cells. Naive is scored over the very units and cells of the model it is compared with.
 *
 * <p>Zero denominators and very short series: a unit whose training part has one value or none, or never changes, has
 * no scale and is left out of MASE, OWA, RMSSE and MSIS; one whose range was refused is left out of WIS and MSIS. How
 * many that are, the score says. Cells in which actual and forecast are zero count as no error in sMAPE. Where
 * nothing is left, or every actual value or every error of naive is zero, the measure that would divide by it is NaN.
 */
public final class Leaderboard {

    private Leaderboard() {}

    /**
     * Scores, level by level and model by model in the order in which the forecasts first name them, all years first
     * and then each; years ahead without a cell have no score.
     *
     * @param forecasts in an order that does not depend on how they were made: sums depend on it in the last bit
     * @param horizon most years ahead
     */
    public static List<Score> of(List<UnitForecast> forecasts, int horizon) {
        Map<String, Map<String, List<UnitForecast>>> groups = new LinkedHashMap<>();
        for (UnitForecast forecast : forecasts) {
            groups.computeIfAbsent(forecast.unit().level(), level -> new LinkedHashMap<>())
                    .computeIfAbsent(forecast.model(), model -> new ArrayList<>())
                    .add(forecast);
        }
        List<Score> scores = new ArrayList<>();
        for (Map<String, List<UnitForecast>> models : groups.values()) {
            for (List<UnitForecast> ofModel : models.values()) {
                score(ofModel, Score.ALL, IntStream.range(0, horizon).toArray(), scores);
                for (int h = 0; h < horizon; h++) {
                    score(ofModel, String.valueOf(h + 1), new int[] {h}, scores);
                }
            }
        }
        return scores;
    }

    private static void score(List<UnitForecast> forecasts, String horizon, int[] steps, List<Score> scores) {
        ScoreSums sums = new ScoreSums();
        for (UnitForecast forecast : forecasts) {
            sums.add(Cells.of(forecast, steps));
        }
        if (sums.cells() > 0) {
            UnitForecast first = forecasts.get(0);
            scores.add(sums.score(first.model(), first.unit().level(), horizon));
        }
    }
}
