package io.github.homeward.own;

import io.github.homeward.driver.DriverColumn;
import io.github.homeward.explain.Reason;
import io.github.homeward.forecast.Forecast;
import io.github.homeward.forecast.ForecastRow;
import io.github.homeward.input.ErrorCode;
import io.github.homeward.input.HomewardException;
import io.github.homeward.judgement.Judged;
import io.github.homeward.judgement.Judgement;
import io.github.homeward.judgement.Overrides;
import io.github.homeward.math.Once;
import io.github.homeward.node.NodeKey;
import io.github.homeward.node.NodeKey.Level;
import io.github.homeward.plugin.Destination;
import io.github.homeward.plugin.Origins;
import io.github.homeward.scenario.Scenario;
import io.github.homeward.scenario.ScenarioForecast;
import io.github.homeward.yearly.PanelForecaster;
import io.github.homeward.yearly.PartialYear;
import io.github.homeward.yearly.backtest.PanelBacktest;
import io.github.homeward.yearly.feature.FeatureEffect;
import io.github.homeward.yearly.feature.FeatureForecaster;
import io.github.homeward.yearly.feature.Features;
import io.github.homeward.yearly.series.Series;
import io.github.homeward.yearly.series.SeriesPanel;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A planner's own panel of nodes and all that can be asked of it. Each part is worked out when it is first asked for,
 * and once; safe to share between threads.
 */
public final class OwnPanel {

    private static final Features NOTHING = new Features("", "", List.of());

    private final NodePanel panel;
    private final int horizon;
    private final long seed;
    private final NodeForecaster forecaster;
    private final @Nullable LocalDate cutoff;
    private final Features stated;
    private final @Nullable OriginFeatures origins;
    private final Features features;
    private final Map<Integer, NodeForecast> byLastYear;
    private final Once<Made> made = new Once<>(this::make);

    /**
     * A forecast with what it was made from.
     *
     * @param base from history alone
     * @param effect what features do to it; null if there are none
     * @param view what is known of the features
     * @param factors by year ahead and bottom node, what features multiply it by
     */
    record Made(NodeForecast base, @Nullable FeatureEffect effect, Features.View view, double[][] factors) {

        List<ForecastRow> rows() {
            return base.rows((h, bottom) -> factors[h][bottom]);
        }
    }

    private OwnPanel(
            NodePanel panel,
            int horizon,
            long seed,
            NodeForecaster forecaster,
            @Nullable LocalDate cutoff,
            Features stated,
            @Nullable OriginFeatures origins,
            Map<Integer, NodeForecast> byLastYear) {
        this.panel = panel;
        this.horizon = horizon;
        this.seed = seed;
        this.forecaster = forecaster;
        this.cutoff = cutoff;
        this.stated = stated;
        this.origins = origins;
        this.features = origins == null ? stated : stated.and(origins.features());
        this.byLastYear = byLastYear;
    }

    /**
     * A panel of nodes.
     *
     * @param bottom its series; ids are those of nodes
     * @param partial the year after its last, if something of it is counted
     * @param cutoff the day up to which anything is known; null for all of it
     * @param ask how to forecast any panel from its history; the horizon is set here
     */
    public static OwnPanel of(
            SeriesPanel bottom,
            @Nullable PartialYear partial,
            @Nullable LocalDate cutoff,
            int horizon,
            long seed,
            Function<SeriesPanel, PanelForecaster> ask) {
        NodePanel whole = NodePanel.of(bottom);
        return new OwnPanel(
                cutoff == null ? whole : whole.upTo(cutoff),
                PanelForecaster.checked(horizon),
                seed,
                new NodeForecaster(ask, seed, partial),
                cutoff,
                NOTHING,
                null,
                new ConcurrentHashMap<>());
    }

    /** With features that a planner states. */
    public OwnPanel features(Features known) {
        return new OwnPanel(panel, horizon, seed, forecaster, cutoff, known, origins, byLastYear);
    }

    /**
     * With what plugins know of the origins of its nodes.
     *
     * @param day up to which they are asked, unless there is a cutoff
     */
    public OwnPanel origins(Destination destination, Origins installed, LocalDate day) {
        LocalDate asked = cutoff == null ? day : cutoff;
        return new OwnPanel(
                panel,
                horizon,
                seed,
                forecaster,
                cutoff,
                stated,
                apart(stated, new OriginFeatures(panel, destination, installed, asked, reach(horizon))),
                byLastYear);
    }

    /** A planner's feature and one of a plugin must not go by the same name. */
    private static OriginFeatures apart(Features stated, OriginFeatures origins) {
        List<String> both = new ArrayList<>(stated.names());
        both.retainAll(origins.columns().stream().map(DriverColumn::name).toList());
        if (!both.isEmpty()) {
            throw new HomewardException(
                    ErrorCode.DUPLICATE_POINT,
                    stated.name(),
                    "the feature " + both.get(0) + ", which the plugins state too",
                    "a name of its own for every feature",
                    "call it otherwise");
        }
        return origins;
    }

