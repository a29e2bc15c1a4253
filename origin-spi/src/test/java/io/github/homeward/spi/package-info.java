/** The contract's arithmetic against independent oracles. */
@NullMarked
package io.github.homeward.spi;

import org.jspecify.annotations.NullMarked;
