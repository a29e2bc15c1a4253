package io.github.homeward.yearly.backtest;

import io.github.homeward.Homeward;
import io.github.homeward.backtest.Backtest;
import io.github.homeward.backtest.BacktestSetup;
import io.github.homeward.forecast.ForecastRow;
import io.github.homeward.input.ErrorCode;
import io.github.homeward.input.HomewardException;
import io.github.homeward.math.Parallel;
import io.github.homeward.yearly.PanelForecaster;
import io.github.homeward.yearly.Series;
import io.github.homeward.yearly.SeriesPanel;
import io.github.homeward.yearly.combine.EnsembleForecast;
import io.github.homeward.yearly.range.MemberResiduals;
import io.github.homeward.yearly.range.Range;
import io.github.homeward.yearly.range.ResidualBank;
import io.github.homeward.yearly.score.Unit;
import io.github.homeward.yearly.score.UnitForecast;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Tries the engine on the past of a plain panel. */
public final class PanelBacktest {

    private static final String LEVEL = ForecastRow.Level.SERIES.word();

    private final SeriesPanel panel;
    private final BacktestSetup setup;
    private final int horizon;
    private final Map<String, Series> later;

    public PanelBacktest(SeriesPanel panel, BacktestSetup setup) {
        this.panel = panel;
        this.setup = setup;
        this.later = (panel.test().isEmpty() ? panel.train() : panel.test())
                .stream().collect(Collectors.toMap(Series::id, Function.identity()));
        int longest = panel.test().stream().mapToInt(Series::length).max().orElse(Homeward.DEFAULT_HORIZON);
        this.horizon = setup.horizonOr(Math.min(longest, Homeward.MAX_HORIZON));
    }

    /**
     * One look back.
     *
     * @param cutoff null where every series has its own
     * @param known what was known: never a test row
     */
    private record Look(@Nullable LocalDate cutoff, SeriesPanel known) {}

    public BacktestReport run() {
        List<Look> looks = looks();
        PanelForecaster forecaster = new PanelForecaster(setup.optionsInside(looks.size()), setup.without());
        AtomicInteger done = new AtomicInteger();
        setup.progress().done(0, looks.size());
        List<Fold> folds = Parallel.map(looks.size(), setup.options().threads(), i -> {
            Fold fold = fold(looks.get(i), forecaster);
            setup.progress().done(done.incrementAndGet(), looks.size());
            return fold;
        });
        String note = panel.test().isEmpty() ? "Cutoffs: " : "Scored once, on the test rows.";
        List<LocalDate> days = looks.stream()
                .filter(look -> look.cutoff() != null)
                .map(Look::cutoff)
                .toList();
        return new BacktestSummary(setup, horizon, List.of(LEVEL))
                .report(
                        folds,
                        true,
                        panel.name(),
                        List.of(days.isEmpty() ? note : note + BacktestSummary.listed(days) + "."));
    }

    private List<Look> looks() {
        if (!panel.test().isEmpty()) {
            return List.of(new Look(null, new SeriesPanel(panel.name(), panel.train(), List.of(), panel.sha256())));
        }
        Cutoffs given = setup.cutoffs();
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
                    days.isEmpty() ? "give some series two values or more" : "choose earlier --cutoffs");
        }
        return looks;
    }

    private List<LocalDate> usualCutoffs() {
        int last = panel.train().stream().mapToInt(Series::lastYear).max().orElseThrow();
        List<LocalDate> all = new ArrayList<>();
        List<LocalDate> enough = new ArrayList<>();
        for (int year = last - Backtest.MOST_CUTOFFS; year < last; year++) {
            int end = year;
            int longest = panel.train().stream()
                    .filter(series -> series.lastYear() > end)
                    .mapToInt(series -> end - series.firstYear() + 1)
                    .max()
                    .orElse(0);
            LocalDate day = LocalDate.of(year, 12, 31);
            if (longest >= Backtest.ENOUGH_YEARS) {
                enough.add(day);
            }
            if (longest > 0) {
                all.add(day);
            }
        }
        return !enough.isEmpty() || all.isEmpty() ? enough : List.of(all.get(all.size() - 1));
    }

    private Fold fold(Look look, PanelForecaster forecaster) {
        long start = setup.now();
        PanelForecaster.Run run = forecaster.run(look.known(), horizon);
        long nanos = setup.now() - start;
        Map<String, ResidualBank> banks = MemberResiduals.of(run.holdouts());
        List<UnitForecast> forecasts = new ArrayList<>();
        for (int i = 0; i < look.known().train().size(); i++) {
            Series known = look.known().train().get(i);
            if (cells(known) == 0) {
                continue;
            }
            Unit unit = new Unit(
                    known.id(),
                    LEVEL,
                    look.cutoff() == null ? LocalDate.of(known.lastYear(), 12, 31) : look.cutoff(),
                    known.lastYear(),
                    known.values(),
                    actual(known),
                    known.last());
            forecasts.add(homeward(unit, run.forecast().rows().subList(i * horizon, (i + 1) * horizon)));
            forecasts.addAll(members(unit, known, i, run.ensemble(), banks));
        }
        return new Fold(look.cutoff(), forecasts, nanos, 0);
    }

    private static UnitForecast homeward(Unit unit, List<ForecastRow> rows) {
        double[] point = rows.stream().mapToDouble(ForecastRow::forecast).toArray();
        UnitForecast forecast = UnitForecast.withoutRanges(unit, Backtest.HOMEWARD, point);
        for (int h = 0; h < point.length; h++) {
            List<ForecastRow.Range> ranges = List.of(
                    rows.get(h).range50(), rows.get(h).range80(), rows.get(h).range95());
            for (int level = 0; level < ranges.size(); level++) {
                forecast.range(
                        level, h, ranges.get(level).lower(), ranges.get(level).upper());
            }
        }
        return forecast;
    }

    private List<UnitForecast> members(
            Unit unit, Series known, int index, EnsembleForecast ensemble, Map<String, ResidualBank> banks) {
        List<UnitForecast> forecasts = new ArrayList<>();
        for (String model : setup.models()) {
            // A forest on own windows alone is trained only where there are plenty of them.
            if (!ensemble.members().contains(model)) {
                continue;
            }
            double[] point = ensemble.series().get(index).members()[ensemble.indexOf(model)];
            UnitForecast forecast = UnitForecast.withoutRanges(unit, model, point);
            ResidualBank bank = banks.get(model);
            for (int h = 0; h < horizon && bank != null; h++) {
                for (int level = 0; level < UnitForecast.LEVELS.size(); level++) {
                    Range range =
                            bank.range(UnitForecast.LEVELS.get(level), h + 1, point[h], MemberResiduals.scale(known));
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
        Series all = later.get(known.id());
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
