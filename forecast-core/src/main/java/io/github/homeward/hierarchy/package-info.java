/** The grouped hierarchy origin × maker × programme: its nodes and how they add up. */
@NullMarked
package io.github.homeward.hierarchy;

import org.jspecify.annotations.NullMarked;
