package io.github.homeward.base;

import io.github.homeward.node.NodeKey;
import io.github.homeward.programme.Outlook;
import java.util.Arrays;
import java.util.List;

/**
 * What the outlooks of programmes say of the bottom nodes besides the forecast, by horizon and position of the node.
 *
 * @param demand vehicles if supply set no bound, moved as the forecast was moved since
 * @param logSd what is not known of it, on the log scale; NaN where no outlook tells
 * @param caps the most that supply allows in the year; infinite where nothing binds
 * @param left the most that all years together may hold, by position of the node; infinite where nothing binds
 */
public record NodeBounds(double[][] demand, double[][] logSd, double[][] caps, double[] left) {

    public static NodeBounds of(BaseForecast forecast) {
        List<NodeKey> bottom = forecast.hierarchy().bottom();
        NodeBounds all = none(forecast);
        for (Outlook outlook : forecast.programmes().outlooks()) {
            int node = bottom.indexOf(outlook.programme().node());
            if (node < 0) {
                continue;
            }
            all.left[node] = outlook.left();
            for (int h = 0; h < forecast.horizon(); h++) {
                Outlook.Year year = outlook.years().get(h);
                double volume = forecast.volumes()[h][node];
                double moved = year.constrained() > 0 ? volume / year.constrained() : 1;
                all.demand[h][node] = Math.max(volume, moved * year.unconstrained());
                all.logSd[h][node] = year.logSd();
                // A forecast may have been raised to what is known; nothing is capped below it.
                all.caps[h][node] = Math.max(year.most(), forecast.floors()[h][node]);
            }
        }
        return all;
    }

    /** As if no outlook were known. */
    public static NodeBounds none(BaseForecast forecast) {
        int nodes = forecast.hierarchy().bottom().size();
        double[][] demand = new double[forecast.horizon()][];
        double[][] logSd = new double[forecast.horizon()][nodes];
        double[][] caps = new double[forecast.horizon()][nodes];
        for (int h = 0; h < forecast.horizon(); h++) {
            demand[h] = forecast.volumes()[h].clone();
            Arrays.fill(logSd[h], Double.NaN);
            Arrays.fill(caps[h], Double.POSITIVE_INFINITY);
        }
        double[] left = new double[nodes];
        Arrays.fill(left, Double.POSITIVE_INFINITY);
        return new NodeBounds(demand, logSd, caps, left);
    }
}