    /** As it was known at an earlier cutoff; what plugins and planner know is looked at through that day. */
    OwnPanel at(LocalDate earlier, int ahead, NodeForecaster by, Map<Integer, NodeForecast> kept) {
        return new OwnPanel(panel.upTo(earlier), ahead, seed, by, earlier, features, null, kept);
    }

    /**
     * The same forecast at earlier cutoffs.
     *
     * @param levels to score; none for the total and the levels of the panel's own rows
     */
    public PanelBacktest backtest(Set<Level> levels) {
        return PanelBacktest.of(panel.bottom(), new OwnMethod(this, levels));
    }

    /** The day up to which anything is known: the cutoff, the plugins' day, or the end of the panel's last year. */
    public LocalDate day() {
        if (cutoff != null) {
            return cutoff;
        }
        return origins == null ? LocalDate.of(panel.lastYear(), Month.DECEMBER, 31) : origins.day();
    }

    NodePanel panel() {
        return panel;
    }

    int horizon() {
        return horizon;
    }

    long seed() {
        return seed;
    }

    Features stated() {
        return stated;
    }

    @Nullable
    OriginFeatures origins() {
        return origins;
    }

    Made made() {
        return made.get();
    }

    /** The forecast of every node. */
    public Forecast forecast() {
        Made now = made();
        List<String> notes = new ArrayList<>(panel.notes());
        if (origins != null) {
            notes.addAll(origins.notes());
        }
        if (now.effect() != null) {
            notes.addAll(now.effect().notes());
        }
        notes.addAll(now.base().run().forecast().notes());
        return new Forecast(now.rows(), "", now.base().run().forecast().models(), notes);
    }

    /**
     * The forecast after what people know better.
     *
     * @throws io.github.homeward.input.HomewardException for an override that does not fit
     */
    public Judged judged(Overrides overrides) {
        LocalDate day = overrides.day() == null ? day() : overrides.day();
        return Judgement.apply(made().rows(), overrides, day, row -> 0);
    }

    /**
     * Why a node's forecast of a year is what it is.
     *
     * @param year null for the first year ahead
     */
    public Reason reason(String node, @Nullable Integer year, Overrides overrides) {
        return new OwnReasons(this, judged(overrides).rows()).of(node, year == null ? panel.lastYear() + 1 : year);
    }

    /**
     * Scenarios beside the forecast; its levers are the features and what the plugins' rules read.
     *
     * @throws io.github.homeward.input.HomewardException for the first operation that cannot be done
     */
    public ScenarioForecast scenarios(List<Scenario> scenarios) {
        return new OwnScenarios(this).of(scenarios);
    }

    private Made make() {
        NodeForecast base = history(panel).first(horizon);
        Features.View view = features.on(cutoff == null ? LocalDate.MAX : cutoff);
        double[][] factors = new double[horizon][panel.hierarchy().bottom().size()];
        FeatureEffect effect = features.values().isEmpty() ? null : effect();
        for (int h = 0; h < horizon; h++) {
            for (int i = 0; i < factors[h].length; i++) {
                double push = 0;
                for (double one :
                        pushes(effect, view, panel.hierarchy().bottom().get(i), h)) {
                    push += one;
                }
                factors[h][i] = Math.exp(push);
            }
        }
        return new Made(base, effect, view, factors);
    }

    /** What each feature that acts adds to the logarithm of a node's forecast. */
    double[] pushes(@Nullable FeatureEffect effect, Features.View view, NodeKey node, int h) {
        return effect == null
                ? new double[0]
                : effect.pushes(view, node.id(), panel.lastYear(), panel.lastYear() + 1 + h);
    }

    private FeatureEffect effect() {
        List<Series> alive = panel.bottom().train().stream()
                .filter(series -> panel.alive(NodeKey.parse(series.id())))
                .toList();
        SeriesPanel of = new SeriesPanel(
                panel.bottom().name(), alive, List.of(), panel.bottom().sha256());
        return new FeatureForecaster(
                        of,
                        features,
                        horizon,
                        (known, ahead) -> history(panel.upTo(endOf(known))).bottom())
                .learn(cutoff == null ? LocalDate.MAX : cutoff);
    }

    private static LocalDate endOf(SeriesPanel known) {
        int last = known.train().stream().mapToInt(Series::lastYear).max().orElseThrow();
        return LocalDate.of(last, Month.DECEMBER, 31);
    }

    /** Years ahead that are looked at: those asked for, and those that earlier forecasts are compared in. */
    private static int reach(int horizon) {
        return Math.max(horizon, FeatureForecaster.CUTOFFS);
    }

    private NodeForecast history(NodePanel known) {
        return byLastYear.computeIfAbsent(known.lastYear(), year -> forecaster.forecast(known, reach(horizon)));
    }
}
