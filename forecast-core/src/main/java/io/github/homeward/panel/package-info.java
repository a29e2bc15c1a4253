/** The yearly history, reconstructed from what the ledger knows at a cutoff, with a quality for every cell. */
@NullMarked
package io.github.homeward.panel;

import org.jspecify.annotations.NullMarked;
