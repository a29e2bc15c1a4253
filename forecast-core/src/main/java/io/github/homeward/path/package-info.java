/** Whole futures around a forecast: past errors, sample paths, and their ranges. */
@NullMarked
package io.github.homeward.path;

import org.jspecify.annotations.NullMarked;
