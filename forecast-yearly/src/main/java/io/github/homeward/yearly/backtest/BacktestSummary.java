package io.github.homeward.yearly.backtest;

import io.github.homeward.input.ErrorCode;
import io.github.homeward.input.HomewardException;
import io.github.homeward.yearly.model.ModelUsed;
import io.github.homeward.yearly.score.Comparison;
import io.github.homeward.yearly.score.Leaderboard;
import io.github.homeward.yearly.score.Score;
import io.github.homeward.yearly.score.Unit;
import io.github.homeward.yearly.score.UnitForecast;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Puts the folds of a backtest together: orders, scores, verdict and notes. */
public final class BacktestSummary {

    private static final double NANOS = 1e9;

    /** Fewer series or cutoffs than this allow no verdict. */
    private static final int FEWEST = 5;

    private final BacktestSettings settings;
    private final int horizon;
    private final List<String> levels;

    /**
     * @param levels as files say them, in their order
     */
    public BacktestSummary(BacktestSettings settings, int horizon, List<String> levels) {
        this.settings = settings;
        this.horizon = horizon;
        this.levels = levels;
    }

    /**
     * A panel's: units of one series err together.
     *
     * @param where what was looked at, for the message if there is nothing to score
     */
    public BacktestReport ofSeries(List<Fold> folds, String where, List<String> notes) {
        return report(
                folds,
                this::byOwa,
                where,
                "give the series two values or more, and cutoffs before their last years",
                notes);
    }

    /**
     * A hierarchy's: units of one cutoff err together.
     *
     * @param where what was looked at, for the message if there is nothing to score
     */
    public BacktestReport ofHierarchy(List<Fold> folds, String where, List<String> notes) {
        return report(
                folds,
                this::byError,
                where,
                "choose cutoffs at least a year back, and a level of which volumes are published",
                notes);
    }

    private BacktestReport report(
            List<Fold> folds,
            Function<List<UnitForecast>, String> verdict,
            String where,
            String fix,
            List<String> notes) {
        List<UnitForecast> forecasts = folds.stream()
                .flatMap(fold -> fold.forecasts().stream())
                .sorted(order())
                .toList();
        if (forecasts.isEmpty()) {
            throw new HomewardException(
                    ErrorCode.NOTHING_TO_SCORE,
                    where,
                    "no cutoff after which a value is known to compare with",
                    "at least one",
                    fix);
        }
        List<Score> scores = Leaderboard.of(forecasts, horizon);
        List<String> all = new ArrayList<>(notes);
        all.addAll(leftOut(scores, forecasts));
        return new BacktestReport(
                verdict.apply(forecasts),
                scores,
                forecasts,
                folds.stream()
                        .filter(fold -> !fold.forecasts().isEmpty())
                        .map(Fold::cutoff)
                        .filter(Objects::nonNull)
                        .toList(),
                horizon,
                settings.nanos() == null
                        ? Double.NaN
                        : folds.stream().mapToLong(Fold::nanos).sum() / NANOS,
                settings.models().stream()
                        .filter(model ->
                                scores.stream().anyMatch(score -> score.model().equals(model)))
                        .map(BacktestSummary::described)
                        .toList(),
                all);
    }

    private Comparator<UnitForecast> order() {
        return Comparator.<UnitForecast>comparingInt(
                        forecast -> levels.indexOf(forecast.unit().level()))
                .thenComparingInt(forecast -> settings.models().indexOf(forecast.model()))
                .thenComparing(forecast -> forecast.unit().series())
                .thenComparing(forecast -> forecast.unit().cutoff());
    }

    private static ModelUsed described(String model) {
        return new ModelUsed(
                model,
                switch (model) {
                    case BacktestSettings.HOMEWARD ->
                        "the forecast of the command 'forecast', made anew at every cutoff";
                    case BacktestSettings.NAIVE -> "no change: the last value known at the cutoff";
                    default -> "a member of the ensemble, on its own";
                });
    }

