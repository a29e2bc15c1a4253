package io.github.homeward.backtest;

import io.github.homeward.base.Ablation;
import io.github.homeward.forecast.EvidenceForecaster;
import io.github.homeward.forecast.Forecast;
import io.github.homeward.forecast.ForecastRow;
import io.github.homeward.input.ErrorCode;
import io.github.homeward.input.HomewardException;
import io.github.homeward.math.Parallel;
import io.github.homeward.node.NodeKey;
import io.github.homeward.panel.Panel;
import io.github.homeward.plugin.Destination;
import io.github.homeward.plugin.InstalledOrigin;
import io.github.homeward.plugin.Origins;
import io.github.homeward.vintage.PanelCache;
import io.github.homeward.vintage.Vintage;
import io.github.homeward.yearly.PanelForecaster;
import io.github.homeward.yearly.backtest.BacktestReport;
import io.github.homeward.yearly.backtest.BacktestSettings;
import io.github.homeward.yearly.backtest.BacktestSummary;
import io.github.homeward.yearly.backtest.Cutoffs;
import io.github.homeward.yearly.backtest.Fold;
import io.github.homeward.yearly.combine.Ensemble;
import io.github.homeward.yearly.range.MemberResiduals;
import io.github.homeward.yearly.range.ResidualBank;
import io.github.homeward.yearly.score.Unit;
import io.github.homeward.yearly.score.UnitForecast;
import io.github.homeward.yearly.series.Series;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The folds of a backtest: what was forecast at each cutoff, beside single models and what came. */
final class EvidenceFolds {

    /** Totals of a year are published in the January after it. */
    /** Added to a level's name where inferred cells are scored too. */
    private static final String ALL_CELLS = ", inferred cells too";

    private static final MonthDay USUAL_DAY = MonthDay.of(1, 31);

    private final Destination destination;
    private final Origins origins;
    private final Ablation without;
    private final List<NodeKey.Level> levels;
    private final BacktestSettings settings;
    private final int horizon;
    private final Ensemble ensemble;
    private final PanelCache panels = new PanelCache();
    private final Map<String, EvidenceForecaster> forecasters = new TreeMap<>();

    EvidenceFolds(
            Destination destination,
            Origins origins,
            Ablation without,
            List<NodeKey.Level> levels,
            BacktestSettings settings) {
        this.destination = destination;
        this.origins = origins;
        this.without = without;
        this.levels = levels;
        this.settings = settings;
        this.horizon = settings.horizonOr(PanelForecaster.DEFAULT_HORIZON);
        this.ensemble = new Ensemble(without.applyTo(settings.options().withThreads(1)));
    }

    /** A fold to compute: the forecaster of the origins whose rules work at the cutoff. */
    private record Look(LocalDate cutoff, EvidenceForecaster forecaster) {}

    /**
     * Computes and scores.
     *
     * @param loop computes so many folds and keeps their order
     */
    BacktestReport report(BiFunction<Integer, IntFunction<Fold>, List<Fold>> loop) {
        LocalDate end = destination.defaultCutoff();
        EvidenceForecaster now = forecaster(end);
        Panel truth = now.panel(end);
        List<LocalDate> days = days(now, end).stream()
                .filter(day -> day.isBefore(end) && now.panel(day).lastYear() < truth.lastYear())
                .toList();
        if (days.isEmpty()) {
            throw new HomewardException(
                    ErrorCode.NOTHING_TO_SCORE,
                    "the history up to " + end,
                    "no cutoff whose next yearly total is known by then",
                    "cutoffs at least a year back",
                    "choose earlier cutoffs");
        }
        List<Look> looks =
                days.stream().map(day -> new Look(day, forecaster(day))).toList();
        Map<Panel, MemberForecasts> members = prepare(looks);
        Map<String, double[][]> prior = MemberResiduals.prior(horizon, ensemble);
        List<Fold> folds = loop.apply(looks.size(), i -> fold(looks.get(i), truth, members, prior));
        return new BacktestSummary(
                        settings,
                        horizon,
                        levels.stream().flatMap(EvidenceFolds::words).toList())
                .ofHierarchy(folds, "the history up to " + end, without.noted(notes(days, end, folds)));
    }

