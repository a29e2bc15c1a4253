package io.github.homeward.vintage;

import io.github.homeward.base.Ablation;
import io.github.homeward.base.BaseForecast;
import io.github.homeward.base.BaseForecaster;
import io.github.homeward.base.WithoutProgrammes;
import io.github.homeward.driver.Diversion;
import io.github.homeward.driver.DriverTable;
import io.github.homeward.facts.CutoffView;
import io.github.homeward.facts.FactBook;
import io.github.homeward.input.HomewardException;
import io.github.homeward.ledger.Ledger;
import io.github.homeward.panel.Panel;
import io.github.homeward.plugin.Destination;
import io.github.homeward.plugin.InstalledOrigin;
import io.github.homeward.plugin.Origins;
import io.github.homeward.spi.DestinationProfile;
import io.github.homeward.spi.FactSheet;
import io.github.homeward.spi.ProgrammeStatement;
import io.github.homeward.spi.VolumeStatement;
import io.github.homeward.yearly.combine.Ensemble;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is public at any cutoff, and the base forecast from it, worked out once: the only place where anything dated is
 * read. Safe to share between threads.
 */
public final class Vintages {

    private static final Logger LOG = LoggerFactory.getLogger(Vintages.class);

    /** Yearly totals that must be published for a cutoff to teach anything. */
    private static final int FEWEST_TOTALS = 10;

    private static final FactSheet NO_FACTS = new FactSheet(List.of(), List.of(), List.of(), List.of());

    private final Destination history;
    private final List<ProgrammeStatement> statements;
    private final Map<String, FactBook> books = new TreeMap<>();
    private final Ledger ledger;
    private final Origins origins;
    private final String data;
    private final PanelCache panels;
    private final Ensemble ensemble;
    private final Ablation ablation;
    private final Map<Key, Vintage> vintages = new ConcurrentHashMap<>();

    private record Key(LocalDate cutoff, int horizon) {}

    /**
     * @param panels where panels are kept, so that forecasts that differ in their models share them
     * @param ensemble used on as many threads as it says, by each vintage
     */
    public Vintages(Destination history, Origins origins, PanelCache panels, Ensemble ensemble, Ablation ablation) {
        this.history = history;
        this.statements = statements(history, origins);
        this.ledger = new Ledger(
                history.volumes().statements(),
                history.volumes().names(),
                history.profile().steering());
        this.origins = origins;
        this.data = PanelCache.fingerprint(history, origins);
        this.panels = panels;
        this.ensemble = ensemble;
        this.ablation = ablation;
        for (InstalledOrigin origin : origins.all()) {
            books.put(origin.code(), FactBook.of(history.facts(), origin.facts()));
        }
    }

    /** The panel alone. */
    public Panel panel(LocalDate cutoff) {
        return panels.panel(
                data, cutoff, () -> Panel.reconstruct(ledger, ledger.programmesAt(cutoff, statements), cutoff));
    }

    /** What the destination is called, and what it reckons in. */
    public DestinationProfile profile() {
        return history.profile();
    }

    /** What each origin's rules read, by its code. */
    public Map<String, FactBook> books() {
        return Map.copyOf(books);
    }

    /** The plugins. */
    public List<InstalledOrigin> origins() {
        return origins.all();
    }

    /** What is known of the destination itself. */
    public FactBook destinationBook() {
        return FactBook.of(history.facts(), NO_FACTS);
    }

    /** Where volume goes that an origin loses, year by year, as far as the history says; else it vanishes. */
    public List<Diversion> diversions(LocalDate cutoff, int firstYear, int horizon) {
        FactBook book = destinationBook();
        CutoffView view = new CutoffView(book, cutoff);
        return IntStream.range(firstYear, firstYear + horizon)
                .mapToObj(year -> Diversion.stated(book) ? Diversion.of(view, year) : new Diversion(0, 0))
                .toList();
    }

    /** Everything at a cutoff. */
    public Vintage at(LocalDate cutoff, int horizon) {
        return vintages.computeIfAbsent(new Key(cutoff, horizon), key -> vintage(cutoff, horizon));
    }

    private Vintage vintage(LocalDate cutoff, int horizon) {
        Panel panel = panel(cutoff);
        BaseForecast base = ablation.leavesOut(Ablation.PROGRAMMES)
                ? new WithoutProgrammes(ensemble).forecast(panel, horizon)
                : BaseForecaster.forecast(panel, horizon);
        return new Vintage(panel, base, drivers(cutoff, panel.lastYear(), horizon));
    }

    private Map<String, DriverTable> drivers(LocalDate cutoff, int lastYear, int horizon) {
        Map<String, DriverTable> drivers = new TreeMap<>();
        if (ablation.leavesOut(Ablation.DRIVERS)) {
            return drivers;
        }
        for (InstalledOrigin origin : origins.all()) {
            FactBook book = Objects.requireNonNull(books.get(origin.code()));
            try {
                drivers.put(origin.code(), origins.table(origin, history, book, cutoff, lastYear, lastYear + horizon));
            } catch (HomewardException broken) {
                LOG.warn("rules left out at {}: {}", cutoff, broken.getMessage());
            }
        }
        return drivers;
    }

    /** The same day of every earlier year with enough published totals, oldest first, and the cutoff itself. */
    public List<LocalDate> cutoffs(LocalDate cutoff) {
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
                        && statement.kind().total()
                        && statement.precision() != VolumeStatement.Precision.LOWER_BOUND
                        && statement.precision() != VolumeStatement.Precision.UPPER_BOUND
                        && statement.period().isCalendarYear())
                .map(VolumeStatement::period)
                .distinct()
                .count();
    }

    /** Statements of the plugins, of the history on origins that have none, and of the planner. */
    private static List<ProgrammeStatement> statements(Destination history, Origins origins) {
        List<ProgrammeStatement> statements = new ArrayList<>();
        for (ProgrammeStatement statement : history.facts().programmes()) {
            if (origins.withCode(statement.origin()).isEmpty()) {
                statements.add(statement);
            }
        }
        origins.all().forEach(origin -> statements.addAll(origin.facts().programmes()));
        return history.planned().joinedTo(statements);
    }
}
