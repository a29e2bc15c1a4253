package io.github.homeward.forecast;

import io.github.homeward.base.Ablation;
import io.github.homeward.base.BaseForecast;
import io.github.homeward.driver.DriverColumn;
import io.github.homeward.driver.DriverReport;
import io.github.homeward.driver.Response;
import io.github.homeward.math.Parallel;
import io.github.homeward.panel.Panel;
import io.github.homeward.path.CoherentPaths;
import io.github.homeward.path.CommonErrors;
import io.github.homeward.path.PastErrors;
import io.github.homeward.path.PathSampler;
import io.github.homeward.plugin.Destination;
import io.github.homeward.plugin.Origins;
import io.github.homeward.vintage.PanelCache;
import io.github.homeward.vintage.Vintage;
import io.github.homeward.vintage.Vintages;
import io.github.homeward.yearly.combine.Ensemble;
import io.github.homeward.yearly.combine.EnsembleOptions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Forecasts from sourced statements.
 *
 * <p>The cutoff and the same day of earlier years take one and the same path: statements → panel → base forecast →
 * response to drivers. The earlier ones tell how far such forecasts miss, which gives the response its rows and the
 * ranges their width.
 *
 * <p>A forecast is a pure function of the vintages up to its cutoff. Vintages are kept, so one forecaster for all
 * cutoffs of a backtest works out each of them once.
 */
public final class EvidenceForecaster {

    private final LocalDate collected;
    private final EnsembleOptions options;
    private final Ensemble ensemble;
    private final Ablation ablation;
    private final Vintages vintages;

    public EvidenceForecaster(Destination history, Origins origins, EnsembleOptions options, Ablation ablation) {
        this(history, origins, new PanelCache(), options, ablation);
    }

    /**
     * @param panels where panels are kept
     * @param options before anything is left out
     */
    public EvidenceForecaster(
            Destination history, Origins origins, PanelCache panels, EnsembleOptions options, Ablation ablation) {
        this.collected = history.defaultCutoff();
        this.options = ablation.applyTo(options);
        this.ensemble = new Ensemble(this.options.withThreads(1));
        this.ablation = ablation;
        this.vintages = new Vintages(history, origins, panels, ensemble, ablation);
    }

    public Forecast forecast(LocalDate cutoff, int horizon) {
        return made(cutoff, horizon).forecast();
    }

    /** The vintages that a forecast at a cutoff is made from, its own last. */
    public List<Vintage> upTo(LocalDate cutoff, int horizon) {
        List<LocalDate> cutoffs = vintages.cutoffs(cutoff);
        return Parallel.map(cutoffs.size(), options.threads(), i -> vintage(cutoffs.get(i), horizon));
    }

    /** The forecast at a cutoff with what it was made from. */
    public MadeForecast made(LocalDate cutoff, int horizon) {
        List<LocalDate> days = vintages.cutoffs(cutoff);
        List<Vintage> known = upTo(cutoff, horizon);
        Vintage now = known.get(known.size() - 1).first(horizon);
        List<DriverColumn> columns = DriverColumn.of(now.drivers().values());
        List<BaseForecast> earlier = new ArrayList<>(forecasts(known, columns));
        earlier.remove(earlier.size() - 1);
        CommonErrors errors = errors(earlier, now.panel(), Math.max(Vintage.LEARNED_YEARS, horizon))
                .common()
                .after(vintages.silence(cutoff));
        Response response = response(known, known.size() - 1, columns);
        CoherentPaths paths = new PathSampler(now.panel(), now.base(), now.factor(response), errors)
                .draw(ForecastRows.PATHS, options.seed());
        BaseForecast points = now.base().with(paths.means());
        ForecastRows rows = new ForecastRows(now.panel(), points, paths, errors.support(), options.threads());
        Skill skill = Skill.of(known, earlier, now.panel(), horizon);
        Forecast forecast = new Forecast(
                rows.rows(),
                skill.sentence(days.get(Math.max(0, days.size() - 2))),
                ModelsUsed.of(points, response),
                ablation.noted(ForecastNotes.of(
                        cutoff,
                        now.panel(),
                        points,
                        response,
                        now.largestShift(response),
                        collected,
                        vintages.profile().steering())));
        return new MadeForecast(now, response, points, rows, skill, forecast);
    }

    /** What the drivers do at a cutoff, and the response to them that a forecast would use. */
    public DriverReport drivers(LocalDate cutoff, int horizon) {
        List<Vintage> known = upTo(cutoff, horizon);
        Vintage now = known.get(known.size() - 1);
        List<DriverColumn> columns = DriverColumn.of(now.drivers().values());
        return new DriverReport(
                response(known, known.size() - 1, columns),
                List.copyOf(now.drivers().values()));
    }

    /**
     * Each vintage's forecast; what it learns from the vintages before it, it learns from what its own panel knows of
     * them.
     */
    static List<BaseForecast> forecasts(List<Vintage> vintages, List<DriverColumn> columns) {
        List<BaseForecast> forecasts = new ArrayList<>();
        for (int i = 0; i < vintages.size(); i++) {
            forecasts.add(vintages.get(i).forecast(response(vintages, i, columns)));
        }
        return forecasts;
    }

    /** One vintage. */
    public Vintage vintage(LocalDate cutoff, int horizon) {
        return vintages.at(cutoff, Math.max(Vintage.LEARNED_YEARS, horizon));
    }

    /** The cutoffs of the vintages that a forecast at a cutoff is made from, its own last. */
    public List<LocalDate> cutoffs(LocalDate cutoff) {
        return vintages.cutoffs(cutoff);
    }

    /** The panel alone. */
    public Panel panel(LocalDate cutoff) {
        return vintages.panel(cutoff);
    }

    /** All that is public at any cutoff. */
    public Vintages vintages() {
        return vintages;
    }

    /** How far the first forecasts missed, as far as a panel can tell. */
    private static PastErrors errors(List<BaseForecast> forecasts, Panel known, int horizon) {
        PastErrors errors = new PastErrors(horizon);
        forecasts.forEach(forecast -> errors.add(forecast, known));
        return errors;
    }

    /**
     * The response to drivers as a vintage could learn it: from the misses of earlier ones that its own panel shows.
     */
    private static Response response(List<Vintage> vintages, int vintage, List<DriverColumn> columns) {
        Panel known = vintages.get(vintage).panel();
        List<Response.Miss> misses = new ArrayList<>();
        for (Vintage earlier : vintages.subList(0, vintage)) {
            misses.addAll(earlier.misses(columns, known));
        }
        return Response.learn(columns, misses);
    }
}
