package io.github.homeward;

import io.github.homeward.base.BaseForecast;
import io.github.homeward.driver.DriverReport;
import io.github.homeward.explain.Market;
import io.github.homeward.explain.Reasons;
import io.github.homeward.explain.ReasonsOf;
import io.github.homeward.explain.Surroundings;
import io.github.homeward.forecast.EvidenceForecaster;
import io.github.homeward.forecast.Forecast;
import io.github.homeward.forecast.ForecastRow;
import io.github.homeward.forecast.ForecastViews;
import io.github.homeward.forecast.MadeForecast;
import io.github.homeward.forecast.Skill;
import io.github.homeward.forecast.View;
import io.github.homeward.forecast.YearToDate;
import io.github.homeward.judgement.Judged;
import io.github.homeward.judgement.JudgedView;
import io.github.homeward.judgement.Judgement;
import io.github.homeward.judgement.Overrides;
import io.github.homeward.math.Once;
import io.github.homeward.node.NodeKey;
import io.github.homeward.panel.Panel;
import io.github.homeward.programme.OutsideEstimate;
import io.github.homeward.programme.ProgrammeReport;
import io.github.homeward.scenario.Levers;
import io.github.homeward.scenario.Scenario;
import io.github.homeward.scenario.ScenarioForecast;
import io.github.homeward.scenario.Scenarios;
import io.github.homeward.vintage.Vintage;
import io.github.homeward.vintage.Vintages;
import io.github.homeward.yearly.combine.EnsembleOptions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * An answer: the forecast under the law in force at a cutoff, and all that can be asked of it. Each part is worked out
 * when it is first asked for, and once; safe to share between threads.
 */
public final class BaseCase {

    private static final int RANGE_SAMPLES = 30;

    private final EvidenceForecaster forecaster;
    private final LocalDate cutoff;
    private final int horizon;
    private final EnsembleOptions options;
    private final Once<MadeForecast> made = new Once<>(this::make);
    private final Once<Panel> panel = new Once<>(this::panelWithRanges);
    private final Once<Levers> levers = new Once<>(this::leversNow);
    private final Once<DriverReport> drivers = new Once<>(this::driversNow);
    private final Once<Surroundings> surroundings = new Once<>(this::surroundingsNow);

    BaseCase(EvidenceForecaster forecaster, LocalDate cutoff, int horizon, EnsembleOptions options) {
        this.forecaster = forecaster;
        this.cutoff = cutoff;
        this.horizon = horizon;
        this.options = options;
    }

    /** The day up to which anything was known. */
    public LocalDate cutoff() {
        return cutoff;
    }

    /** Years ahead. */
    public int horizon() {
        return horizon;
    }

    /** The forecast. */
    public Forecast forecast() {
        return made.get().forecast();
    }

    /** How earlier forecasts of the total compare with no change, by years ahead. */
    public Skill skill() {
        return made.get().skill();
    }

    /**
     * The forecast after what people know better.
     *
     * @throws io.github.homeward.input.HomewardException for an override that does not fit
     */
    public Judged judged(Overrides overrides) {
        Panel known = vintage().panel();
        LocalDate day = overrides.day() == null ? cutoff : overrides.day();
        return Judgement.apply(
                forecast().rows(), overrides, day, row -> BaseForecast.counted(known, row.node(), row.year()));
    }

    /**
     * The forecast as a view adds it up, after what people know better; its notes say what the view is made of.
     *
     * @throws io.github.homeward.input.HomewardException for an override that does not fit
     */
    public Judged judged(Overrides overrides, View view) {
        if (view.equals(View.USUAL)) {
            return judged(overrides);
        }
        int needed = ForecastViews.horizon(vintage().panel(), view, horizon);
        BaseCase calendar = needed == horizon ? this : new BaseCase(forecaster, cutoff, needed, options);
        ForecastViews views = new ForecastViews(calendar.made.get(), view);
        List<ForecastRow> before = views.rows(List.of(), horizon);
        Judged all = calendar.judged(overrides);
        List<ForecastRow> after = all.overrides().isEmpty() ? before : views.rows(all.rows(), horizon);
        return JudgedView.of(before, after, all.noting(views.notes()));
    }

