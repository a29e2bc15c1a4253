/** The forecast of every bottom node before drivers move it. */
@NullMarked
package io.github.homeward.base;

import org.jspecify.annotations.NullMarked;
