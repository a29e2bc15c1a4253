package io.github.homeward.path;

import io.github.homeward.base.BaseForecast;
import io.github.homeward.base.BaseForecaster;
import io.github.homeward.base.ProgrammeYears;
import io.github.homeward.node.Hierarchy;
import io.github.homeward.node.NodeKey;
import io.github.homeward.panel.Panel;
import io.github.homeward.programme.Chances;
import io.github.homeward.programme.Lives;
import io.github.homeward.programme.Outlook;
import io.github.homeward.programme.Programme;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Draws whole futures from the bottom up: each path draws an error common to all, one of each maker, and the life of
 * every programme; what no programme holds is lognormal around its forecast. Everything above is a sum.
 *
 * <p>All errors are factors of mean 1 and walk from year to year, so that a path that starts high stays high, and the
 * numbers of a year do not depend on how many years follow.
 */
public final class PathSampler {

    private final Panel panel;
    private final BaseForecast base;
    private final BaseForecast.Factor factor;
    private final CommonErrors errors;
    private final Hierarchy hierarchy;

    /**
     * @param base before drivers
     * @param factor what drivers multiply each bottom node by
     */
    public PathSampler(Panel panel, BaseForecast base, BaseForecast.Factor factor, CommonErrors errors) {
        this.panel = panel;
        this.base = base;
        this.factor = factor;
        this.errors = errors;
        this.hierarchy = base.hierarchy();
    }

    /**
     * Draws.
     *
     * @param count number of paths
     * @param seed the same seed gives the same paths
     */
    public CoherentPaths draw(int count, long seed) {
        Chances chances = new Chances(count, seed);
        double[][] common = walk(chances, "common", errors.total());
        Map<String, double[][]> makers = new TreeMap<>();
        Map<NodeKey, Outlook> outlooks = new TreeMap<>();
        ProgrammeYears history = new ProgrammeYears(panel);
        Map<NodeKey, Programme> programmes = new TreeMap<>();
        panel.programmes().forEach(known -> programmes.put(known.node(), known));
        base.programmes()
                .outlooks()
                .forEach(outlook -> outlooks.put(outlook.programme().node(), outlook));
        double[][][] values =
                new double[count][base.horizon()][hierarchy.bottom().size()];
        for (int i = 0; i < hierarchy.bottom().size(); i++) {
            int position = i;
            NodeKey node = hierarchy.bottom().get(i);
            double[][] maker =
                    makers.computeIfAbsent(node.maker(), name -> walk(chances, "maker " + name, errors.maker()));
            if (outlooks.containsKey(node)) {
                Programme known = Objects.requireNonNull(programmes.get(node));
                Programme programme = BaseForecaster.current(panel, known);
                Lives lives = base.programmes()
                        .learned()
                        .draw(
                                programme,
                                history.periods(programme),
                                BaseForecaster.seen(panel, known, base.horizon()),
                                base.lastYear() + 1,
                                chances,
                                (path, year) -> common[path][year] * maker[path][year] * factor.of(position, year),
                                errors.programme());
                for (int path = 0; path < count; path++) {
                    for (int h = 0; h < base.horizon(); h++) {
                        values[path][h][i] = lives.volume(path, h);
                    }
                }
            } else {
                double[] own = chances.normals(node.id());
                for (int h = 0; h < base.horizon(); h++) {
                    double floor = base.floors()[h][i];
                    double open = Math.max(0, base.volumes()[h][i] - floor);
                    double logSd = open > 0 ? Math.sqrt(Math.log(1 + square(base.sds()[h][i] / open))) : 0;
                    for (int path = 0; path < count; path++) {
                        values[path][h][i] = floor
                                + open
                                        * factor.of(i, h)
                                        * common[path][h]
                                        * maker[path][h]
                                        * Math.exp(logSd * own[path] - logSd * logSd / 2);
                    }
                }
            }
        }
        return new CoherentPaths(hierarchy, values);
    }

    /** Factors by path and year ahead. */
    private double[][] walk(Chances chances, String name, double[] sds) {
        double[][] factors = new double[chances.paths()][base.horizon()];
        double[] at = new double[chances.paths()];
        for (int h = 0; h < base.horizon(); h++) {
            double[] normals = chances.normals(name + " " + h);
            double step = CommonErrors.step(sds, h);
            for (int path = 0; path < at.length; path++) {
                at[path] += step * normals[path];
                factors[path][h] = Math.exp(at[path] - sds[h] * sds[h] / 2);
            }
        }
        return factors;
    }

    private static double square(double x) {
        return x * x;
    }
}
