package io.github.homeward.yearly.combine;

import io.github.homeward.math.Parallel;
import io.github.homeward.yearly.model.Rows;
import io.github.homeward.yearly.window.PriorWindows;
import io.github.homeward.yearly.window.SeriesWindows;
import io.github.homeward.yearly.window.WindowRecipe;
import io.github.homeward.yearly.window.WindowTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Trains the pooled models on a panel's own windows and on synthetic ones.
 *
 * <p>The synthetic windows depend on seed and horizon alone; they are computed once and kept, since a backtest trains
 * again at every cutoff.
 */
final class PooledModels {

    private final EnsembleOptions options;
    private final Map<Integer, List<WindowTable>> priors = new ConcurrentHashMap<>();

    PooledModels(EnsembleOptions options) {
        this.options = options;
    }

    /** One model to train, and its years ahead. */
    private record Task(Learner learner, int first, int last) {}

    List<PooledModel> train(List<SeriesWindows> series, int horizon) {
        List<WindowTable> prior = priors.computeIfAbsent(horizon, this::priorTables);
        List<WindowTable> own = WindowRecipe.ALL.stream()
                .map(recipe -> WindowTable.of(recipe, series, horizon))
                .toList();
        // Forests are few and large and share their trees out over the threads; regressions are many and small.
        List<PooledModel> models = new ArrayList<>();
        List<Task> small = new ArrayList<>();
        for (Learner learner : Learner.ALL) {
            int recipe = WindowRecipe.ALL.indexOf(learner.recipe());
            if (own.get(recipe).size(learner.taught(horizon)) < learner.fewestOwn()) {
                continue;
            }
            if (learner.recipe().joint()) {
                models.add(train(new Task(learner, 1, horizon), own, prior, options.threads()));
            } else {
                for (int ahead = 1; ahead <= learner.taught(horizon); ahead++) {
                    small.add(new Task(learner, ahead, ahead));
                }
            }
        }
        models.addAll(Parallel.map(small.size(), options.threads(), i -> train(small.get(i), own, prior, 1)));
        return models;
    }

    private PooledModel train(Task task, List<WindowTable> own, List<WindowTable> prior, int threads) {
        int recipe = WindowRecipe.ALL.indexOf(task.learner().recipe());
        WindowTable windows = own.get(recipe);
        double priorTotal = priorTotal(task.learner(), windows.size(task.last()));
        Rows rows = windows.rows(task.first(), task.last(), prior.get(recipe), priorTotal);
        return PooledModel.train(task.learner(), task.first(), rows, options, threads);
    }

    private double priorTotal(Learner learner, int own) {
        return own < learner.recipe().names().size() && options.priorWeight() == 0
                ? options.priorSeries()
                : options.priorWeight() * learner.priorTotal(own);
    }

    private List<WindowTable> priorTables(int horizon) {
        List<double[]> series = PriorWindows.series(options.seed(), options.priorSeries(), horizon);
        return Parallel.map(
                WindowRecipe.ALL.size(),
                options.threads(),
                r -> PriorWindows.table(WindowRecipe.ALL.get(r), series, horizon));
    }
}
