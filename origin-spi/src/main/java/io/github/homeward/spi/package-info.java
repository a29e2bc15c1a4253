/**
 * The contract between Homeward and an origin plugin: facts as data, rules as pure functions of a view.
 *
 * <p>Everything here is an immutable record, an enum, an interface or arithmetic. Nothing reads a file, a clock or a
 * network: the engine reads a plugin's files for it ({@link io.github.homeward.spi.FactReader}), filters the facts by
 * the day they were published, applies the scenario, and only then asks a rule
 * ({@link io.github.homeward.spi.Driver.Rule}) for a value. A plugin therefore cannot look ahead.
 *
 * @since 0.1.0
 */
@ApiStatus(value = ApiStatus.Level.EXPERIMENTAL, since = "0.1.0")
@NullMarked
package io.github.homeward.spi;

import org.jspecify.annotations.NullMarked;