    /** Plain series have no common unit, so errors are compared as the M-competitions do. */
    private String byOwa(List<UnitForecast> forecasts) {
        Comparison all = Comparison.owa(
                ofHomeward(forecasts),
                steps(horizon),
                Unit::series,
                settings.options().seed());
        return sentence(all, "OWA", "series");
    }

    private String byError(List<UnitForecast> forecasts) {
        Function<Unit, String> byCutoff = unit -> unit.cutoff().toString();
        List<UnitForecast> first = ofHomeward(forecasts);
        String level = first.get(0).unit().level();
        Comparison next = Comparison.relativeMae(
                first, steps(1), byCutoff, settings.options().seed());
        String sentence = sentence(next, "error by " + level + " one year ahead relative to its", "cutoffs");
        if (horizon == 1) {
            return sentence;
        }
        Comparison all = Comparison.relativeMae(
                first, steps(horizon), byCutoff, settings.options().seed());
        return sentence.substring(0, sentence.length() - 1)
                + String.format(
                        Locale.ROOT,
                        "; 1 to %d years ahead: %s.",
                        horizon,
                        Double.isNaN(all.ratio())
                                ? "cannot be compared"
                                : String.format(
                                        Locale.ROOT, "%.3f (%.3f-%.3f)", all.ratio(), all.lower(), all.upper()));
    }

    private static String sentence(Comparison result, String measure, String groups) {
        if (Double.isNaN(result.ratio())) {
            return "Cannot be compared with 'no change': it made no error, or no series has the two different "
                    + "values before"
                    + " the cutoff that a scale needs.";
        }
        String verdict;
        if (result.groups() < FEWEST) {
            verdict = "Too few " + groups + " to judge against 'no change'";
        } else if (result.upper() < 1) {
            verdict = "Beats 'no change'";
        } else if (result.lower() > 1) {
            verdict = "Worse than 'no change'";
        } else {
            verdict =
                    result.ratio() < 1 ? "Better than 'no change', but not beyond chance" : "Does not beat 'no change'";
        }
        return String.format(
                Locale.ROOT,
                "%s: %s %.3f (below 1 is better; 95 %% bootstrap range %.3f-%.3f, %,d draws of %d %s).",
                verdict,
                measure,
                result.ratio(),
                result.lower(),
                result.upper(),
                Comparison.RESAMPLES,
                result.groups(),
                groups);
    }

    /** The default forecasts of the first level. */
    private List<UnitForecast> ofHomeward(List<UnitForecast> forecasts) {
        String level = forecasts.get(0).unit().level();
        return forecasts.stream()
                .filter(forecast -> forecast.model().equals(BacktestSettings.HOMEWARD)
                        && forecast.unit().level().equals(level))
                .toList();
    }

    private List<String> leftOut(List<Score> scores, List<UnitForecast> forecasts) {
        List<String> notes = new ArrayList<>();
        for (Score score : scores) {
            if (!score.horizon().equals(Score.ALL)) {
                continue;
            }
            if (score.model().equals(BacktestSettings.HOMEWARD) && score.unscaled() > 0) {
                notes.add(score.unscaled() + " of " + units(score, forecasts) + " pairs of " + score.level()
                        + " and cutoff have no scale (one value or none before the cutoff, or no change in "
                        + "them): left out of"
                        + " MASE, OWA, RMSSE and MSIS.");
            }
            if (score.unranged() > 0) {
                notes.add("Nothing supports some range of " + score.model() + " for " + score.unranged() + " of "
                        + units(score, forecasts) + " pairs of " + score.level()
                        + " and cutoff: left out of WIS, and of"
                        + " MSIS and coverage as far as it is missing.");
            }
        }
        return notes;
    }

    private static long units(Score score, List<UnitForecast> forecasts) {
        return forecasts.stream()
                .filter(forecast -> forecast.model().equals(score.model())
                        && forecast.unit().level().equals(score.level()))
                .count();
    }

    private static int[] steps(int horizon) {
        return IntStream.range(0, horizon).toArray();
    }

    /** Days in words. */
    public static String listed(List<LocalDate> days) {
        return days.size() == 1
                ? days.get(0).toString()
                : days.get(0) + " to " + days.get(days.size() - 1) + ", " + days.size() + " in all";
    }
}
