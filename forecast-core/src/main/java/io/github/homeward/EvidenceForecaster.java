package io.github.homeward;

import io.github.homeward.combine.Ensemble;
import io.github.homeward.combine.EnsembleOptions;
import io.github.homeward.driver.DriverColumn;
import io.github.homeward.driver.DriverReport;
import io.github.homeward.driver.DriverTable;
import io.github.homeward.driver.FactBook;
import io.github.homeward.driver.Response;
import io.github.homeward.error.HomewardException;
import io.github.homeward.interval.PanelResiduals;
import io.github.homeward.ledger.Ledger;
import io.github.homeward.model.Parallel;
import io.github.homeward.origin.InstalledHistory;
import io.github.homeward.origin.InstalledOrigin;
import io.github.homeward.origin.Origins;
import io.github.homeward.panel.Panel;
import io.github.homeward.spi.ProgrammeStatement;
import io.github.homeward.spi.VolumeStatement;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Forecasts from sourced statements.
 *
 * <p>The cutoff and the same day of earlier years take one and the same path: statements → panel → base forecast →
 * response to drivers. The earlier ones tell how far such forecasts miss, which gives the response its rows and the ranges their width.
 */
final class EvidenceForecaster {

    private static final Logger LOG = LoggerFactory.getLogger(EvidenceForecaster.class);

    /** Yearly totals that must be published for a cutoff to teach anything. */
    private static final int FEWEST_TOTALS = 10;

    private final List<ProgrammeStatement> statements;
    private final Map<String, FactBook> books = new TreeMap<>();
    private final Ledger ledger;
    private final LocalDate collected;
    private final Origins origins;
    private final EnsembleOptions options;
    private final Ensemble ensemble;

    EvidenceForecaster(InstalledHistory history, Origins origins, EnsembleOptions options) {
        this.statements = statements(history, origins);
        this.ledger =
                new Ledger(history.volumes().statements(), history.volumes().names());
        this.collected = history.defaultCutoff();
        this.origins = origins;
        this.options = options;
        this.ensemble = new Ensemble(options.withThreads(1));
        for (InstalledOrigin origin : origins.all()) {
            books.put(origin.code(), FactBook.of(history.facts(), origin.facts()));
        }
    }

    Forecast forecast(LocalDate cutoff, int horizon) {
        List<LocalDate> cutoffs = cutoffs(cutoff);
        List<Vintage> vintages = Parallel.map(cutoffs.size(), options.threads(), i -> vintage(cutoffs.get(i), horizon));
        Vintage now = vintages.get(vintages.size() - 1);
        List<DriverColumn> columns = DriverColumn.of(now.drivers().values());
        List<BaseForecast> earlier = new ArrayList<>(forecasts(vintages, columns));
        BaseForecast forecast = earlier.remove(earlier.size() - 1);
        PastErrors errors = errors(vintages, earlier, now.panel(), horizon);
        double[][] prior = PanelResiduals.prior(horizon, ensemble);
        Response response = response(vintages, vintages.size() - 1, columns);
        return new Forecast(
                new ForecastAssembly(now.panel(), forecast, errors, prior, options.seed()).rows(),
                Skill.of(vintages, earlier, now.panel(), horizon).sentence(),
                RunModels.of(forecast.report(), response),
                Notes.of(now.panel(), forecast, response, now.largestShift(response), collected));
    }

    /** What the drivers do at a cutoff, and the response to them that a forecast would use. */
    DriverReport drivers(LocalDate cutoff, int horizon) {
        List<LocalDate> cutoffs = cutoffs(cutoff);
        List<Vintage> vintages = Parallel.map(cutoffs.size(), options.threads(), i -> vintage(cutoffs.get(i), horizon));
        Vintage now = vintages.get(vintages.size() - 1);
        Response response = response(
                vintages, vintages.size() - 1, DriverColumn.of(now.drivers().values()));
        return new DriverReport(response, List.copyOf(now.drivers().values()));
    }

    /** Each vintage's forecast; what it learns from the vintages before it, it learns from what its own panel knows of them. */
    static List<BaseForecast> forecasts(List<Vintage> vintages, List<DriverColumn> columns) {
        List<BaseForecast> forecasts = new ArrayList<>();
        for (int i = 0; i < vintages.size(); i++) {
            forecasts.add(vintages.get(i).forecast(response(vintages, i, columns)));
        }
        return forecasts;
    }

