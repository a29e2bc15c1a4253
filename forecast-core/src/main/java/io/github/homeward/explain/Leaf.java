package io.github.homeward.explain;

import io.github.homeward.node.NodeKey;
import io.github.homeward.programme.Outlook;
import org.jspecify.annotations.Nullable;

/**
 * A bottom node with all that moved it from the last published year to its forecasts.
 *
 * @param node a programme, or volume that no origin is known for
 * @param last vehicles in the last published year
 * @param base vehicles by year ahead before the drivers
 * @param unannounced what of it nobody has announced yet
 * @param forecast the same after them
 * @param pushes by year ahead and driver: what the driver adds to the logarithm of the volume
 * @param outlook how the programme's forecast came about; null where history alone made it
 */
public record Leaf(
        NodeKey node,
        double last,
        double[] base,
        double[] unannounced,
        double[] forecast,
        double[][] pushes,
        @Nullable Outlook outlook) {}
