package io.github.homeward.combine;

import io.github.homeward.window.WindowRecipe;
import java.util.List;

/**
 * A pooled model to train: how it looks at series, and how far it leans on synthetic ones.
 *
 * <p>The synthetic windows weigh a share of the own ones plus a constant, so they carry a small panel and fade in a
 * large one. Forests on own windows alone do better where there are plenty of them and harm where there are few.
 *
 * @param name name of the member
 * @param recipe how it looks at a series
 * @param priorShare weight of the synthetic windows, as a share of the weight of the own ones
 * @param priorConstant weight of the synthetic windows that does not depend on the own ones
 * @param fewestOwn own windows below which it is not trained
 */
record Learner(String name, WindowRecipe recipe, double priorShare, double priorConstant, int fewestOwn) {

    private static final double TREE_SHARE = 1;
    private static final double TREE_CONSTANT = 100;
    private static final double LINEAR_SHARE = 0.3;
    private static final double LINEAR_CONSTANT = 200;
    private static final int OWN_ALONE = 300;

    /** Every pooled model. */
    static final List<Learner> ALL = WindowRecipe.ALL.stream()
            .flatMap(recipe -> recipe.joint()
                    ? List.of(
                            new Learner(recipe.model(), recipe, TREE_SHARE, TREE_CONSTANT, 0),
                            new Learner(recipe.model() + "-own", recipe, 0, 0, OWN_ALONE))
                            .stream()
                    : List.of(new Learner(recipe.model(), recipe, LINEAR_SHARE, LINEAR_CONSTANT, 0)).stream())
            .toList();

    /** What the synthetic windows weigh together beside this many own windows. */
    double priorTotal(int own) {
        return priorShare * own + priorConstant;
    }
}
