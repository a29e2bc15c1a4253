package io.github.homeward.yearly.backtest;

import io.github.homeward.yearly.score.UnitForecast;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one cutoff of a backtest yields.
 *
 * @param cutoff the cutoff; null where every series has its own
 * @param forecasts every model's, of every series with something to score
 * @param nanos computing time of the default forecast
 * @param unknown cells that a series should have but that are not known well enough to score
 */
public record Fold(@Nullable LocalDate cutoff, List<UnitForecast> forecasts, long nanos, int unknown) {}
