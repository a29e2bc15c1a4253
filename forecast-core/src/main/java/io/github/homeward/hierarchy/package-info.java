/**
 * The grouped hierarchy of origin, maker and programme: its nodes, sums from the bottom up, and sample paths in which
 * the sums hold.
 */
@NullMarked
package io.github.homeward.hierarchy;

import org.jspecify.annotations.NullMarked;
