/**
 * All statements on volume, append-only, and what each says about which node: how exact, how hard, from which day on.
 */
@NullMarked
package io.github.homeward.ledger;

import org.jspecify.annotations.NullMarked;
