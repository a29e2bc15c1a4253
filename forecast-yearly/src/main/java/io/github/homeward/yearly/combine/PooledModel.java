package io.github.homeward.yearly.combine;

import io.github.homeward.yearly.model.ExtraTreesTrainer;
import io.github.homeward.yearly.model.Guard;
import io.github.homeward.yearly.model.LeastAbsoluteTrainer;
import io.github.homeward.yearly.model.ModelDescription;
import io.github.homeward.yearly.model.ModelUsed;
import io.github.homeward.yearly.model.RowModel;
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
    private static final double RIDGE = 0.01;
    private static final int ITERATIONS = 30;
    private static final double TOLERANCE = 1e-3;

    static PooledModel train(Learner learner, int first, Rows rows, EnsembleOptions options, int threads) {
        WindowRecipe recipe = learner.recipe();
        Guard.Varying varying =
                Guard.dropConstants(learner.columns().equals(recipe.names()) ? rows : rows.keep(learner.columns()));
        String description = learner.name() + " windows";
        RowModel model = recipe.joint()
                ? new ExtraTreesTrainer(options.trees(), MIN_LEAF, FEATURE_SHARE, options.seed(), threads)
                        .train(varying.rows(), description)
                : new LeastAbsoluteTrainer(RIDGE, ITERATIONS, TOLERANCE).train(varying.rows(), description);
        int[] columns = varying.rows().features().stream()
                .mapToInt(recipe.names()::indexOf)
                .toArray();
        return new PooledModel(learner, first, model, columns, varying.dropped());
    }

    /** Writes the forecasts of its years into {@code forecast}. */
    void forecast(WindowRecipe.Window window, double[] forecast) {
        double[] row = new double[columns.length];
        for (int f = 0; f < row.length; f++) {
            row[f] = window.row()[columns[f]];
        }
        double[] targets = model.predictRow(row);
        for (int k = 0; k < targets.length; k++) {
            forecast[first - 1 + k] = window.value(targets[k]);
        }
    }

    ModelUsed used() {
        String years = first + "-" + (first + model.outputNames().size() - 1);
        return new ModelUsed(learner.name() + " years " + years, ModelDescription.of(model.getProvenance()));
    }
}
