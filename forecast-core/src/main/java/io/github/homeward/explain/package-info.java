/**
 * Why a forecast is what it is: contributions that add up to it, and sentences made from them.
 *
 * <p>{@link io.github.homeward.explain.Reasons} is the door. The package takes finished numbers ({@link
 * io.github.homeward.explain.Leaf} for the parts, {@link io.github.homeward.explain.Outcome} for what was printed) and
 * computes no forecast of its own.
 */
@NullMarked
package io.github.homeward.explain;

import org.jspecify.annotations.NullMarked;
