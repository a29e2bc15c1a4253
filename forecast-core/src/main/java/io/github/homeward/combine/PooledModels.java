package io.github.homeward.combine;

import io.github.homeward.model.Parallel;
import io.github.homeward.model.Rows;
import io.github.homeward.window.PriorWindows;
import io.github.homeward.window.WindowRecipe;
import io.github.homeward.window.WindowTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Trains the pooled models on a panel's own windows and on synthetic ones.
 *
 * <p>The synthetic windows depend on seed and horizon alone; they are computed once and kept, since a backtest trains
 * again at every cutoff. They weigh a share of the own windows plus a constant, so they carry a small panel and fade
 * in a large one.
 */
final class PooledModels {

    private static final double TREE_SHARE = 1;
    private static final double TREE_CONSTANT = 100;
    private static final double LINEAR_SHARE = 0.3;
    private static final double LINEAR_CONSTANT = 200;

    private final EnsembleOptions options;
    private final Map<Integer, List<WindowTable>> priors = new ConcurrentHashMap<>();

    PooledModels(EnsembleOptions options) {
        this.options = options;
    }

    /** One model to train: which recipe, by its place in the list, and which years ahead. */
    private record Task(int recipe, int first, int last) {}

    List<PooledModel> train(List<double[]> series, int horizon) {
        List<WindowTable> prior = priors.computeIfAbsent(horizon, this::priorTables);
        List<WindowTable> own = Parallel.map(
                WindowRecipe.ALL.size(),
                options.threads(),
                r -> WindowTable.of(WindowRecipe.ALL.get(r), series, horizon));
        // Forests are few and large and share their trees out over the threads; regressions are many and small.
        List<PooledModel> models = new ArrayList<>();
        List<Task> small = new ArrayList<>();
        for (int r = 0; r < WindowRecipe.ALL.size(); r++) {
            if (WindowRecipe.ALL.get(r).joint()) {
                models.add(train(new Task(r, 1, horizon), own, prior, options.threads()));
            } else {
                for (int ahead = 1; ahead <= horizon; ahead++) {
                    small.add(new Task(r, ahead, ahead));
                }
            }
        }
        models.addAll(Parallel.map(small.size(), options.threads(), i -> train(small.get(i), own, prior, 1)));
        return models;
    }

    private PooledModel train(Task task, List<WindowTable> own, List<WindowTable> prior, int threads) {
        WindowRecipe recipe = WindowRecipe.ALL.get(task.recipe());
        WindowTable windows = own.get(task.recipe());
        double priorTotal = priorTotal(recipe, windows.size(task.last()));
        Rows rows = windows.rows(task.first(), task.last(), prior.get(task.recipe()), priorTotal);
        return PooledModel.train(recipe, task.first(), rows, options, threads);
    }

    private double priorTotal(WindowRecipe recipe, int own) {
        if (own < recipe.names().size() && options.priorWeight() == 0) {
            return options.priorSeries();
        }
        double share = recipe.joint() ? TREE_SHARE : LINEAR_SHARE;
        double constant = recipe.joint() ? TREE_CONSTANT : LINEAR_CONSTANT;
        return options.priorWeight() * (share * own + constant);
    }

    private List<WindowTable> priorTables(int horizon) {
        List<double[]> series = PriorWindows.series(options.seed(), options.priorSeries(), horizon);
        return WindowRecipe.ALL.stream()
                .map(recipe -> PriorWindows.table(recipe, series, horizon))
                .toList();
    }
}
