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
import java.util.stream.Stream;
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

    private static final double DAYS_PER_YEAR = 365.25;

    /** Evidence comes every month or so: as long nobody calls it silent, in years. */
    private static final double USUAL_SILENCE = 0.1;

    private static final FactSheet NO_FACTS = new FactSheet(List.of(), List.of(), List.of(), List.of());

    private final Destination history;
    private final List<ProgrammeStatement> told;
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
        this.told = told(history, origins);
        this.statements = history.planned().joinedTo(told);
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

    /** The panel as it would be without what the planner says. */
    private Panel publicly(LocalDate cutoff, Panel panel) {
        return told.size() == statements.size()
                ? panel
                : Panel.reconstruct(ledger, ledger.programmesAt(cutoff, told), cutoff);
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
        LocalDate heard = heard(cutoff);
        Panel panel = panel(heard);
        BaseForecast base = ablation.leavesOut(Ablation.PROGRAMMES)
                ? new WithoutProgrammes(ensemble).forecast(panel, horizon)
                : BaseForecaster.forecast(panel, publicly(heard, panel), horizon);
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

    /**
     * The cutoff itself, and before it days of every earlier year with enough published totals, oldest first: the
     * same day, or the end of the month in which the last volume was published if that is earlier. What silence means
     * must not be learned from days on which the evidence was fresh.
     */
    public List<LocalDate> cutoffs(LocalDate cutoff) {
        List<LocalDate> cutoffs = new ArrayList<>(List.of(cutoff));
        LocalDate volume = last(ledger.statements().stream().map(VolumeStatement::publishedOn), collected(cutoff));
        LocalDate monthEnd = volume.withDayOfMonth(volume.lengthOfMonth());
        LocalDate fresh = monthEnd.isBefore(cutoff) ? monthEnd : cutoff;
        for (int ago = 1; totals(fresh.minusYears(ago)) >= FEWEST_TOTALS; ago++) {
            cutoffs.add(0, fresh.minusYears(ago));
        }
        return cutoffs;
    }

    /**
     * The last day up to a cutoff on which anything became known: time in which nothing is heard changes no forecast.
     */
    private LocalDate heard(LocalDate cutoff) {
        if (totals(cutoff) == 0) {
            // What follows refuses the cutoff, and must name the day that was asked for.
            return cutoff;
        }
        LocalDate evidence = last(
                Stream.concat(
                        ledger.statements().stream().map(VolumeStatement::publishedOn),
                        told.stream().map(ProgrammeStatement::knownOn)),
                collected(cutoff));
        LocalDate planner =
                last(history.planned().lines().stream().map(line -> line.said().knownOn()), cutoff);
        return history.planned().lines().isEmpty() || planner.isBefore(evidence) ? evidence : planner;
    }

    /** What bears a later day than that of the collection has none of its own: it is no news. */
    private LocalDate collected(LocalDate cutoff) {
        return history.defaultCutoff().isBefore(cutoff) ? history.defaultCutoff() : cutoff;
    }

    /** Years in which nothing has been heard, beyond a usual month. */
    public double silence(LocalDate cutoff) {
        return Math.max(0, ChronoUnit.DAYS.between(heard(cutoff), cutoff) / DAYS_PER_YEAR - USUAL_SILENCE);
    }

    private static LocalDate last(Stream<LocalDate> days, LocalDate cutoff) {
        return days.filter(day -> !day.isAfter(cutoff))
                .max(Comparator.naturalOrder())
                .orElse(cutoff);
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

    /** Statements of the plugins, and of the history on origins that have none. */
    private static List<ProgrammeStatement> told(Destination history, Origins origins) {
        List<ProgrammeStatement> statements = new ArrayList<>();
        for (ProgrammeStatement statement : history.facts().programmes()) {
            if (origins.withCode(statement.origin()).isEmpty()) {
                statements.add(statement);
            }
        }
        origins.all().forEach(origin -> statements.addAll(origin.facts().programmes()));
        return statements;
    }
}
