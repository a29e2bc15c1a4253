package io.github.homeward.yearly.feature;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What features do to the forecasts of a panel, and what that rests on.
 *
 * @param names all features, in alphabetical order
 * @param acting those that move the forecast: they would have helped before
 * @param notes what each is worth, a sentence each
 */
public record FeatureEffect(List<String> names, List<String> acting, List<String> notes, Coefficients coefficients) {

    /** Copies the lists. */
    public FeatureEffect {
        names = List.copyOf(names);
        acting = List.copyOf(acting);
        notes = List.copyOf(notes);
    }

    /** By feature, the change of the logarithm of a series for one unit of it. */
    public interface Coefficients {

        /**
         * The coefficient of a feature: of one that acts together with the others that act, of another as all of them
         * together teach, which is next to what is held of it anyway where they teach nothing.
         */
        double of(String feature);
    }

    static FeatureEffect of(Features features, FeatureTrials trials) {
        List<String> names = features.names();
        FeatureFit all = trials.fit(names);
        if (!trials.enough()) {
            return new FeatureEffect(
                    names,
                    List.of(),
                    List.of("Features have no say: the panel is too short to try them at earlier cutoffs."),
                    feature -> all.coefficient()[names.indexOf(feature)]);
        }
        List<String> helpful = trials.helpful(names);
        double without = trials.score(List.of());
        double with = trials.score(helpful);
        boolean used = with < without;
        List<String> acting = used ? helpful : List.of();
        FeatureFit fit = trials.fit(acting);
        Coefficients coefficients = feature -> acting.contains(feature)
                ? fit.coefficient()[acting.indexOf(feature)]
                : all.coefficient()[names.indexOf(feature)];
        List<String> notes = new ArrayList<>();
        notes.add(String.format(
                Locale.ROOT,
                "Features %s: mean absolute log error at earlier cutoffs %.4f with %s, %.4f without.",
                used ? "act" : "have no say, since they would not have helped",
                used ? with : trials.score(names),
                used ? "them" : "all of them",
                without));
        List<String> still = new ArrayList<>();
        for (String name : names) {
            double scale = all.scale()[names.indexOf(name)];
            if (scale == 0) {
                still.add(name);
                continue;
            }
            String moves = String.format(
                    Locale.ROOT,
                    "%+.1f %% for a rise by %.4g, its usual change",
                    100 * Math.expm1(coefficients.of(name) * scale),
                    scale);
            notes.add(
                    acting.contains(name)
                            ? String.format(
                                    Locale.ROOT,
                                    "Feature %s: %s; without it the error is %.4f, with its changes shuffled %.4f.",
                                    name,
                                    moves,
                                    trials.score(FeatureTrials.without(acting, name)),
                                    trials.shuffled(acting, name))
                            : "Feature " + name + ": left out, earlier forecasts were no worse without it; " + moves
                                    + " is what all of them together teach.");
        }
        if (!still.isEmpty()) {
            notes.add("Never known beforehand to change, and so without a say: " + String.join(", ", still) + ".");
        }
        return new FeatureEffect(names, acting, notes, coefficients);
    }

    /**
     * What each feature that acts adds to the logarithm of a forecast.
     *
     * @return in the order of {@link #acting}
     */
    public double[] pushes(Features.View view, String series, int from, int to) {
        double[] pushes = view.changes(series, from, to, acting);
        for (int j = 0; j < pushes.length; j++) {
            pushes[j] *= coefficients.of(acting.get(j));
        }
        return pushes;
    }
}
