/**
 * The models, one class each, and the arithmetic they share.
 *
 * <p>One-series models implement {@link io.github.homeward.yearly.model.Forecaster}. Pooled models are Tribuo
 * trainers on primitive arrays ({@link io.github.homeward.yearly.model.ExtraTreesTrainer}, {@link
 * io.github.homeward.yearly.model.LeastAbsoluteTrainer}, {@link io.github.homeward.yearly.model.RidgeTrainer});
 * {@link io.github.homeward.yearly.model.Rows} is the one door through which their rows enter. Nothing here knows
 * where a row came from.
 */
@NullMarked
package io.github.homeward.yearly.model;

import org.jspecify.annotations.NullMarked;
