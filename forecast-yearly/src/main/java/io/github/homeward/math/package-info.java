/** Arithmetic with no subject: linear algebra, quantiles, optimisation, random numbers, parallel loops. */
@NullMarked
package io.github.homeward.math;

import org.jspecify.annotations.NullMarked;
