/** The same forecast, at every earlier cutoff. */
@NullMarked
package io.github.homeward.backtest;

import org.jspecify.annotations.NullMarked;
