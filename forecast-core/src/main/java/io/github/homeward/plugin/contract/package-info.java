/**
 * The rules of the contract, each one as a check of a plugin: what the contract kit and the command line both apply.
 *
 * <p>A rule asks the plugin as the engine does and says what it found. {@link
 * io.github.homeward.plugin.contract.Contract} lists them all.
 */
@NullMarked
package io.github.homeward.plugin.contract;

import org.jspecify.annotations.NullMarked;
