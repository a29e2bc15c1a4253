/**
 * The door of the engine: {@link io.github.homeward.Homeward} takes a history, origins, a cutoff and a horizon, and
 * gives a {@link io.github.homeward.forecast.Forecast}.
 *
 * <p>The flow of a forecast from evidence reads top down in {@code EvidenceForecaster}, that of a plain panel in {@code
 * PanelForecaster}; what they are made of lives in the packages below this one.
 */
@NullMarked
package io.github.homeward;

import org.jspecify.annotations.NullMarked;
