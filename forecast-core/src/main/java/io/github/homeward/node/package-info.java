/**
 * The grouped hierarchy of origin, maker and programme: its nodes, sums from the bottom up, and sample paths in which
 * the sums hold.
 */
@NullMarked
package io.github.homeward.node;

import org.jspecify.annotations.NullMarked;
