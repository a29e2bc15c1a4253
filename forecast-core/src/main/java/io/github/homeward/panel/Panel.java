package io.github.homeward.panel;

import io.github.homeward.input.ErrorCode;
import io.github.homeward.input.HomewardException;
import io.github.homeward.ledger.Known;
import io.github.homeward.ledger.Ledger;
import io.github.homeward.ledger.Observation;
import io.github.homeward.ledger.Observation.Bound;
import io.github.homeward.node.NodeKey;
import io.github.homeward.programme.Programme;
import io.github.homeward.spi.CountKind.Definition;
import io.github.homeward.spi.Vehicle;
import io.github.homeward.yearly.series.Series;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Annual and monthly volumes of every node, reconstructed from what was published by a cutoff. Immutable.
 *
 * <p>Children add up to their parents in every month. A node has a cell in each year from the first to the last in
 * which one of its parts could be on sale.
 */
public final class Panel {

    private final Known evidence;
    private final List<Programme> programmes;
    private final Reconstruction reconstruction;
    private final PanelTable table;
    private final @Nullable PanelRanges ranges;
    private final int lastYear;
    private final int shift;

    private Panel(
            Known evidence,
            List<Programme> programmes,
            Reconstruction reconstruction,
            PanelTable table,
            @Nullable PanelRanges ranges,
            int lastYear,
            int shift) {
        this.evidence = evidence;
        this.programmes = programmes;
        this.reconstruction = reconstruction;
        this.table = table;
        this.ranges = ranges;
        this.lastYear = lastYear;
        this.shift = shift;
    }

    /**
     * Reconstructs the panel; point estimates only, see {@link #withRanges}.
     *
     * @param ledger all statements
     * @param programmes the programmes known at the cutoff, as {@link Ledger#programmesAt} gives them
     * @param cutoff nothing published later is used
     * @throws HomewardException {@link ErrorCode#CUTOFF_BEFORE_DATA} if no yearly total was published by the cutoff;
     *     {@link ErrorCode#CONTRADICTION} if exact statements cannot all be true
     */
    public static Panel reconstruct(Ledger ledger, List<Programme> programmes, LocalDate cutoff) {
        Known evidence = ledger.asOf(cutoff, programmes);
        int first = Integer.MAX_VALUE;
        int last = Integer.MIN_VALUE;
        int lastYear = Integer.MIN_VALUE;
        boolean whole = evidence.observations().stream()
                .anyMatch(observation -> total(observation) && observation.definition() == Definition.ALL_VEHICLES);
        for (Observation observation : evidence.observations()) {
            first = Math.min(first, Months.of(observation.period().from()));
            // Where cars or trucks alone are counted, the total of a month is not known.
            if (total(observation) && (!whole || observation.definition() == Definition.ALL_VEHICLES)) {
                last = Math.max(last, Months.of(observation.period().to()));
                if (observation.period().isCalendarYear() && observation.isPoint()) {
                    lastYear = Math.max(lastYear, observation.period().from().getYear());
                }
            }
        }
        if (lastYear == Integer.MIN_VALUE) {
            throw new HomewardException(
                    ErrorCode.CUTOFF_BEFORE_DATA,
                    "cutoff " + cutoff,
                    "no yearly total published by then",
                    "a cutoff after the first yearly total",
                    "choose a later cutoff");
        }
        List<Strand> strands = Strands.layOut(programmes, evidence.observations(), first, last);
        PanelProblem problem = new PanelProblem(strands, evidence.observations(), first, last);
        Reconstruction reconstruction = new Reconstruction(problem);
        PanelTable table = new PanelTable(strands, first, last, reconstruction.months());
        return new Panel(evidence, List.copyOf(programmes), reconstruction, table, null, lastYear, 0);
    }

    private static boolean total(Observation observation) {
        return observation.bound() == Bound.EQUAL && observation.node().equals(NodeKey.TOTAL);
    }

    /**
     * The same panel with ranges of the cells that are not known.
     *
     * @param samples number of draws; a few dozen give the spread to within some percent of itself
     * @param seed the same seed gives the same ranges
     * @param threads change the time, not the ranges
     */
    public Panel withRanges(int samples, long seed, int threads) {
        return new Panel(
                evidence,
                programmes,
                reconstruction,
                table,
                PanelRanges.draw(reconstruction, table, shift, samples, seed, threads),
                lastYear,
                shift);
    }

    /** One kind of vehicle alone, without ranges. */
    public Panel only(Vehicle vehicle) {
        return new Panel(
                evidence,
                programmes.stream()
                        .filter(programme -> programme.vehicle() == vehicle)
                        .toList(),
                reconstruction,
                table.only(vehicle),
                null,
                lastYear,
                shift);
    }

    /**
     * The same months in fiscal years, April to March, each named after the calendar year in which it begins; without
     * ranges. The last is the last of which every month is known.
     */
    public Panel fiscal() {
        int last = Months.year(table.lastMonth() + 1, Months.FISCAL) - 1;
        return new Panel(evidence, programmes, reconstruction, table, null, last, Months.FISCAL);
    }

    /** First month of a year of this panel. */
    private int begin(int year) {
        return Months.january(year) + shift;
    }

    /** The date up to which anything was used. */
    public LocalDate cutoff() {
        return evidence.cutoff();
    }

