/** India as an origin: one small class; the figures are the CSV files under {@code homeward/origin/IN}. */
@NullMarked
package io.github.homeward.origin.india;

import org.jspecify.annotations.NullMarked;
