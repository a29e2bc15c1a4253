/**
 * Ranges from past errors.
 *
 * <p>{@link io.github.homeward.yearly.range.ResidualBank} turns scaled errors into ranges and knows when they are too
 * few; {@link io.github.homeward.yearly.range.PanelResiduals} gathers the errors of a panel.
 */
@NullMarked
package io.github.homeward.yearly.range;

import org.jspecify.annotations.NullMarked;