    private List<LocalDate> days(EvidenceForecaster now, LocalDate end) {
        Cutoffs given = settings.cutoffs();
        if (given != null) {
            return given.days();
        }
        LocalDate day = end.with(USUAL_DAY);
        List<LocalDate> days = now.cutoffs(day.isAfter(end) ? day.minusYears(1) : day);
        return days.subList(0, days.size() - 1);
    }

    /** Works out every vintage that some fold needs, once. */
    private Map<Panel, MemberForecasts> prepare(List<Look> looks) {
        List<Look> needed = looks.stream()
                .flatMap(look ->
                        look.forecaster().cutoffs(look.cutoff()).stream().map(day -> new Look(day, look.forecaster())))
                .distinct()
                .toList();
        int threads = settings.options().threads();
        List<Vintage> vintages = Parallel.map(
                needed.size(),
                threads,
                i -> needed.get(i).forecaster().vintage(needed.get(i).cutoff(), horizon));
        List<Panel> known = vintages.stream().map(Vintage::panel).distinct().toList();
        List<MemberForecasts> members =
                Parallel.map(known.size(), threads, i -> new MemberForecasts(known.get(i), horizon, ensemble));
        Map<Panel, MemberForecasts> byPanel = new HashMap<>();
        members.forEach(member -> byPanel.put(member.panel(), member));
        return byPanel;
    }

    private Fold fold(Look look, Panel truth, Map<Panel, MemberForecasts> members, Map<String, double[][]> prior) {
        long start = settings.now();
        Forecast forecast = look.forecaster().forecast(look.cutoff(), horizon);
        long nanos = settings.now() - start;
        List<MemberForecasts> vintages = look.forecaster().upTo(look.cutoff(), horizon).stream()
                .map(vintage -> Objects.requireNonNull(members.get(vintage.panel())))
                .toList();
        MemberForecasts then = vintages.get(vintages.size() - 1);
        List<MemberForecasts> earlier = vintages.subList(0, vintages.size() - 1);
        Map<NodeKey, List<ForecastRow>> rows = forecast.rows().stream()
                .collect(Collectors.groupingBy(ForecastRow::node, TreeMap::new, Collectors.toList()));
        List<String> models = settings.models().stream().filter(then::has).toList();
        List<UnitForecast> forecasts = new ArrayList<>();
        int unknown = 0;
        for (NodeKey.Level level : levels) {
            Map<String, ResidualBank> banks =
                    MemberForecasts.errors(earlier, level, then.panel(), models, prior, horizon);
            Set<NodeKey> nodes = new TreeSet<>(then.nodes(level));
            rows.keySet().stream().filter(node -> node.level() == level).forEach(nodes::add);
            for (NodeKey node : nodes) {
                Unit unit = unit(look.cutoff(), node, then, truth);
                int cells = unit.cells();
                unknown += Math.min(horizon, truth.lastYear() - unit.lastYear()) - cells;
                if (cells > 0) {
                    forecasts.add(homeward(unit, rows.getOrDefault(node, List.of())));
                    for (String model : models) {
                        forecasts.add(member(unit, model, then, node, Objects.requireNonNull(banks.get(model))));
                    }
                }
            }
            if (mostlyInferred(level)) {
                truth.nodes().stream().filter(node -> node.level() == level).forEach(nodes::add);
                addAnything(look.cutoff(), nodes, then, truth, rows, forecasts);
            }
        }
        return new Fold(look.cutoff(), forecasts, nanos, unknown);
    }

    /**
     * Forecasts beside all that is held to have come, also where evidence only divides what is left: of origins
     * little else is there.
     */
    private void addAnything(
            LocalDate cutoff,
            Set<NodeKey> nodes,
            MemberForecasts then,
            Panel truth,
            Map<NodeKey, List<ForecastRow>> rows,
            List<UnitForecast> forecasts) {
        for (NodeKey node : nodes) {
            if (node.unannounced()) {
                continue;
            }
            Unit known = unit(cutoff, node, then, truth);
            Unit unit = new Unit(
                    known.series(),
                    known.level() + ALL_CELLS,
                    cutoff,
                    known.lastYear(),
                    known.training(),
                    then.anything(node, truth),
                    known.naive());
            if (unit.cells() > 0) {
                forecasts.add(homeward(unit, rows.getOrDefault(node, List.of())));
                double[] naive = new double[horizon];
                Arrays.fill(naive, known.naive());
                forecasts.add(UnitForecast.withoutRanges(unit, BacktestSettings.NAIVE, naive));
            }
        }
    }

