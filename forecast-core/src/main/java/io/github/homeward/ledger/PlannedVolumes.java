package io.github.homeward.ledger;

import io.github.homeward.input.ErrorCode;
import io.github.homeward.input.HomewardException;
import io.github.homeward.input.NearestWord;
import io.github.homeward.input.Place;
import io.github.homeward.spi.ModelName;
import io.github.homeward.spi.VolumeSheet;
import io.github.homeward.spi.VolumeStatement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;

/**
 * A planner's own statements on volume. They stand in the ledger beside the published ones, each from its
 * {@code published_on} on, as hard as its kind and precision make it.
 *
 * @param name the path as given
 * @param sha256 of the file
 * @param lines what it says, in its order
 */
public record PlannedVolumes(String name, String sha256, List<Line> lines) {

    /** Nothing said. */
    public static final PlannedVolumes NONE = new PlannedVolumes("", "", List.of());

    /** Copies the list. */
    public PlannedVolumes {
        lines = List.copyOf(lines);
    }

    /**
     * A statement and where it stands.
     *
     * @param number line of the file, from 1
     * @param said the statement
     */
    public record Line(long number, VolumeStatement said) {}

    /** The last day on which a line became known; empty if there is none. */
    public Optional<LocalDate> lastKnown() {
        return lines.stream().map(line -> line.said().publishedOn()).max(LocalDate::compareTo);
    }

    /** Number of statements that are known only after a cutoff, and say nothing at it. */
    public long notYetKnown(LocalDate cutoff) {
        return lines.stream()
                .filter(line -> line.said().publishedOn().isAfter(cutoff))
                .count();
    }

    /**
     * What is published, and these.
     *
     * @param more names of models that only the planner has
     * @throws HomewardException {@link ErrorCode#CONTRADICTION} if a line and a published figure count the same
     *     vehicles to the unit and differ, {@link ErrorCode#UNMATCHED_MODEL} if a line names a model that nobody
     *     knows
     */
    public VolumeSheet joinedTo(VolumeSheet published, List<ModelName> more) {
        List<ModelName> names = new ArrayList<>(published.names());
        names.addAll(more);
        ModelNames known = new ModelNames(names);
        List<VolumeStatement> all = new ArrayList<>(published.statements());
        for (Line line : lines) {
            if (!known.explains(line.said())) {
                throw unknownModel(line, names);
            }
            for (VolumeStatement other : all) {
                if (contradict(line.said(), other)) {
                    throw place(line)
                            .error(
                                    ErrorCode.CONTRADICTION,
                                    described(line.said()) + ", but " + described(other) + " [" + other.sourceId()
                                            + "]",
                                    "exact counts of the same vehicles to be equal",
                                    "correct the figure, or say in 'precision' that it is derived or rounded");
                }
            }
            all.add(line.said());
        }
        return new VolumeSheet(all, names);
    }

    private static boolean contradict(VolumeStatement one, VolumeStatement other) {
        return Tolerance.hard(one) && Tolerance.hard(other) && one.units() != other.units() && sameCell(one, other);
    }

    /** Whether two statements count the same vehicles in the same months by the same rules. */
    public static boolean sameCell(VolumeStatement one, VolumeStatement other) {
        return one.period().equals(other.period())
                && one.origin().equals(other.origin())
                && one.maker().equals(other.maker())
                && one.model().equals(other.model())
                && one.kind().equals(other.kind());
    }

    private HomewardException unknownModel(Line line, List<ModelName> names) {
        VolumeStatement said = line.said();
        TreeSet<String> models = new TreeSet<>();
        names.stream()
                .filter(name -> name.maker().equals(said.maker()))
                .forEach(name -> models.add(name.model() + " from " + name.origin()));
        String wanted = said.model() + " from " + said.origin();
        return place(line)
                .error(
                        ErrorCode.UNMATCHED_MODEL,
                        said.maker() + " " + wanted,
                        "a model that the ledger or your own programmes name",
                        models.isEmpty()
                                ? "correct the maker, or state the programme in a file of programmes"
                                : "perhaps " + NearestWord.to(wanted, models)
                                        + " was meant; else state the programme in a file of programmes");
    }

    private Place place(Line line) {
        return new Place(name, line.number());
    }

    /** Its months, node and figure. */
    public static String described(VolumeStatement said) {
        String months = said.period().months() == 1
                ? said.period().from().toString()
                : said.period().from() + " to " + said.period().to();
        return String.format(
                Locale.ROOT, "%s %s/%s/%s %,.0f", months, said.origin(), said.maker(), said.model(), said.units());
    }
}
