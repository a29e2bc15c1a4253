/** Tries a forecaster on the past. */
@NullMarked
package io.github.homeward.yearly.backtest;

import org.jspecify.annotations.NullMarked;
