/**
 * Homeward beside other programs on the same data: one scorer for everybody's forecast files, one clock for whole
 * processes. Nothing here is shipped or used by a forecast.
 */
@NullMarked
package io.github.homeward.benchmarks;

import org.jspecify.annotations.NullMarked;
