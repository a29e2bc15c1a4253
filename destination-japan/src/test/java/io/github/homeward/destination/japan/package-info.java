/** What Japan shares with origins, against independent oracles. */
@NullMarked
package io.github.homeward.destination.japan;

import org.jspecify.annotations.NullMarked;
