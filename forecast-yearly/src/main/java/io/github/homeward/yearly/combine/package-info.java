/**
 * The forecast of a whole panel: every model, and their robust combination.
 *
 * <p>{@link io.github.homeward.yearly.combine.Ensemble} is the door. What it returns shows every member beside the
 * combination, so that no forecast hides how it came about.
 */
@NullMarked
package io.github.homeward.yearly.combine;

import org.jspecify.annotations.NullMarked;
