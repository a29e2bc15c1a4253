package io.github.homeward.yearly.feature;

import io.github.homeward.math.SplitMix64;
import io.github.homeward.yearly.PanelForecast;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Earlier forecasts, what came of them, and how much nearer features would have brought them. */
final class FeatureTrials {

    /** How often a feature's changes are shuffled. */
    private static final int SHUFFLES = 20;

    private static final long SEED = 0x5F0F;

    private final Features features;
    private final List<Trial> trials;

    FeatureTrials(Features features, List<Trial> trials) {
        this.features = features;
        this.trials = List.copyOf(trials);
    }

    /**
     * A forecast made earlier, and what came.
     *
     * @param view what was known of the features then
     */
    record Trial(PanelForecast.Row row, double actual, Features.View view) {

        double error() {
            return Math.log(actual / row.forecast());
        }

        double[] changes(List<String> names) {
            return view.changes(row.series(), row.lastYear(), row.year(), names);
        }
    }

    /** Whether there is anything to score. */
    boolean enough() {
        return !Double.isNaN(score(List.of()));
    }

    /** What all of them teach. */
    FeatureFit fit(List<String> names) {
        return fit(trials, names);
    }

    /** The features that are left when one by one those go without which earlier forecasts were no worse. */
    List<String> helpful(List<String> names) {
        List<String> left = names;
        double error = score(left);
        while (!left.isEmpty()) {
            List<String> now = left;
            List<String> fewer = now.stream()
                    .map(name -> without(now, name))
                    .min(Comparator.comparingDouble(this::score))
                    .orElseThrow();
            double then = score(fewer);
            if (!(then <= error)) {
                break;
            }
            left = fewer;
            error = then;
        }
        return left;
    }

    static List<String> without(List<String> names, String name) {
        return names.stream().filter(other -> !other.equals(name)).toList();
    }

    /** Mean absolute log error at each cutoff but the first, with what was seen by that cutoff of earlier forecasts. */
    double score(List<String> names) {
        return score(names, List.of());
    }

    /**
     * The same with a feature's changes shuffled among the forecasts that are scored: what is lost if it tells nothing
     * (permutation importance; Breiman 2001, Random Forests).
     */
    double shuffled(List<String> names, String feature) {
        int column = names.indexOf(feature);
        SplitMix64 random = new SplitMix64(SEED);
        List<Trial> scored = scored();
        double sum = 0;
        for (int shuffle = 0; shuffle < SHUFFLES; shuffle++) {
            double[] changes = scored.stream()
                    .mapToDouble(trial -> trial.changes(names)[column])
                    .toArray();
            for (int i = changes.length - 1; i > 0; i--) {
                int other = random.nextInt(i + 1);
                double moved = changes[i];
                changes[i] = changes[other];
                changes[other] = moved;
            }
            List<double[]> all = new ArrayList<>();
            for (int i = 0; i < changes.length; i++) {
                double[] own = scored.get(i).changes(names);
                own[column] = changes[i];
                all.add(own);
            }
            sum += score(names, all);
        }
        return sum / SHUFFLES;
    }

    private List<Integer> cutoffs() {
        return trials.stream()
                .map(one -> one.row().lastYear())
                .distinct()
                .skip(1)
                .toList();
    }

    private List<Trial> scored() {
        List<Integer> cutoffs = cutoffs();
        return trials.stream()
                .filter(one -> cutoffs.contains(one.row().lastYear()))
                .toList();
    }

    /**
     * @param instead changes in place of those of the forecasts that are scored; empty for their own
     */
    private double score(List<String> names, List<double[]> instead) {
        List<Trial> scored = scored();
        double sum = 0;
        int cutoff = Integer.MIN_VALUE;
        FeatureFit fit = fit(List.of(), names);
        for (int i = 0; i < scored.size(); i++) {
            Trial one = scored.get(i);
            if (one.row().lastYear() != cutoff) {
                cutoff = one.row().lastYear();
                int now = cutoff;
                fit = fit(
                        trials.stream()
                                .filter(seen -> seen.row().lastYear() < now
                                        && seen.row().year() <= now)
                                .toList(),
                        names);
            }
            double[] changes = instead.isEmpty() ? one.changes(names) : instead.get(i);
            sum += Math.abs(one.error() - fit.push(changes));
        }
        return scored.isEmpty() ? Double.NaN : sum / scored.size();
    }

    private FeatureFit fit(List<Trial> seen, List<String> names) {
        return FeatureFit.of(
                seen.stream()
                        .map(one -> new FeatureFit.Row(one.changes(names), one.error()))
                        .toList(),
                names.stream().map(features::prior).toList());
    }
}
