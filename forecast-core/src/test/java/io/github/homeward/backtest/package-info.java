/** Tests of the forecast put to the past. */
@NullMarked
package io.github.homeward.backtest;

import org.jspecify.annotations.NullMarked;
