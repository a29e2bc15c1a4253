/** The door: a panel of yearly series and its forecast. */
@NullMarked
package io.github.homeward.yearly;

import org.jspecify.annotations.NullMarked;