    /** How far the counts reach into the first year ahead of a view. */
    public YearToDate yearToDate(View view) {
        return YearToDate.of(vintage().panel(), view);
    }

    /** The panel of a view, with ranges of the cells that are not known. */
    public Panel panel(View view) {
        return view.equals(View.USUAL)
                ? panel()
                : view.of(vintages().panel(cutoff)).withRanges(RANGE_SAMPLES, options.seed(), options.threads());
    }

    /** The panel that the forecast starts from, with ranges of the cells that are not known. */
    public Panel panel() {
        return panel.get();
    }

    /**
     * How the forecasts of programmes come about: plan, attainment, what bounds them, and whom they are compared
     * with.
     */
    public ProgrammeReport programmes() {
        BaseForecast base = vintage().base();
        int first = base.lastYear() + 1;
        int last = base.lastYear() + horizon;
        return new ProgrammeReport(
                cutoff,
                first,
                last,
                base.programmes().outlooks(),
                OutsideEstimate.of(vintages().books(), cutoff, first, last));
    }

    /** What the whole destination bought, as far as it was known. */
    public Market market() {
        return Market.of(vintages().destinationBook(), cutoff);
    }

    /**
     * What the drivers of the origins do in the last year and the years ahead, and how volume is held to answer them.
     */
    public DriverReport drivers() {
        return drivers.get();
    }

    /** What a scenario may move, with its base values in the years ahead. */
    public Levers levers() {
        return levers.get();
    }

    /**
     * Scenarios beside the base case. Nothing is learned anew: a scenario stands on the same panel, parameters and
     * paths.
     *
     * @throws io.github.homeward.input.HomewardException for the first operation that cannot be done
     */
    public ScenarioForecast scenarios(List<Scenario> scenarios) {
        return Scenarios.beside(made::get, levers(), vintages(), cutoff, options.seed())
                .of(scenarios);
    }

    /** Why the forecast is what it is: contributions that add up to every node and year, and sentences. */
    public Reasons reasons() {
        return reasons(Overrides.NONE);
    }

    /**
     * The same with what people know better as a contribution of its own.
     *
     * @throws io.github.homeward.input.HomewardException for an override that does not fit
     */
    public Reasons reasons(Overrides overrides) {
        MadeForecast from = made.get();
        return new ReasonsOf(from.now(), from.response(), from.points())
                .reasons(from.forecast().rows(), judged(overrides).rows(), surroundings.get());
    }

    private MadeForecast make() {
        return forecaster.made(cutoff, horizon);
    }

    private Panel panelWithRanges() {
        return vintages().panel(cutoff).withRanges(RANGE_SAMPLES, options.seed(), options.threads());
    }

    private Levers leversNow() {
        Vintage now = vintage();
        return Levers.at(
                cutoff,
                now.panel().lastYear() + 1,
                horizon,
                vintages().profile().steering(),
                vintages().origins(),
                vintages().books(),
                now.base().programmes().outlooks().stream()
                        .map(outlook -> outlook.programme().asExpected())
                        .toList(),
                now.base().byProgramme());
    }

    private DriverReport driversNow() {
        return forecaster.drivers(cutoff, horizon);
    }

    private Surroundings surroundingsNow() {
        List<NodeKey> nodes = new ArrayList<>(made.get().points().hierarchy().nodes());
        nodes.addAll(vintage().panel().nodes());
        return Surroundings.of(
                cutoff,
                vintages().destinationBook(),
                vintages().origins(),
                vintages().books(),
                nodes);
    }

    private Vintage vintage() {
        return forecaster.vintage(cutoff, horizon).first(horizon);
    }

    private Vintages vintages() {
        return forecaster.vintages();
    }
}
