/**
 * Finds origins and the destination, and lets in only those that keep the contract.
 *
 * <p>Everything that can go wrong in code written elsewhere is met here, once, when it is loaded: the rest of the
 * engine sees {@link io.github.homeward.plugin.InstalledOrigin}, whose parts were asked for and checked already.
 */
@NullMarked
package io.github.homeward.plugin;

import org.jspecify.annotations.NullMarked;
