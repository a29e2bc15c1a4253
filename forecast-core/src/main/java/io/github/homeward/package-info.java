/**
 * The door of the engine: {@link io.github.homeward.Homeward} asks, {@link io.github.homeward.BaseCase} answers.
 *
 * <p>What they are made of lives in the packages below this one; every arrow points down.
 */
@NullMarked
package io.github.homeward;

import org.jspecify.annotations.NullMarked;
