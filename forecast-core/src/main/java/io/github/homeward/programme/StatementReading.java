package io.github.homeward.programme;

import io.github.homeward.spi.Figure;
import io.github.homeward.spi.Figure.Measure;
import io.github.homeward.spi.ProgrammeStatement;
import io.github.homeward.spi.ProgrammeStatement.Kind;
import io.github.homeward.spi.Steering;
import java.time.LocalDate;
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
        DatesReading dates = new DatesReading(said);
        LocalDate started = dates.started();
        LocalDate start = started == null ? dates.expectedStart(cutoff, seen) : started;
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
                dates.end(started),
                false,
                dates.lastSign(lastSeen),
                dates.cancelled(),
                goals.isEmpty() ? steps(Kind.ANNOUNCED, Measure.PER_YEAR, 12) : goals,
                steps(Kind.CAPACITY, Measure.PER_MONTH, 1),
                stops(Kind.ORDER_STOP),
                stops(Kind.SHIPMENT_STOP),
                orders(),
                movedTo(),
                limit(),
                price(),
                said.get(0).knownOn(),
                dates.promised(),
                sources());
    }

    private Steering steering() {
        Steering side = Steering.NOT_STATED;
        for (ProgrammeStatement statement : said) {
            side = statement.steering() == Steering.NOT_STATED ? side : statement.steering();
        }
        return side;
    }

    private List<PlanStep> steps(Kind kind, Measure measure, int months) {
        Map<LocalDate, PlanStep> byStart = new TreeMap<>();
        Map<LocalDate, PlanStep> ownLimits = new TreeMap<>();
        for (ProgrammeStatement statement : said) {
            LocalDate from = statement.appliesFrom();
            OptionalDouble vehicles = statement.vehicles(measure);
            if (statement.kind() == kind && from != null && vehicles.isPresent()) {
                double perMonth = vehicles.getAsDouble() / months;
                boolean hard = DatesReading.ownLimit(statement);
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
