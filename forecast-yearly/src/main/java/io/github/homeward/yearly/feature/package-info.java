/**
 * What is known beside a panel's past: features with the day on which each value was known. They act on top of the
 * forecast from history, as far as they would have helped at earlier cutoffs.
 */
@NullMarked
package io.github.homeward.yearly.feature;

import org.jspecify.annotations.NullMarked;
