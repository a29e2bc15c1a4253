package io.github.homeward.spi;

import java.util.List;

/**
 * What is held of a driver's coefficient before this project's own data speak: a Gaussian, cut off at 0 on the side
 * that the driver's {@link Driver.Effect} rules out.
 *
 * <p>A coefficient is the change of log volume that comes with one unit of the driver's change: of its logarithm for
 * a {@link Driver.Kind#COST}, so that the coefficient is an elasticity, and of the driver itself for the other kinds.
 * For a tariff the unit is a rate that goes from 0 to 1, for a policy one point of its index.
 *
 * @param mean the most plausible coefficient; never against the driver's effect
 * @param sd standard deviation before the cut, positive
 * @param assumed whether the figures are the author's judgement; a sourced prior has its figures from the sources
 * @param sourceIds keys of {@link Source}, of the plugin or of the history; empty for a pure judgement
 * @param reasoning how the figures follow from the sources, or why they are thought plausible
 */
public record Prior(double mean, double sd, boolean assumed, List<String> sourceIds, String reasoning) {

    /** For a driver whose author states none: most likely it does nothing, and surely not much. */
    public static final Prior UNSTATED = assumed(0, 0.1, "no prior is stated, so little is allowed");

    /** Checks the figures, and that something stands behind them. */
    public Prior {
        sourceIds = List.copyOf(sourceIds);
        if (!Double.isFinite(mean) || !(sd > 0) || Double.isInfinite(sd)) {
            throw new IllegalArgumentException("prior " + mean + " ± " + sd + " is not finite with a positive spread");
        }
        if (reasoning.isBlank() || (!assumed && sourceIds.isEmpty())) {
            throw new IllegalArgumentException(
                    "prior " + mean + " ± " + sd + " needs a reasoning, and a source unless it is assumed");
        }
    }

    /** A prior whose figures come from the literature. */
    public static Prior sourced(double mean, double sd, String reasoning, String... sourceIds) {
        return new Prior(mean, sd, false, List.of(sourceIds), reasoning);
    }

    /** A prior that is the author's own judgement. */
    public static Prior assumed(double mean, double sd, String reasoning) {
        return new Prior(mean, sd, true, List.of(), reasoning);
    }
}
