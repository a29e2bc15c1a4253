package io.github.homeward.programme;

import io.github.homeward.input.HomewardException;
import io.github.homeward.spi.ProgrammeStatement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A planner's own statements on programmes. A statement on a known programme adds to it; a new id is a new programme.
 *
 * <p>Each counts from its {@code known_on} on, as a public one does, so that earlier cutoffs do not see it. Figures
 * per year of a goal or a capacity are brought to months; a capacity is hard. The column {@code source_id} is a free
 * label, kept as {@link ProgrammeStatement#plannerSource}.
 *
 * @param name the path as given
 * @param sha256 of the file
 * @param lines what it says, in its order
 */
public record PlannedProgrammes(String name, String sha256, List<Line> lines) {

    /** Nothing said. */
    public static final PlannedProgrammes NONE = new PlannedProgrammes("", "", List.of());

    /** Copies the list. */
    public PlannedProgrammes {
        lines = List.copyOf(lines);
    }

    /**
     * A statement and where it stands.
     *
     * @param number line of the file, from 1
     * @param said the statement
     */
    public record Line(long number, ProgrammeStatement said) {}

    /**
     * Checks that the lines fit each other.
     *
     * @throws HomewardException if two lines speak of one id as of two programmes, or one ends before it starts
     */
    public PlannedProgrammes checked() {
        new PlannerCheck(this, List.of()).fitsTogether();
        return this;
    }

    /**
     * What is known already, and these.
     *
     * @throws HomewardException if a line speaks of a known programme as of another, or ends one before it starts, or
     *     if nothing tells when a new one starts
     */
    public List<ProgrammeStatement> joinedTo(List<ProgrammeStatement> known) {
        PlannerCheck check = new PlannerCheck(this, known);
        check.fitsTogether();
        check.everyNewOneStarts();
        List<ProgrammeStatement> all = new ArrayList<>(known);
        lines.forEach(line -> all.add(line.said()));
        return List.copyOf(all);
    }

    /** The last day on which a line became known; empty if there is none. */
    public Optional<LocalDate> lastKnown() {
        return lines.stream().map(line -> line.said().knownOn()).max(LocalDate::compareTo);
    }

    /**
     * Checks that every price is in a currency.
     *
     * @throws HomewardException {@link io.github.homeward.input.ErrorCode#WRONG_UNIT}
     */
    public void pricedIn(String currency) {
        new PlannerCheck(this, List.of()).pricedIn(currency);
    }

    /** Number of statements that are known only after a cutoff, and say nothing at it. */
    public long notYetKnown(LocalDate cutoff) {
        return lines.stream()
                .filter(line -> line.said().knownOn().isAfter(cutoff))
                .count();
    }
}
