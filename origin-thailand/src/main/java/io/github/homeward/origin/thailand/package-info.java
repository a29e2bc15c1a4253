/** Thailand as an origin: one small class; the figures are the CSV files under {@code homeward/origin/TH}. */
@NullMarked
package io.github.homeward.origin.thailand;

import org.jspecify.annotations.NullMarked;
