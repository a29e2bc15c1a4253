package io.github.homeward.programme;

import io.github.homeward.spi.Figure;
import io.github.homeward.spi.Figure.Measure;
import io.github.homeward.spi.ProgrammeStatement;
import io.github.homeward.spi.ProgrammeStatement.Kind;
import io.github.homeward.spi.Steering;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The statements on one programme, in order of the day they became known. */
final class StatementReading {

    private final List<ProgrammeStatement> said;

    StatementReading(List<ProgrammeStatement> said) {
        this.said = said;
    }

    Programme programme(LocalDate cutoff, @Nullable LocalDate lastSeen, Steering usual) {
        boolean seen = lastSeen != null;
        ProgrammeStatement last = said.get(said.size() - 1);
        LocalDate started = started();
        LocalDate start = started == null ? expectedStart(cutoff, seen) : started;
        List<PlanStep> goals = steps(Kind.TARGET, Measure.PER_MONTH, 1);
        return new Programme(
                last.programmeId(),
                last.maker(),
                last.model(),
                last.origin(),
                last.vehicle(),
                new Wheel(steering(), usual),
                start,
                started == null && !seen,
                end(started),
                false,
                lastSign(lastSeen),
                cancelled(),
                goals.isEmpty() ? steps(Kind.ANNOUNCED, Measure.PER_YEAR, 12) : goals,
                steps(Kind.CAPACITY, Measure.PER_MONTH, 1),
                stops(Kind.ORDER_STOP),
                stops(Kind.SHIPMENT_STOP),
                orders(),
                movedTo(),
                limit(),
                price(),
                said.get(0).knownOn(),
                promised(),
                sources());
    }

    /** What a statement says holds from a day is a sign of life on that day, not on the day it was told. */
    private LocalDate lastSign(@Nullable LocalDate lastSeen) {
        LocalDate last = lastSeen == null ? LocalDate.MIN : lastSeen;
        for (ProgrammeStatement statement : said) {
            LocalDate from = statement.appliesFrom();
            LocalDate sign = from == null ? statement.knownOn() : from;
            last = sign.isAfter(last) && !ownLimit(statement) ? sign : last;
        }
        return last.equals(LocalDate.MIN) ? said.get(0).knownOn() : last;
    }

    private Steering steering() {
        Steering side = Steering.NOT_STATED;
        for (ProgrammeStatement statement : said) {
            side = statement.steering() == Steering.NOT_STATED ? side : statement.steering();
        }
        return side;
    }

    /**
     * From launches; without any from what implies sale: a goal, a limit of supply, or a move to this origin. A bare
     * year implies no day on sale where the start has been announced.
     */
    private @Nullable LocalDate started() {
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
    private static boolean ownLimit(ProgrammeStatement statement) {
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
    private @Nullable LocalDate expectedStart(LocalDate cutoff, boolean seen) {
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

    private boolean cancelled() {
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

    private @Nullable YearMonth end(@Nullable LocalDate started) {
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

    private List<PlanStep> steps(Kind kind, Measure measure, int months) {
        Map<LocalDate, PlanStep> byStart = new TreeMap<>();
        Map<LocalDate, PlanStep> ownLimits = new TreeMap<>();
        for (ProgrammeStatement statement : said) {
            LocalDate from = statement.appliesFrom();
            OptionalDouble vehicles = statement.vehicles(measure);
            if (statement.kind() == kind && from != null && vehicles.isPresent()) {
                double perMonth = vehicles.getAsDouble() / months;
                boolean hard = ownLimit(statement);
                (hard ? ownLimits : byStart).put(from, new PlanStep(from, statement.appliesTo(), perMonth, hard));
            }
        }
        List<PlanStep> steps = new ArrayList<>(byStart.values());
        steps.addAll(ownLimits.values());
        steps.sort(Comparator.comparing(PlanStep::from));
        return List.copyOf(steps);
    }

    private List<Stop> stops(Kind kind) {
        List<Stop> stops = new ArrayList<>();
        for (ProgrammeStatement statement : said) {
            LocalDate from = statement.appliesFrom();
            if (statement.kind() == kind && from != null) {
                LocalDate to = statement.appliesTo();
                stops.removeIf(earlier -> earlier.from().equals(from));
                stops.add(new Stop(from, kind == Kind.ORDER_STOP && to == null ? reopened(from) : to));
            }
        }
        return stops;
    }

    private @Nullable LocalDate reopened(LocalDate stopped) {
        LocalDate first = null;
        for (ProgrammeStatement statement : said) {
            LocalDate from = statement.appliesFrom();
            if (statement.kind() == Kind.ORDER_REOPEN
                    && from != null
                    && from.isAfter(stopped)
                    && (first == null || from.isBefore(first))) {
                first = from;
            }
        }
        return first;
    }

    private List<OrderCount> orders() {
        List<OrderCount> orders = new ArrayList<>();
        for (ProgrammeStatement statement : said) {
            double count = statement.vehicles(Measure.COUNTED).orElse(0);
            if (statement.kind() == Kind.ORDERS && count > 0) {
                orders.add(new OrderCount(statement.knownOn(), count));
            }
        }
        return orders;
    }

    private String movedTo() {
        String to = "";
        for (ProgrammeStatement statement : said) {
            boolean leaves =
                    statement.kind() == Kind.SOURCING_TO && !statement.movesTo().equals(statement.origin());
            to = leaves ? statement.movesTo() : to;
        }
        return to;
    }

    private double price() {
        double price = Double.NaN;
        for (ProgrammeStatement statement : said) {
            price = statement.figure() instanceof Figure.Price entry ? entry.value() : price;
        }
        return price;
    }

    /** The start as it was announced first; a bare year promises no month. */
    private @Nullable LocalDate promised() {
        for (ProgrammeStatement statement : said) {
            LocalDate from = statement.appliesFrom();
            if (statement.kind() == Kind.ANNOUNCED && from != null && !statement.fromYearAlone()) {
                return from;
            }
        }
        return null;
    }

    /** The largest number told "in all"; none once a further batch of untold size has been launched. */
    private double limit() {
        double limit = Double.NaN;
        for (ProgrammeStatement statement : said) {
            OptionalDouble vehicles = statement.vehicles(Measure.IN_ALL);
            if (vehicles.isPresent()) {
                double value = vehicles.getAsDouble();
                limit = Double.isNaN(limit) ? value : Math.max(limit, value);
            } else if (statement.kind() == Kind.LAUNCH) {
                limit = Double.NaN;
            }
        }
        return limit;
    }

    private List<String> sources() {
        Set<String> ids = new LinkedHashSet<>();
        for (ProgrammeStatement statement : said) {
            ids.add(statement.sourceId());
        }
        return List.copyOf(ids);
    }
}
