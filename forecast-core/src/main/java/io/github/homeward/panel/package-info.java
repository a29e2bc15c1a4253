/** The annual series, reconstructed from the ledger at a cutoff or read from a file. */
@NullMarked
package io.github.homeward.panel;

import org.jspecify.annotations.NullMarked;
