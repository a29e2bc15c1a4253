package io.github.homeward.yearly.score;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Gathers the units of one row of a leaderboard. */
final class ScoreSums {

    private static final double ALPHA_95 = 0.05;

    private final List<Cells> units = new ArrayList<>();
    private final Mean smape = new Mean();
    private final Mean mase = new Mean();
    private final Mean naiveSmape = new Mean();
    private final Mean naiveMase = new Mean();
    private final Mean rmsse = new Mean();
    private final Mean msis = new Mean();
    private final Mean wis = new Mean();
    private int cells;

    void add(Cells unit) {
        if (unit.count() == 0) {
            return;
        }
        units.add(unit);
        cells += unit.count();
        smape.add(Metrics.smape(unit.actual(), unit.forecast()));
        naiveSmape.add(Metrics.smape(unit.actual(), unit.naive()));
        mase.add(Metrics.mase(unit.training(), unit.actual(), unit.forecast()));
        naiveMase.add(Metrics.mase(unit.training(), unit.actual(), unit.naive()));
        rmsse.add(Metrics.rmsse(unit.training(), unit.actual(), unit.forecast()));
        msis.add(Metrics.msis(
                unit.training(),
                unit.actual(),
                unit.lower()[UnitForecast.LEVEL_95],
                unit.upper()[UnitForecast.LEVEL_95],
                ALPHA_95));
        wis.add(unit.weightedInterval());
    }

    int cells() {
        return cells;
    }

    Score score(String model, String level, String horizon) {
        double[] actual = joined(Cells::actual);
        double[] forecast = joined(Cells::forecast);
        double[] naive = joined(Cells::naive);
        return new Score(
                model,
                level,
                horizon,
                cells,
                smape.mean(),
                mase.mean(),
                Metrics.owa(smape.mean(), mase.mean(), naiveSmape.mean(), naiveMase.mean()),
                Metrics.relativeMae(actual, forecast, naive),
                rmsse.mean(),
                Metrics.wape(actual, forecast),
                Metrics.bias(actual, forecast),
                coverage(actual, UnitForecast.LEVEL_80),
                coverage(actual, UnitForecast.LEVEL_95),
                msis.mean(),
                wis.mean(),
                mase.missing,
                wis.missing);
    }

    private double coverage(double[] actual, int level) {
        return Metrics.coverage(actual, joined(unit -> unit.lower()[level]), joined(unit -> unit.upper()[level]));
    }

    private double[] joined(Function<Cells, double[]> of) {
        double[] all = new double[cells];
        int at = 0;
        for (Cells unit : units) {
            double[] part = of.apply(unit);
            System.arraycopy(part, 0, all, at, part.length);
            at += part.length;
        }
        return all;
    }

    /** A mean over the units that have a value. */
    private static final class Mean {

        private double sum;
        private int count;
        private int missing;

        void add(double value) {
            if (Double.isNaN(value)) {
                missing++;
            } else {
                sum += value;
                count++;
            }
        }

        double mean() {
            return count == 0 ? Double.NaN : sum / count;
        }
    }
}
