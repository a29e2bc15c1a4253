/** The USA as an origin: one small class; the figures are the CSV files under {@code homeward/origin/US}. */
@NullMarked
package io.github.homeward.origin.usa;

import org.jspecify.annotations.NullMarked;