    /** The panel alone. */
    Panel panel(LocalDate cutoff) {
        return Panel.reconstruct(ledger, ledger.programmesAt(cutoff, statements), cutoff);
    }

    /** What is public at a cutoff, and the base forecast from it: the only place where anything dated is read. */
    Vintage vintage(LocalDate cutoff, int horizon) {
        Panel panel = panel(cutoff);
        Map<String, DriverTable> drivers = new TreeMap<>();
        for (InstalledOrigin origin : origins.all()) {
            FactBook book = Objects.requireNonNull(books.get(origin.code()));
            try {
                int lastYear = panel.lastYear();
                drivers.put(origin.code(), DriverTable.of(origin.plugin(), book, cutoff, lastYear, lastYear + horizon));
            } catch (HomewardException broken) {
                LOG.warn("rules left out at {}: {}", cutoff, broken.getMessage());
            }
        }
        return new Vintage(panel, new BaseForecaster(ensemble).forecast(panel, horizon), drivers);
    }

    /** How far the first forecasts missed, as far as a panel can tell. */
    private static PastErrors errors(List<Vintage> vintages, List<BaseForecast> forecasts, Panel known, int horizon) {
        PastErrors errors = new PastErrors(horizon);
        for (int i = 0; i < forecasts.size(); i++) {
            errors.add(vintages.get(i).panel(), forecasts.get(i), known);
        }
        return errors;
    }

    /** The response to drivers as a vintage could learn it: from the misses of earlier ones that its own panel shows. */
    private static Response response(List<Vintage> vintages, int vintage, List<DriverColumn> columns) {
        Panel known = vintages.get(vintage).panel();
        List<Response.Miss> misses = new ArrayList<>();
        for (Vintage earlier : vintages.subList(0, vintage)) {
            misses.addAll(earlier.misses(columns, known));
        }
        return Response.learn(columns, misses);
    }

    /** The same day of every earlier year with enough published totals, oldest first, and the cutoff itself. */
    List<LocalDate> cutoffs(LocalDate cutoff) {
        List<LocalDate> cutoffs = new ArrayList<>(List.of(cutoff));
        for (LocalDate day = before(cutoff); totals(day) >= FEWEST_TOTALS; day = day.minusYears(1)) {
            cutoffs.add(0, day);
        }
        return cutoffs;
    }

    /** The same day of the last year in which less was known than at the cutoff: sameness teaches nothing. */
    private LocalDate before(LocalDate cutoff) {
        LocalDate day = cutoff.minusYears(1);
        LocalDate last = ledger.statements().stream()
                .map(VolumeStatement::publishedOn)
                .filter(published -> !published.isAfter(cutoff))
                .max(Comparator.naturalOrder())
                .orElse(day);
        return day.isBefore(last) ? day : cutoff.minusYears(ChronoUnit.YEARS.between(last, cutoff) + 1);
    }

    private long totals(LocalDate cutoff) {
        return ledger.statements().stream()
                .filter(statement -> !statement.publishedOn().isAfter(cutoff)
                        && statement.maker().equals(VolumeStatement.ALL)
                        && statement.origin().equals(VolumeStatement.ALL)
                        && statement.kind() == VolumeStatement.Kind.JAIA_ALL_VEHICLES
                        && statement.precision() != VolumeStatement.Precision.LOWER_BOUND
                        && statement.precision() != VolumeStatement.Precision.UPPER_BOUND
                        && statement.period().isCalendarYear())
                .map(VolumeStatement::period)
                .distinct()
                .count();
    }

    /** Statements of the plugins, and of the history on origins that have none. */
    private static List<ProgrammeStatement> statements(InstalledHistory history, Origins origins) {
        List<ProgrammeStatement> statements = new ArrayList<>();
        for (ProgrammeStatement statement : history.facts().programmes()) {
            if (origins.withCode(statement.origin()).isEmpty()) {
                statements.add(statement);
            }
        }
        origins.all().forEach(origin -> statements.addAll(origin.facts().programmes()));
        return List.copyOf(statements);
    }
}
