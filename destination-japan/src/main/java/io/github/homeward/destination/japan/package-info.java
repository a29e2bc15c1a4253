/** Japan as the destination: one small class; the figures are the CSV files under {@code homeward/history/JP}. */
@NullMarked
package io.github.homeward.destination.japan;

import org.jspecify.annotations.NullMarked;
