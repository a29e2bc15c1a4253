/** Programmes as known at a cutoff, read from dated statements: when on sale, at which planned rate, until when. */
@NullMarked
package io.github.homeward.programme;

import org.jspecify.annotations.NullMarked;
