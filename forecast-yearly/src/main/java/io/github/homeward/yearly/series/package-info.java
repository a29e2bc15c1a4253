/** Yearly series, alone and side by side. */
@NullMarked
package io.github.homeward.yearly.series;

import org.jspecify.annotations.NullMarked;
