/** From vintages to the rows of a finished forecast. */
@NullMarked
package io.github.homeward.forecast;

import org.jspecify.annotations.NullMarked;
