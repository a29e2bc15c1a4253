package io.github.homeward.spi;

import java.time.LocalDate;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * One dated statement about a programme: by {@code knownOn} it was public that this holds.
 *
 * @param programmeId id of the programme; its origin is {@code origin}, never read off the id
 * @param maker brand on the vehicle
 * @param model model name
 * @param origin ISO code of the country where it is built
 * @param vehicle passenger car or truck
 * @param steering side of the wheel in cars for the destination
 * @param knownOn the day it was public; a partial date means the last day of that month or year
 * @param kind what is said
 * @param figure the figure; null where the statement has none
 * @param from when it begins to apply, as exactly as it was said; null if not said; see {@link #appliesFrom()}
 * @param to when it ceases to apply; null if not said; see {@link #appliesTo()}
 * @param movesTo for {@link Kind#SOURCING_TO} and {@link Kind#REPLACED_BY}: code of the new origin, else empty
 * @param sourceId key of {@link Source}
 * @param note what a reader must know; may be empty
 */
public record ProgrammeStatement(
        String programmeId,
        String maker,
        String model,
        String origin,
        Vehicle vehicle,
        Steering steering,
        LocalDate knownOn,
        Kind kind,
        @Nullable Figure figure,
        @Nullable PartialDate from,
        @Nullable PartialDate to,
        String movesTo,
        String sourceId,
        String note) {

    /**
     * Source of what a planner says in a file of his own; no source in a plugin or history may be called so, or by a
     * name that starts with it and a colon.
     */
    public static final String PLANNER = "planner";

    private static final String LABELLED = PLANNER + ":";

    /**
     * First day it applies to; null if not said. Of a partial date the first day, but an end is not on 1 January: for
     * {@link Kind#END_OF_PRODUCTION_FOR_DESTINATION}, {@link Kind#END_OF_SALES}, {@link Kind#SOURCING_TO} and
     * {@link Kind#REPLACED_BY} a year alone means its 30 June, a month alone its last day. Sourcing that moves to the
     * programme's own origin is a start.
     */
    public @Nullable LocalDate appliesFrom() {
        if (from == null) {
            return null;
        }
        return switch (kind) {
            case END_OF_PRODUCTION_FOR_DESTINATION, END_OF_SALES, REPLACED_BY -> from.asEnd();
            case SOURCING_TO -> movesTo.equals(origin) ? from.first() : from.asEnd();
            case ANNOUNCED,
                    LAUNCH,
                    TARGET,
                    CAPACITY,
                    ORDERS,
                    ORDER_STOP,
                    ORDER_REOPEN,
                    SHIPMENT_STOP,
                    CANCELLED,
                    PRICE -> from.first();
        };
    }

    /** Last day it applies to, of a partial date the last day; null if not said. */
    public @Nullable LocalDate appliesTo() {
        return to == null ? null : to.last();
    }

    /** Whether it begins to apply in a year of which no month is said. */
    public boolean fromYearAlone() {
        return from != null && from.isYearAlone();
    }

    /**
     * The number of vehicles it tells of this programme in a measure; empty if it tells none, or one of wider scope.
     */
    public OptionalDouble vehicles(Figure.Measure measure) {
        return figure instanceof Figure.Vehicles vehicles
                        && vehicles.measure() == measure
                        && vehicles.scope() == Figure.Scope.DESTINATION
                ? OptionalDouble.of(vehicles.value())
                : OptionalDouble.empty();
    }

    /** Key of the source of a planner's statement to which the planner gave a label. */
    public static String plannerSource(String label) {
        return ofPlanner(label) ? label : LABELLED + label;
    }

    /** Whether the key of a source stands for a planner's own file. */
    public static boolean ofPlanner(String sourceId) {
        return sourceId.equals(PLANNER) || sourceId.startsWith(LABELLED);
    }

    /** Whether a planner's file says so, and not a public source. */
    public boolean byPlanner() {
        return ofPlanner(sourceId);
    }

    /** The closed list of things a statement can say. */
    public enum Kind {
        ANNOUNCED,
        LAUNCH,
        TARGET,
        CAPACITY,
        ORDERS,
        ORDER_STOP,
        ORDER_REOPEN,
        SHIPMENT_STOP,
        END_OF_PRODUCTION_FOR_DESTINATION,
        END_OF_SALES,
        SOURCING_TO,
        REPLACED_BY,
        CANCELLED,
        PRICE
    }
}
