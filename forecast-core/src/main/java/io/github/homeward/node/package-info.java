/** Origin, maker, programme: the nodes of the hierarchy, their sums, and bringing parts in line with a whole. */
@NullMarked
package io.github.homeward.node;

import org.jspecify.annotations.NullMarked;
