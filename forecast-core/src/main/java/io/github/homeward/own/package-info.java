/** A planner's own panel: nodes that add up, moved by what plugins and the planner know beside it. */
@NullMarked
package io.github.homeward.own;

import org.jspecify.annotations.NullMarked;
