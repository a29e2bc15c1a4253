package io.github.homeward.vintage;

import io.github.homeward.base.BaseForecast;
import io.github.homeward.driver.DriverColumn;
import io.github.homeward.driver.DriverTable;
import io.github.homeward.driver.Response;
import io.github.homeward.node.NodeKey;
import io.github.homeward.panel.Cell;
import io.github.homeward.panel.Panel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What one cutoff yields: the panel as it could be known then, and the base forecast made from that alone.
 *
 * @param panel the panel at the cutoff
 * @param base the base forecast
 * @param drivers what each origin's rules said then, by the origin's code
 */
public record Vintage(Panel panel, BaseForecast base, Map<String, DriverTable> drivers) {

    /**
     * Years ahead that are looked at to learn anything, however many are asked for: a year must not depend on how
     * many follow.
     */
    public static final int LEARNED_YEARS = 5;

    /** The same for the first years only. */
    public Vintage first(int horizon) {
        return horizon == base.horizon() ? this : new Vintage(panel, base.first(horizon), drivers);
    }

    /** Forecast with what the drivers do between the last year and each year ahead. */
    public BaseForecast forecast(Response response) {
        return base.times(factor(response));
    }

    /** What the drivers multiply each bottom node by. */
    public BaseForecast.Factor factor(Response response) {
        List<NodeKey> bottom = base.hierarchy().bottom();
        double[][] factors = new double[bottom.size()][base.horizon()];
        for (int node = 0; node < factors.length; node++) {
            for (int h = 0; h < base.horizon(); h++) {
                factors[node][h] = response.factor(changes(response.columns(), bottom.get(node), h));
            }
        }
        return (node, h) -> factors[node][h];
    }

    /** Largest relative change that drivers make to a bottom node's forecast. */
    public double largestShift(Response response) {
        double largest = 0;
        for (NodeKey node : base.hierarchy().bottom()) {
            for (int h = 0; h < base.horizon(); h++) {
                largest = Math.max(largest, Math.abs(response.factor(changes(response.columns(), node, h)) - 1));
            }
        }
        return largest;
    }

    /** Base forecasts of programmes that a later panel can check, beside what the drivers were projected to do. */
    public List<Response.Miss> misses(List<DriverColumn> columns, Panel later) {
        List<Response.Miss> misses = new ArrayList<>();
        List<NodeKey> bottom = base.hierarchy().bottom();
        for (int h = 0; h < Math.min(LEARNED_YEARS, base.horizon()); h++) {
            for (int node = 0; node < bottom.size(); node++) {
                Optional<Cell> actual = later.cell(bottom.get(node), base.lastYear() + 1 + h);
                double forecast = base.volumes()[h][node];
                if (bottom.get(node).level() == NodeKey.Level.PROGRAMME
                        && actual.isPresent()
                        && actual.get().known()
                        && actual.get().value() > 0
                        && forecast > 0) {
                    misses.add(new Response.Miss(
                            bottom.get(node).origin() + " " + panel.cutoff(),
                            changes(columns, bottom.get(node), h),
                            Math.log(actual.get().value() / forecast)));
                }
            }
        }
        return misses;
    }

    /**
     * What each driver adds to the logarithm of a node's volume of a year ahead; the forecast's factor is the
     * exponential of their sum.
     */
    public double[] pushes(Response response, NodeKey node, int horizonIndex) {
        double[] pushes = changes(response.columns(), node, horizonIndex);
        for (int i = 0; i < pushes.length; i++) {
            pushes[i] *= response.coefficients().get(i).value();
        }
        return pushes;
    }

    private double[] changes(List<DriverColumn> columns, NodeKey node, int horizonIndex) {
        DriverTable table = drivers.get(node.origin());
        return table == null
                ? new double[columns.size()]
                : Response.changes(columns, table, base.lastYear(), base.lastYear() + 1 + horizonIndex);
    }
}