    private static boolean mostlyInferred(NodeKey.Level level) {
        return level != NodeKey.Level.TOTAL && level != NodeKey.Level.MAKER;
    }

    private static Stream<String> words(NodeKey.Level level) {
        return mostlyInferred(level) ? Stream.of(level.word(), level.word() + ALL_CELLS) : Stream.of(level.word());
    }

    private static Unit unit(LocalDate cutoff, NodeKey node, MemberForecasts then, Panel truth) {
        return new Unit(
                node.id(),
                node.level().word(),
                cutoff,
                then.panel().lastYear(),
                then.panel().series(node).map(Series::values).orElse(new double[0]),
                then.actual(node, truth),
                then.naive(node));
    }

    /** A node of which nothing is forecast sells nothing in every sample path. */
    private UnitForecast homeward(Unit unit, List<ForecastRow> rows) {
        UnitForecast forecast = UnitForecast.withoutRanges(unit, BacktestSettings.HOMEWARD, new double[horizon]);
        for (int h = 0; h < horizon; h++) {
            if (rows.isEmpty()) {
                for (int level = 0; level < UnitForecast.LEVELS.size(); level++) {
                    forecast.range(level, h, 0, 0);
                }
            } else {
                ForecastRow row = rows.get(h);
                forecast.point()[h] = row.forecast();
                forecast.range(0, h, row.range50().lower(), row.range50().upper());
                forecast.range(
                        UnitForecast.LEVEL_80,
                        h,
                        row.range80().lower(),
                        row.range80().upper());
                forecast.range(
                        UnitForecast.LEVEL_95,
                        h,
                        row.range95().lower(),
                        row.range95().upper());
            }
        }
        return forecast;
    }

    private UnitForecast member(Unit unit, String model, MemberForecasts then, NodeKey node, ResidualBank bank) {
        UnitForecast forecast = UnitForecast.withoutRanges(unit, model, then.forecast(model, node));
        double scale = then.scale(node);
        for (int h = 0; h < horizon; h++) {
            MemberRanges.fill(forecast, h, bank, scale);
        }
        return forecast;
    }

    private EvidenceForecaster forecaster(LocalDate cutoff) {
        Origins tried = origins.tried(destination, cutoff, horizon);
        String codes = tried.all().stream().map(InstalledOrigin::code).collect(Collectors.joining(" "));
        return forecasters.computeIfAbsent(
                codes,
                key -> new EvidenceForecaster(
                        destination,
                        tried,
                        panels,
                        // What is only shown beside the forecast is computed once, with the other single models.
                        settings.options().withThreads(1).beside(Set.of()),
                        without));
    }

    private List<String> notes(List<LocalDate> days, LocalDate end, List<Fold> folds) {
        int scored = folds.stream()
                .flatMap(fold -> fold.forecasts().stream())
                .filter(forecast -> forecast.model().equals(BacktestSettings.HOMEWARD)
                        && !forecast.unit().level().endsWith(ALL_CELLS))
                .mapToInt(forecast -> forecast.unit().cells())
                .sum();
        int unknown = folds.stream().mapToInt(Fold::unknown).sum();
        return List.of(
                "Cutoffs: " + BacktestSummary.listed(days) + "; compared with what was known on " + end + ".",
                "Scored are cells that a statement, or arithmetic on statements, gives: " + scored + " of "
                        + (scored + unknown)
                        + "; 'inferred cells too' adds those that the panel only divides, and nodes that had nothing.",
                "Single models see each node's own series; ranges rest on errors of earlier cutoffs, filled up with"
                        + " errors on synthetic series where these are too few.");
    }
}
