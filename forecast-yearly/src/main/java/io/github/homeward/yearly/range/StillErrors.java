package io.github.homeward.yearly.range;

import io.github.homeward.yearly.series.Series;
import io.github.homeward.yearly.window.Movement;
import java.util.List;

/**
 * What became of series that stood still: for every year of a panel in which a series had come to rest, how far "no
 * change" missed the years after it, in units of the series' mean level. The ranges of series that stand still rest on
 * these errors alone; those of series that move never see them.
 */
public final class StillErrors {

    private StillErrors() {}

    /** The errors of a panel. */
    public static ResidualBank of(List<Series> panel, int horizon) {
        ErrorPools pools = new ErrorPools(horizon);
        for (int i = 0; i < panel.size(); i++) {
            double[] values = panel.get(i).values();
            for (int known = 1; known < values.length; known++) {
                if (Movement.still(values, known)) {
                    double unit = unit(panel.get(i).head(known));
                    for (int h = 0; h < horizon && known + h < values.length; h++) {
                        pools.add(
                                i,
                                panel.get(i).firstYear() + known - 1,
                                h,
                                values[known + h] - values[known - 1],
                                unit);
                    }
                }
            }
        }
        return ResidualBank.of(pools.bounded(), new double[horizon][0]);
    }

    /** The unit of such an error: the mean level. */
    public static double unit(Series series) {
        double sum = 0;
        for (int t = 0; t < series.length(); t++) {
            sum += series.at(t);
        }
        return sum / series.length();
    }
}
