package io.github.homeward.yearly.combine;

import io.github.homeward.yearly.model.ModelCard;
import io.github.homeward.yearly.window.WindowRecipe;
import java.util.List;

/**
 * A pooled model to train: how it looks at series, and how far it leans on synthetic ones.
 *
 * <p>The synthetic windows weigh a share of the own ones plus a constant, so they carry a small panel and fade in a
 * large one. Forests on own windows alone do better where there are plenty of them and harm where there are few. So do
 * the regressions: on ten series they follow the luck of the panel, whatever the synthetic windows weigh.
 *
 * @param name name of the member
 * @param recipe how it looks at a series
 * @param columns the columns it sees, in alphabetical order
 * @param priorShare weight of the synthetic windows, as a share of the weight of the own ones
 * @param priorConstant weight of the synthetic windows that does not depend on the own ones
 * @param fewestOwn own windows with all years ahead below which it is not trained
 */
record Learner(
        String name,
        WindowRecipe recipe,
        List<String> columns,
        double priorShare,
        double priorConstant,
        int fewestOwn) {

    private static final double TREE_SHARE = 1;
    private static final double TREE_CONSTANT = 100;
    private static final double LINEAR_SHARE = 0.3;
    private static final double LINEAR_CONSTANT = 200;
    private static final int OWN_ALONE = 300;
    private static final int FOR_LINES = 150;
    private static final int FOR_STEPS = 100;

    /** Every pooled model. */
    static final List<Learner> ALL = List.of(
            trees("extra-trees", WindowRecipe.TREES),
            ownTrees("extra-trees-own", WindowRecipe.TREES),
            trees("extra-trees-log", WindowRecipe.LOG_TREES),
            ownTrees("extra-trees-log-own", WindowRecipe.LOG_TREES),
            lines("lad", WindowRecipe.LINES.names()),
            lines("lad-stack", WindowRecipe.FORECASTS),
            new Learner("boosted", WindowRecipe.STEPS, WindowRecipe.STEPS.names(), 0, 0, FOR_STEPS));

    private static Learner trees(String name, WindowRecipe recipe) {
        return new Learner(name, recipe, recipe.names(), TREE_SHARE, TREE_CONSTANT, 0);
    }

    private static Learner ownTrees(String name, WindowRecipe recipe) {
        return new Learner(name, recipe, recipe.names(), 0, 0, OWN_ALONE);
    }

    /**
     * The second sees only what one-series models forecast: a stacked combination (Wolpert 1992, Stacked
     * generalization, Neural Networks 5(2); Breiman 1996, Stacked regressions, Machine Learning 24).
     */
    private static Learner lines(String name, List<String> columns) {
        return new Learner(name, WindowRecipe.LINES, columns, LINEAR_SHARE, LINEAR_CONSTANT, FOR_LINES);
    }

    /** Whether it forecasts one year and goes on from there, instead of each year ahead by itself. */
    boolean stepwise() {
        return recipe == WindowRecipe.STEPS;
    }

    /** The last year ahead it is taught, of a horizon. */
    int taught(int horizon) {
        return stepwise() ? 1 : horizon;
    }

    /** What it says about itself. */
    ModelCard card() {
        if (stepwise()) {
            return new ModelCard(
                    name,
                    "Friedman (2001), Greedy function approximation: a gradient boosting machine, Annals of Statistics"
                            + " 29(5)",
                    needs(),
                    "below a tenth of a millisecond a training window");
        }
        return recipe.joint()
                ? new ModelCard(
                        name,
                        "Geurts, Ernst & Wehenkel (2006), Extremely randomized trees, Machine Learning 63(1)",
                        needs(),
                        "about a tenth of a millisecond a training window")
                : new ModelCard(
                        name,
                        "Schlossmacher (1973), An iterative technique for absolute deviations curve fitting, JASA 68",
                        needs(),
                        "below a tenth of a millisecond a training window");
    }

    private String needs() {
        return fewestOwn == 0
                ? "nothing: synthetic windows stand in"
                : fewestOwn + " windows of the panel with " + (stepwise() ? "the next year" : "all years ahead");
    }

    /** What the synthetic windows weigh together beside this many own windows. */
    double priorTotal(int own) {
        return priorShare * own + priorConstant;
    }
}
