package io.github.homeward.yearly.combine;

import io.github.homeward.yearly.model.BoostedTreesTrainer;
import io.github.homeward.yearly.model.ExtraTreesTrainer;
import io.github.homeward.yearly.model.Guard;
import io.github.homeward.yearly.model.LeastAbsoluteTrainer;
import io.github.homeward.yearly.model.ModelDescription;
import io.github.homeward.yearly.model.ModelUsed;
import io.github.homeward.yearly.model.RowModel;
import io.github.homeward.yearly.model.RowTrainer;
import io.github.homeward.yearly.model.Rows;
import io.github.homeward.yearly.window.WindowRecipe;
import java.util.List;

/**
 * A trained pooled model and the years ahead it forecasts.
 *
 * @param learner what it is
 * @param first first year ahead it forecasts, from 1
 * @param model the model
 * @param columns positions of its features in the recipe's row
 * @param dropped names of the constant columns it was spared
 */
record PooledModel(Learner learner, int first, RowModel model, int[] columns, List<String> dropped) {

    private static final int MIN_LEAF = 10;
    private static final double FEATURE_SHARE = 0.5;
    private static final int BOOSTED_TREES = 100;
    private static final int BOOSTED_LEAF = 20;
    private static final int BOOSTED_LEAVES = 31;
    private static final double BOOSTED_RATE = 0.05;
    private static final double RIDGE = 0.01;
    private static final int ITERATIONS = 30;
    private static final double TOLERANCE = 1e-3;

    static PooledModel train(Learner learner, int first, Rows rows, EnsembleOptions options, int threads) {
        WindowRecipe recipe = learner.recipe();
        Guard.Varying varying =
                Guard.dropConstants(learner.columns().equals(recipe.names()) ? rows : rows.keep(learner.columns()));
        String description = learner.name() + " windows";
        RowModel model = trainer(learner, options, threads).train(varying.rows(), description);
        int[] columns = varying.rows().features().stream()
                .mapToInt(recipe.names()::indexOf)
                .toArray();
        return new PooledModel(learner, first, model, columns, varying.dropped());
    }

    private static RowTrainer trainer(Learner learner, EnsembleOptions options, int threads) {
        if (learner.stepwise()) {
            return new BoostedTreesTrainer(BOOSTED_TREES, BOOSTED_LEAF, BOOSTED_LEAVES, BOOSTED_RATE, options.seed());
        }
        return learner.recipe().joint()
                ? new ExtraTreesTrainer(options.trees(), MIN_LEAF, FEATURE_SHARE, options.seed(), threads)
                : new LeastAbsoluteTrainer(RIDGE, ITERATIONS, TOLERANCE);
    }

    /** Writes the forecasts of its years into {@code forecast}; one that goes step by step writes them all. */
    void forecast(WindowRecipe.Window window, double[] forecast) {
        double[] row = window.row();
        if (!learner.stepwise()) {
            double[] targets = predict(row);
            for (int k = 0; k < targets.length; k++) {
                forecast[first - 1 + k] = window.value(targets[k]);
            }
            return;
        }
        double moved = 0;
        for (int h = 0; h < forecast.length; h++) {
            double step = predict(row)[0];
            moved += step;
            forecast[h] = window.value(moved);
            row = WindowRecipe.after(row, step);
        }
    }

    private double[] predict(double[] whole) {
        double[] row = new double[columns.length];
        for (int f = 0; f < row.length; f++) {
            row[f] = whole[columns[f]];
        }
        return model.predictRow(row);
    }

    ModelUsed used() {
        String years = first + "-" + (first + model.outputNames().size() - 1);
        return new ModelUsed(learner.name() + " years " + years, ModelDescription.of(model.getProvenance()));
    }
}
