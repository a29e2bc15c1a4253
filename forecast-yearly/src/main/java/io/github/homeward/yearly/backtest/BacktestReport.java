package io.github.homeward.yearly.backtest;

import io.github.homeward.yearly.model.ModelUsed;
import io.github.homeward.yearly.score.Score;
import io.github.homeward.yearly.score.UnitForecast;
import java.time.LocalDate;
import java.util.List;

/**
 * A finished backtest.
 *
 * @param verdict whether the default forecast beats naive, by how much, and how sure that is, in one sentence
 * @param scores the leaderboard: by level, model and horizon
 * @param forecasts what was scored: by level, model, series and cutoff
 * @param cutoffs the cutoffs that were scored, the earliest first; empty where every series has its own, its last
 *     training year
 * @param horizon most years ahead
 * @param seconds computing time of the default forecasts, summed over the folds; NaN without a clock. The one figure
 *     that may differ from run to run
 * @param models what was scored, for the run card
 * @param notes what a reader must know, a sentence each
 */
public record BacktestReport(
        String verdict,
        List<Score> scores,
        List<UnitForecast> forecasts,
        List<LocalDate> cutoffs,
        int horizon,
        double seconds,
        List<ModelUsed> models,
        List<String> notes) {

    /** Copies the lists. */
    public BacktestReport {
        scores = List.copyOf(scores);
        forecasts = List.copyOf(forecasts);
        cutoffs = List.copyOf(cutoffs);
        models = List.copyOf(models);
        notes = List.copyOf(notes);
    }
}
