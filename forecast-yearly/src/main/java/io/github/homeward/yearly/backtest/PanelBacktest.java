package io.github.homeward.yearly.backtest;

import io.github.homeward.input.ErrorCode;
import io.github.homeward.input.HomewardException;
import io.github.homeward.input.Setting;
import io.github.homeward.yearly.PanelForecast;
import io.github.homeward.yearly.PanelForecaster;
import io.github.homeward.yearly.TrainedSpan;
import io.github.homeward.yearly.combine.EnsembleForecast;
import io.github.homeward.yearly.combine.EnsembleOptions;
import io.github.homeward.yearly.combine.Exclusions;
import io.github.homeward.yearly.range.MemberResiduals;
import io.github.homeward.yearly.range.Range;
import io.github.homeward.yearly.range.ResidualBank;
import io.github.homeward.yearly.score.Unit;
import io.github.homeward.yearly.score.UnitForecast;
import io.github.homeward.yearly.series.Series;
import io.github.homeward.yearly.series.SeriesPanel;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Tries the ensemble on the past of a panel.
 *
 * <ul>
 *   <li>A panel with test rows is forecast once, from its training rows, and scored on its test rows.
 *   <li>A panel without is cut at year ends: the last {@value #MOST_CUTOFFS} that leave a value to compare with, and
 *       {@value #ENOUGH_YEARS} years before it in some series; where none has as many, the last that leaves a value at
 *       all.
 * </ul>
 *
 * <p>Every fold takes the path of {@link PanelForecaster}, so weights and ranges are learned inside the fold.
 */
public final class PanelBacktest extends Backtesting<PanelBacktest> {

    /** Most cutoffs unless some are given. */
    public static final int MOST_CUTOFFS = 5;

    /** Years that some series should have before a cutoff, unless cutoffs are given. */
    public static final int ENOUGH_YEARS = 6;

    /** The only level of a panel, as files say it. */
    public static final String LEVEL = "series";

    private final SeriesPanel panel;
    private final Exclusions without;
    private final int horizon;
    private final PanelMethod method;

    private PanelBacktest(SeriesPanel panel, PanelMethod method, Exclusions without, BacktestSettings settings) {
        super(settings);
        this.panel = panel;
        this.method = method;
        this.without = without;
        int longest = panel.test().stream().mapToInt(Series::length).max().orElse(PanelForecaster.DEFAULT_HORIZON);
        this.horizon = settings.horizonOr(Math.min(longest, PanelForecaster.MAX_HORIZON));
    }

    /** A backtest of a panel, with everything else as usual. */
    public static PanelBacktest of(SeriesPanel panel) {
        return of(panel, PanelMethod.plain(panel));
    }

    /** A backtest of a panel that is forecast in a way of its own. */
    public static PanelBacktest of(SeriesPanel panel, PanelMethod method) {
        return new PanelBacktest(panel, method, Exclusions.NONE, BacktestSettings.usual());
    }

    /** What to leave out of {@link BacktestSettings#HOMEWARD}; nothing unless given. */
    public PanelBacktest without(Exclusions without) {
        return new PanelBacktest(panel, method, without, settings());
    }

    /**
     * The days to look back from.
     *
     * @throws HomewardException {@link ErrorCode#BAD_OPTION} if the panel has test rows, which are scored once
     */
    @Override
    public PanelBacktest cutoffs(Cutoffs cutoffs) {
        if (!panel.test().isEmpty()) {
            throw new HomewardException(
                    ErrorCode.BAD_OPTION,
                    Setting.CUTOFFS,
                    "cutoffs beside test rows in " + panel.name(),
                    "a panel without test rows, since those are scored once",
                    "leave the cutoffs out, or take the split column out of the file");
        }
        return super.cutoffs(cutoffs);
    }

    @Override
    protected PanelBacktest with(BacktestSettings settings) {
        return new PanelBacktest(panel, method, without, settings);
    }

    /**
     * One look back.
     *
     * @param cutoff null where every series has its own
     * @param known what was known: never a test row
     */
    private record Look(@Nullable LocalDate cutoff, SeriesPanel known) {}

    @Override
    public BacktestReport run() {
        List<Look> looks = looks();
        EnsembleOptions options = looks.size() > 1
                ? settings().options().withThreads(1)
                : settings().options();
        List<Fold> folds = folds(looks.size(), i -> fold(looks.get(i), options));
        String note = panel.test().isEmpty() ? "Cutoffs: " : "Scored once, on the test rows.";
        List<LocalDate> days = looks.stream()
                .filter(look -> look.cutoff() != null)
                .map(Look::cutoff)
                .toList();
        List<String> notes =
                new ArrayList<>(List.of(days.isEmpty() ? note : note + BacktestSummary.listed(days) + "."));
        notes.addAll(StillCoverage.notes(folds));
        BacktestSummary summary = new BacktestSummary(settings(), horizon, method.levels());
        return method.addsUp()
                ? summary.ofHierarchy(folds, panel.name(), without.noted(notes))
                : summary.ofSeries(folds, panel.name(), without.noted(notes));
    }

    private List<Look> looks() {
        if (!panel.test().isEmpty()) {
            return List.of(new Look(null, new SeriesPanel(panel.name(), panel.train(), List.of(), panel.sha256())));
        }
        Cutoffs given = settings().cutoffs();
        List<LocalDate> days = given == null ? usualCutoffs() : given.days();
        List<Look> looks = days.stream()
                .map(day -> new Look(day, panel.upTo(day)))
                .filter(look -> look.known().train().stream().anyMatch(known -> cells(known) > 0))
                .toList();
        if (looks.isEmpty()) {
            throw new HomewardException(
                    ErrorCode.NOTHING_TO_SCORE,
                    panel.name(),
                    days.isEmpty()
                            ? "one value a series at most"
                            : "nothing known after " + BacktestSummary.listed(days),
                    "a cutoff after which a value is known to compare with",
                    days.isEmpty() ? "give some series two values or more" : "choose earlier cutoffs");
        }
        return looks;
    }

    private List<LocalDate> usualCutoffs() {
        int last = panel.train().stream().mapToInt(Series::lastYear).max().orElseThrow();
        List<LocalDate> all = new ArrayList<>();
        List<LocalDate> enough = new ArrayList<>();
        for (int year = last - MOST_CUTOFFS; year < last; year++) {
            int end = year;
            int longest = panel.train().stream()
                    .filter(series -> series.lastYear() > end)
                    .mapToInt(series -> end - series.firstYear() + 1)
                    .max()
                    .orElse(0);
            LocalDate day = LocalDate.of(year, 12, 31);
            if (longest >= ENOUGH_YEARS) {
                enough.add(day);
            }
            if (longest > 0) {
                all.add(day);
            }
        }
        return !enough.isEmpty() || all.isEmpty() ? enough : List.of(all.get(all.size() - 1));
    }

    private Fold fold(Look look, EnsembleOptions options) {
        long start = settings().now();
        PanelMethod.Told told = method.forecast(look.known(), horizon, options, without);
        PanelForecaster.Run run = told.run();
        long nanos = settings().now() - start;
        Map<Integer, Map<String, ResidualBank>> banks = run.spans().stream()
                .collect(Collectors.toMap(TrainedSpan::last, span -> span.ofMembers(run.typical())));
        List<UnitForecast> forecasts = new ArrayList<>();
        for (int i = 0; i < told.series().train().size(); i++) {
            Series known = told.series().train().get(i);
            String level = method.level(known.id());
            if (cells(known) == 0 || !method.levels().contains(level)) {
                continue;
            }
            Unit unit = new Unit(
                    known.id(),
                    level,
                    look.cutoff() == null ? LocalDate.of(known.lastYear(), 12, 31) : look.cutoff(),
                    known.lastYear(),
                    known.values(),
                    actual(known),
                    known.last());
            forecasts.add(homeward(unit, told.rows().subList(i * horizon, (i + 1) * horizon)));
            forecasts.addAll(members(unit, known, i, run, banks));
        }
        return new Fold(look.cutoff(), forecasts, nanos, 0);
    }

    private static UnitForecast homeward(Unit unit, List<PanelForecast.Row> rows) {
        double[] point = rows.stream().mapToDouble(PanelForecast.Row::forecast).toArray();
        UnitForecast forecast = UnitForecast.withoutRanges(unit, BacktestSettings.HOMEWARD, point);
        for (int h = 0; h < point.length; h++) {
            List<Range> ranges = rows.get(h).ranges();
            for (int level = 0; level < ranges.size(); level++) {
                forecast.range(
                        level, h, ranges.get(level).lower(), ranges.get(level).upper());
            }
        }
        return forecast;
    }

    private List<UnitForecast> members(
            Unit unit,
            Series known,
            int index,
            PanelForecaster.Run run,
            Map<Integer, Map<String, ResidualBank>> banks) {
        List<UnitForecast> forecasts = new ArrayList<>();
        double scale = MemberResiduals.scale(known, run.typical());
        for (String model : settings().models()) {
            // A model that learns from own windows alone is trained only where there are plenty of them.
            if (run.spans().stream().anyMatch(span -> !span.forecast().members().contains(model))) {
                continue;
            }
            double[] point = new double[horizon];
            UnitForecast forecast = UnitForecast.withoutRanges(unit, model, point);
            for (int h = 0; h < horizon; h++) {
                TrainedSpan span = TrainedSpan.at(run.spans(), h + 1);
                EnsembleForecast said = span.forecast();
                point[h] = said.series().get(index).members()[said.indexOf(model)][h];
                ResidualBank bank = banks.getOrDefault(span.last(), Map.of()).get(model);
                for (int level = 0; level < UnitForecast.LEVELS.size() && bank != null; level++) {
                    Range range = bank.range(UnitForecast.LEVELS.get(level), h + 1, point[h], scale);
                    forecast.range(level, h, range.lower(), range.upper());
                }
            }
            forecasts.add(forecast);
        }
        return forecasts;
    }

    private int cells(Series known) {
        return (int) Arrays.stream(actual(known))
                .filter(value -> !Double.isNaN(value))
                .count();
    }

    /** What came in the years after those known; NaN where it is not in the file. */
    private double[] actual(Series known) {
        Series all = method.actuals().get(known.id());
        return IntStream.rangeClosed(1, horizon)
                .mapToDouble(h -> {
                    int year = known.lastYear() + h;
                    return all == null || year < all.firstYear() || year > all.lastYear()
                            ? Double.NaN
                            : all.at(year - all.firstYear());
                })
                .toArray();
    }
}
