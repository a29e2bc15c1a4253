package io.github.homeward.yearly.score;

/**
 * How good a model was: one row of a leaderboard. NaN stands for "none".
 *
 * @param model name of the model
 * @param level level of the series scored
 * @param horizon years ahead, or {@link #ALL}
 * @param n scored cells
 * @param smape mean over the units of {@link Metrics#smape}
 * @param mase mean over the units with a scale of {@link Metrics#mase}
 * @param owa {@link Metrics#owa} from these two and naive's over the same units
 * @param rmae {@link Metrics#relativeMae} against naive over all cells
 * @param rmsse mean over the units with a scale of {@link Metrics#rmsse}
 * @param wape {@link Metrics#wape} over all cells
 * @param bias {@link Metrics#bias} over all cells
 * @param coverage80 {@link Metrics#coverage} of the 80 % range over all cells that have one
 * @param coverage95 the same of the 95 % range
 * @param msis mean over the units with a scale and every 95 % range of {@link Metrics#msis}
 * @param wis mean over the units of the mean of {@link QuantileScores#weightedInterval}, in the unit of the values
 * @param unscaled units without a scale: left out of MASE, OWA, RMSSE and MSIS
 * @param unranged units with a range refused at some level: left out of WIS, and of MSIS where it is the 95 % range
 */
public record Score(
        String model,
        String level,
        String horizon,
        int n,
        double smape,
        double mase,
        double owa,
        double rmae,
        double rmsse,
        double wape,
        double bias,
        double coverage80,
        double coverage95,
        double msis,
        double wis,
        int unscaled,
        int unranged) {

    /** The horizon of a row over all years ahead. */
    public static final String ALL = "all";
}
