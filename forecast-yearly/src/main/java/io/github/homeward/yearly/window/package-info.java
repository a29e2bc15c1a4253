/**
 * Pooled windows: what the pooled models see of a series at a cutoff, and what they are asked to forecast.
 *
 * <p>One row for each (series, cutoff), scale-free, so that one model can learn from small and large series at once;
 * and rows from a documented generator of synthetic yearly series for panels that are too small to learn from.
 */
@NullMarked
package io.github.homeward.yearly.window;

import org.jspecify.annotations.NullMarked;
