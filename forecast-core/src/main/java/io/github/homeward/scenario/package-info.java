/**
 * What if: scenarios, the levers they may move, and what a moved lever does to facts and programmes.
 *
 * <p>{@link io.github.homeward.scenario.Binding} checks a scenario against the {@link
 * io.github.homeward.scenario.Levers} that exist at a cutoff and works out what every lever is in every year. Only
 * then is anything computed.
 */
@NullMarked
package io.github.homeward.scenario;

import org.jspecify.annotations.NullMarked;