    /** Year of the first evidence. */
    public int firstYear() {
        return Months.year(table.firstMonth(), shift);
    }

    /** Last year whose total was published: horizon 1 is the year after. */
    public int lastYear() {
        return lastYear;
    }

    /** Months known of the year after {@link #lastYear()}, 0 to 12. */
    public int monthsKnownOfNextYear() {
        int known = table.lastMonth() + 1 - begin(lastYear + 1);
        return Math.max(0, Math.min(Months.PER_YEAR, known));
    }

    /** The programmes known at the cutoff, in order of id. */
    public List<Programme> programmes() {
        return programmes;
    }

    /** Every node with a cell in some year, level by level. */
    public List<NodeKey> nodes() {
        return table.nodes();
    }

    /** The cell of a node and a complete year; empty before any part of the node came and after the last has gone. */
    public Optional<Cell> cell(NodeKey node, int year) {
        if (year > lastYear || !table.has(node, begin(year))) {
            return Optional.empty();
        }
        double value = table.volume(node, begin(year), begin(year + 1));
        Map<NodeKey, Quality> qualities = table.qualities(begin(year), reconstruction.standing());
        Quality quality = qualities.getOrDefault(node, Quality.UNKNOWN);
        double spread = ranges == null ? Double.NaN : ranges.spread(node, year);
        return Optional.of(new Cell(value, quality, Math.max(0, value - spread), value + spread));
    }

    /**
     * The node's years in a row that end with {@link #lastYear()} and none of which is {@link Quality#UNKNOWN}; empty
     * if the last one has no cell or is unknown.
     */
    public Optional<Series> series(NodeKey node) {
        int year = lastYear;
        List<Double> backwards = new ArrayList<>();
        for (Optional<Cell> cell = cell(node, year);
                cell.isPresent() && cell.get().quality() != Quality.UNKNOWN && year >= firstYear();
                cell = cell(node, year)) {
            backwards.add(cell.get().value());
            year--;
        }
        if (backwards.isEmpty()) {
            return Optional.empty();
        }
        int length = backwards.size();
        double[] values = IntStream.range(0, length)
                .mapToDouble(i -> backwards.get(length - 1 - i))
                .toArray();
        return Optional.of(new Series(node.id(), year + 1, values));
    }

    /** The node's values in all complete years of which something is known, in their order; the years may have gaps. */
    public double[] evidenced(NodeKey node) {
        return IntStream.rangeClosed(firstYear(), lastYear)
                .mapToObj(year -> cell(node, year))
                .flatMap(Optional::stream)
                .filter(cell -> cell.quality() != Quality.UNKNOWN)
                .mapToDouble(Cell::value)
                .toArray();
    }

    /** Volume of one month; 0 outside the months known. */
    public double month(NodeKey node, YearMonth month) {
        int index = Months.of(month);
        return table.volume(node, index, index + 1);
    }

    /** How well the volume of a month is known. */
    public Quality monthQuality(NodeKey node, YearMonth month) {
        return table.quality(node, Months.of(month), reconstruction.standing());
    }

    /** Sources of the statements on exactly this node that speak of a month and of the fewest others. */
    public List<String> sources(NodeKey node, YearMonth month) {
        List<Observation> speaking = evidence.observations().stream()
                .filter(observation -> observation.node().equals(node)
                        && !observation.period().from().isAfter(month)
                        && !observation.period().to().isBefore(month))
                .toList();
        int fewest = speaking.stream()
                .mapToInt(observation -> observation.period().months())
                .min()
                .orElse(0);
        return speaking.stream()
                .filter(observation -> observation.period().months() == fewest)
                .map(observation -> observation.statement().sourceId())
                .distinct()
                .toList();
    }

    /** First month of the year that a month lies in, calendar or fiscal as the panel has them. */
    public YearMonth begin(YearMonth month) {
        return Months.month(Months.january(Months.year(Months.of(month), shift)) + shift);
    }

    /** First month of {@link #month}. */
    public YearMonth firstMonth() {
        return Months.month(table.firstMonth());
    }

    /** Last month known. */
    public YearMonth lastMonth() {
        return Months.month(table.lastMonth());
    }

    /** Volume of the last twelve months known: a node's yearly rate. */
    public double lastTwelveMonths(NodeKey node) {
        return table.volume(node, table.lastMonth() + 1 - Months.PER_YEAR, table.lastMonth() + 1);
    }

    /** Volume so far of the year after {@link #lastYear()}: a floor for that year. */
    public double knownOfNextYear(NodeKey node) {
        return table.volume(node, begin(lastYear + 1), begin(lastYear + 2));
    }

    /** Soft statements that the others contradict: they yielded. */
    public List<Contradiction> contradictions() {
        return reconstruction.contradictions();
    }

    /** What the ledger said at the cutoff, and which statements gave way to harder ones of the same cell. */
    public Known evidence() {
        return evidence;
    }

    /**
     * Sources of the statements that speak of exactly this node in some part of the year, in order of their periods.
     */
    public List<String> sources(NodeKey node, int year) {
        Set<String> sources = new LinkedHashSet<>();
        for (Observation observation : evidence.observations()) {
            if (observation.node().equals(node)
                    && Months.of(observation.period().from()) < begin(year + 1)
                    && Months.of(observation.period().to()) >= begin(year)) {
                sources.add(observation.statement().sourceId());
            }
        }
        return List.copyOf(sources);
    }
}
