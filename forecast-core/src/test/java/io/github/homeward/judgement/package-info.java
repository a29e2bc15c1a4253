/** Tests of judgement, on forecasts made by hand and at random. */
@NullMarked
package io.github.homeward.judgement;

import org.jspecify.annotations.NullMarked;
