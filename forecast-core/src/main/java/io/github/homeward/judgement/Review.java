package io.github.homeward.judgement;

import io.github.homeward.input.DataHash;
import io.github.homeward.input.ErrorCode;
import io.github.homeward.input.HomewardException;
import io.github.homeward.judgement.Actuals.Actual;
import io.github.homeward.judgement.Edition.Cell;
import io.github.homeward.judgement.ReviewSummary.Cells;
import io.github.homeward.node.NodeKey;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * Stored editions beside what came.
 *
 * @param rows every node and year of an edition whose actual is known; edition by edition in the order given
 * @param summaries mean absolute errors by level and lead, and over all leads
 * @param notes what a reader must know
 */
public record Review(List<ReviewRow> rows, List<ReviewSummary> summaries, List<String> notes) {

    /** Copies the lists. */
    public Review {
        rows = List.copyOf(rows);
        summaries = List.copyOf(summaries);
        notes = List.copyOf(notes);
    }

    /**
     * Compares.
     *
     * @param editions at least one, each with a name of its own
     * @param actuals what is known now
     * @param known the day up to which actuals are known
     * @param data what the actuals come from
     * @throws HomewardException {@link ErrorCode#BAD_OPTION} for two editions of one name, {@link
     *     ErrorCode#NOTHING_TO_SCORE} if no cell of any edition has a known actual
     */
    public static Review of(List<Edition> editions, Actuals actuals, LocalDate known, List<DataHash> data) {
        Set<String> names = new HashSet<>();
        List<ReviewRow> rows = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        for (Edition edition : editions) {
            if (!names.add(edition.name())) {
                throw new HomewardException(
                        ErrorCode.BAD_OPTION,
                        edition.name(),
                        "two editions named " + edition.name(),
                        "a name for each",
                        "give each folder once, and rename those that share a name");
            }
            List<ReviewRow> found = rows(edition, actuals);
            if (found.isEmpty()) {
                notes.add(edition.name() + ": none of its years is known on " + known + ".");
            }
            rows.addAll(found);
            notes.addAll(otherData(edition, data));
        }
        if (rows.isEmpty()) {
            throw new HomewardException(
                    ErrorCode.NOTHING_TO_SCORE,
                    String.join(", ", names),
                    "no year that is known on " + known,
                    "an edition old enough for one of its years to be counted",
                    "review an earlier edition, or with a later cutoff");
        }
        long without = rows.stream().filter(row -> !scored(row)).count();
        if (without > 0) {
            notes.add(without + " cells have no last value, so no naive forecast; the errors leave them out.");
        }
        return new Review(rows, summaries(rows), notes);
    }

    /** The cells of a level that miss most, the largest first. */
    public List<ReviewRow> largestErrors(NodeKey.Level level, int count) {
        return rows.stream()
                .filter(row -> row.cell().node().level() == level)
                .sorted(Comparator.comparingDouble(row -> -Math.abs(row.error())))
                .limit(count)
                .toList();
    }

    private static List<ReviewRow> rows(Edition edition, Actuals actuals) {
        List<ReviewRow> rows = new ArrayList<>();
        for (Cell cell : edition.cells()) {
            Optional<Actual> actual = actuals.at(cell.node(), cell.year());
            if (actual.isPresent()) {
                rows.add(new ReviewRow(
                        edition.name(),
                        edition.cutoff(),
                        cell,
                        actual.get().value(),
                        actual.get().quality()));
            }
        }
        return rows;
    }

    /** A note on an edition made from other data than the actuals come from. */
    private static List<String> otherData(Edition edition, List<DataHash> data) {
        Set<String> now = data.stream().map(DataHash::name).collect(Collectors.toSet());
        List<String> other = edition.data().stream()
                .filter(read -> now.contains(read.name()) && !data.contains(read))
                .map(DataHash::name)
                .distinct()
                .toList();
        return other.isEmpty()
                ? List.of()
                : List.of(edition.name() + ": made from another state of " + String.join(", ", other)
                        + " than the actuals come from; it is judged as it was stored.");
    }

    private static boolean scored(ReviewRow row) {
        return !Double.isNaN(row.cell().naive());
    }

    private static List<ReviewSummary> summaries(List<ReviewRow> rows) {
        TreeMap<NodeKey.Level, List<ReviewRow>> levels = rows.stream()
                .filter(Review::scored)
                .collect(Collectors.groupingBy(row -> row.cell().node().level(), TreeMap::new, Collectors.toList()));
        List<ReviewSummary> summaries = new ArrayList<>();
        levels.forEach((level, ofLevel) -> {
            Set<Integer> leads =
                    ofLevel.stream().map(row -> row.cell().lead()).collect(Collectors.toCollection(TreeSet::new));
            for (Cells cells : Cells.values()) {
                Predicate<ReviewRow> wanted =
                        row -> cells == Cells.ALL || row.cell().touched();
                for (int lead : leads) {
                    add(
                            level,
                            lead,
                            cells,
                            ofLevel,
                            wanted.and(row -> row.cell().lead() == lead),
                            summaries);
                }
                add(level, 0, cells, ofLevel, wanted, summaries);
            }
        });
        return summaries;
    }

    private static void add(
            NodeKey.Level level,
            int lead,
            Cells cells,
            List<ReviewRow> rows,
            Predicate<ReviewRow> wanted,
            List<ReviewSummary> summaries) {
        List<ReviewRow> chosen = rows.stream().filter(wanted).toList();
        if (!chosen.isEmpty()) {
            summaries.add(new ReviewSummary(
                    level,
                    lead,
                    cells,
                    chosen.size(),
                    error(chosen, row -> row.cell().naive()),
                    error(chosen, row -> row.cell().model()),
                    error(chosen, row -> row.cell().override())));
        }
    }

    private static double error(List<ReviewRow> rows, ToDoubleFunction<ReviewRow> forecast) {
        return rows.stream()
                .mapToDouble(row -> Math.abs(forecast.applyAsDouble(row) - row.actual()))
                .average()
                .orElse(Double.NaN);
    }
}
