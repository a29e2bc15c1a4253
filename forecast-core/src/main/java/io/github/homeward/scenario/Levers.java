package io.github.homeward.scenario;

import io.github.homeward.facts.CutoffView;
import io.github.homeward.facts.FactBook;
import io.github.homeward.plugin.InstalledOrigin;
import io.github.homeward.programme.Programme;
import io.github.homeward.scenario.LeverState.Base;
import io.github.homeward.scenario.LeverState.Subject;
import io.github.homeward.spi.Fact;
import io.github.homeward.spi.Indicator;
import io.github.homeward.spi.Lever;
import io.github.homeward.spi.Steering;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Everything that a scenario may move at a cutoff: what the plugins offer, and the properties of programmes.
 *
 * <p>The base case is the law in force: a rate that the facts carry beyond the cutoff stays, one without a fact is
 * held or drifts on as its indicator says.
 */
public final class Levers {

    private final LocalDate cutoff;
    private final int firstYear;
    private final int horizon;
    private final Steering usual;
    private final Map<String, LeverState> levers = new TreeMap<>();
    private final Map<String, Programme> programmes = new TreeMap<>();
    private final Map<String, Programme> gone = new TreeMap<>();
    private double highestPlan = Double.NaN;

    private Levers(LocalDate cutoff, int firstYear, int horizon, Steering usual) {
        this.usual = usual;
        this.cutoff = cutoff;
        this.firstYear = firstYear;
        this.horizon = horizon;
    }

    /**
     * The levers at a cutoff.
     *
     * @param firstYear the year of horizon 1
     * @param horizon number of years ahead
     * @param usual side of the wheel that buyers at the destination are used to
     * @param origins the plugins
     * @param books by the origin's code, the facts its rules read
     * @param programmes all that are known at the cutoff, as the forecast takes them
     * @param expected by programme, vehicles that the base case expects by year ahead
     */
    public static Levers at(
            LocalDate cutoff,
            int firstYear,
            int horizon,
            Steering usual,
            Collection<InstalledOrigin> origins,
            Map<String, FactBook> books,
            List<Programme> programmes,
            Map<String, double[]> expected) {
        Levers levers = new Levers(cutoff, firstYear, horizon, usual);
        for (InstalledOrigin origin : origins) {
            FactBook book = books.get(origin.code());
            if (book != null) {
                for (Lever lever : origin.levers()) {
                    levers.levers.merge(lever.indicator(), levers.indicator(lever, book), Levers::wider);
                }
            }
        }
        ProgrammeLevers ofProgrammes = new ProgrammeLevers(cutoff, firstYear, horizon, programmes, expected);
        levers.highestPlan = ofProgrammes.highestPlan();
        for (Programme programme : programmes) {
            if (ofProgrammes.alive(programme)) {
                levers.programmes.put(programme.id(), programme);
                ofProgrammes.of(programme).forEach(lever -> levers.levers.put(lever.id(), lever));
            } else {
                levers.gone.put(programme.id(), programme);
            }
        }
        return levers;
    }

    /** With more levers beside them. */
    public Levers with(Collection<LeverState> more) {
        Levers all = new Levers(cutoff, firstYear, horizon, usual);
        all.levers.putAll(levers);
        more.forEach(lever -> all.levers.put(lever.id(), lever));
        all.programmes.putAll(programmes);
        all.gone.putAll(gone);
        all.highestPlan = highestPlan;
        return all;
    }

    /** All levers in order of id. */
    public List<LeverState> all() {
        return List.copyOf(levers.values());
    }

    /** A lever by its id. */
    public Optional<LeverState> find(String id) {
        return Optional.ofNullable(levers.get(id));
    }

    /** The date up to which anything was known. */
    public LocalDate cutoff() {
        return cutoff;
    }

    /** The year of horizon 1. */
    public int firstYear() {
        return firstYear;
    }

    /** Number of years ahead. */
    public int horizon() {
        return horizon;
    }

    /** Side of the wheel that buyers are used to. */
    Steering usual() {
        return usual;
    }

    /** Programmes that have levers, by id. */
    Map<String, Programme> programmes() {
        return programmes;
    }

    /** Programmes that are known and have ended or were called off, by id. */
    Map<String, Programme> gone() {
        return gone;
    }

    /** Whether a rate, in vehicles per month, exceeds every plan known at the cutoff. */
    boolean outsidePlans(double rate) {
        return rate > highestPlan;
    }

    private LeverState indicator(Lever lever, FactBook book) {
        CutoffView view = new CutoffView(book, cutoff);
        Indicator indicator = book.indicator(lever.indicator());
        List<Base> base = new ArrayList<>();
        for (int year = firstYear; year < firstYear + horizon; year++) {
            base.add(new Base(
                    year,
                    view.mean(indicator.id(), year),
                    null,
                    view.status(indicator.id(), year),
                    view.sources(indicator.id(), year)));
        }
        double[] seen = view.facts(indicator.id()).stream()
                .mapToDouble(Fact::value)
                .sorted()
                .toArray();
        return new LeverState(
                indicator.id(),
                new Subject.Indicator(indicator.id()),
                indicator.unit(),
                indicator.meaning(),
                lever.min(),
                lever.max(),
                base,
                seen.length == 0 ? Double.NaN : seen[0],
                seen.length == 0 ? Double.NaN : seen[seen.length - 1]);
    }

    /** Where two plugins offer one lever, a scenario may go as far as either allows. */
    private static LeverState wider(LeverState one, LeverState other) {
        return new LeverState(
                one.id(),
                one.subject(),
                one.unit(),
                one.meaning(),
                Math.min(one.min(), other.min()),
                Math.max(one.max(), other.max()),
                one.base(),
                one.seenLow(),
                one.seenHigh());
    }
}
