/** How good a forecast was: the field's standard measures, each with its formula and its source. */
@NullMarked
package io.github.homeward.yearly.score;

import org.jspecify.annotations.NullMarked;
