package io.github.homeward.programme;

import io.github.homeward.spi.Figure.Measure;
import io.github.homeward.spi.ProgrammeStatement;
import io.github.homeward.spi.ProgrammeStatement.Kind;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** When a programme starts and ends, by the statements on it in order of the day they became known. */
final class DatesReading {

    private final List<ProgrammeStatement> said;

    DatesReading(List<ProgrammeStatement> said) {
        this.said = said;
    }

    /** What a statement says holds from a day is a sign of life on that day, not on the day it was told. */
    LocalDate lastSign(@Nullable LocalDate lastSeen) {
        LocalDate last = lastSeen == null ? LocalDate.MIN : lastSeen;
        for (ProgrammeStatement statement : said) {
            LocalDate from = statement.appliesFrom();
            LocalDate sign = from == null ? statement.knownOn() : from;
            last = sign.isAfter(last) && !ownLimit(statement) ? sign : last;
        }
        return last.equals(LocalDate.MIN) ? said.get(0).knownOn() : last;
    }

    /**
     * From launches; without any from what implies sale: a goal, a limit of supply, or a move to this origin. A bare
     * year implies no day on sale where the start has been announced.
     */
    @Nullable
    LocalDate started() {
        LocalDate launch = launch();
        if (launch != null) {
            return launch;
        }
        LocalDate first = null;
        for (ProgrammeStatement statement : said) {
            LocalDate from = statement.appliesFrom();
            boolean implies =
                    switch (statement.kind()) {
                        case TARGET, CAPACITY ->
                            statement.vehicles(Measure.PER_MONTH).isPresent() && !ownLimit(statement);
                        case ORDERS -> true;
                        case SOURCING_TO -> statement.movesTo().equals(statement.origin());
                        default -> false;
                    };
            boolean bareYear = statement.fromYearAlone() && startAnnounced();
            if (implies && from != null && !bareYear && (first == null || from.isBefore(first))) {
                // A move is dated as the end of its month, being an end for the plant it leaves.
                first = statement.kind() == Kind.SOURCING_TO ? from.withDayOfMonth(1) : from;
            }
        }
        return first;
    }

    /** A planner's own limit says how much may come, and nothing of whether anything does. */
    static boolean ownLimit(ProgrammeStatement statement) {
        return statement.kind() == Kind.CAPACITY && statement.byPlanner();
    }

    private boolean startAnnounced() {
        return said.stream()
                .anyMatch(statement -> statement.kind() == Kind.ANNOUNCED && statement.appliesFrom() != null);
    }

    /** The first launch. A launch told ahead gives way to what is told later but still before it: a slip. */
    private @Nullable LocalDate launch() {
        LocalDate launch = null;
        for (ProgrammeStatement statement : said) {
            LocalDate from = statement.appliesFrom();
            if (statement.kind() == Kind.LAUNCH && from != null) {
                boolean replaces = launch == null || !statement.knownOn().isAfter(launch) || from.isBefore(launch);
                launch = replaces ? from : launch;
            }
        }
        return launch;
    }

    /**
     * The latest announced start; of a bare year, the middle is expected. A date that passed less than a year ago
     * without a launch or a volume has slipped, and is expected right after the cutoff; one that passed earlier
     * without a word on it is taken to have been kept.
     */
    @Nullable
    LocalDate expectedStart(LocalDate cutoff, boolean seen) {
        LocalDate expected = null;
        for (ProgrammeStatement statement : said) {
            LocalDate from = statement.appliesFrom();
            boolean afterwards = seen && expected != null && statement.knownOn().isAfter(expected.plusMonths(6));
            if (statement.kind() == Kind.ANNOUNCED && from != null && !afterwards) {
                expected = statement.fromYearAlone() ? from.withMonth(7) : from;
            }
        }
        boolean slipped = expected != null
                && !seen
                && !expected.isAfter(cutoff)
                && expected.plusYears(1).isAfter(cutoff);
        return slipped ? cutoff.plusDays(1) : expected;
    }

    boolean cancelled() {
        boolean cancelled = false;
        for (ProgrammeStatement statement : said) {
            cancelled = switch (statement.kind()) {
                case CANCELLED -> true;
                case ANNOUNCED, LAUNCH -> false;
                default -> cancelled;
            };
        }
        return cancelled;
    }

    @Nullable
    YearMonth end(@Nullable LocalDate started) {
        LocalDate sales = null;
        LocalDate production = null;
        LocalDate moved = null;
        boolean cameByMove = false;
        for (ProgrammeStatement statement : said) {
            LocalDate from = statement.appliesFrom();
            if (from == null) {
                continue;
            }
            boolean stays = statement.movesTo().equals(statement.origin());
            cameByMove |= statement.kind() == Kind.SOURCING_TO && stays;
            switch (statement.kind()) {
                case END_OF_SALES -> sales = from;
                // Before a move to this origin has happened, an end of production is that of the old plant.
                case END_OF_PRODUCTION_FOR_DESTINATION ->
                    production =
                            cameByMove && started != null && statement.knownOn().isBefore(started) ? production : from;
                case SOURCING_TO, REPLACED_BY -> moved = stays ? moved : from;
                default -> {}
            }
        }
        if (sales != null) {
            return YearMonth.from(sales);
        }
        YearMonth soldOut =
                production == null ? null : YearMonth.from(production).plusMonths(Programmes.STOCK_MONTHS);
        YearMonth gone = moved == null ? null : YearMonth.from(moved);
        return soldOut == null || (gone != null && gone.isBefore(soldOut)) ? gone : soldOut;
    }

    /** The start as it was announced first; a bare year promises no month. */
    @Nullable
    LocalDate promised() {
        for (ProgrammeStatement statement : said) {
            LocalDate from = statement.appliesFrom();
            if (statement.kind() == Kind.ANNOUNCED && from != null && !statement.fromYearAlone()) {
                return from;
            }
        }
        return null;
    }
}
