package io.github.homeward.scenario;

import io.github.homeward.programme.Programme;
import io.github.homeward.spi.Status;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A lever as it stands at a cutoff.
 *
 * @param id what scenario files call it
 * @param subject what it moves
 * @param unit unit of its values; of a date, the unit in which it may be shifted
 * @param meaning one sentence
 * @param min lowest value allowed; NaN for a date
 * @param max highest value allowed; NaN for a date
 * @param base what it is without a scenario: a value for each year ahead, or one date
 * @param seenLow lowest value among the facts known at the cutoff; NaN if there is none
 * @param seenHigh highest value among the facts known at the cutoff; NaN if there is none
 */
public record LeverState(
        String id,
        Subject subject,
        String unit,
        String meaning,
        double min,
        double max,
        List<Base> base,
        double seenLow,
        double seenHigh) {

    static final String PROGRAMME = "programme.";

    /** Copies the list. */
    public LeverState {
        base = List.copyOf(base);
    }

    /** What a lever moves. */
    public sealed interface Subject {

        /** An indicator of that name. */
        record Indicator(String name) implements Subject {}

        /** One property of a programme. */
        record OfProgramme(Programme programme, Property property) implements Subject {}
    }

    /** What can be moved of a programme. */
    public enum Property {
        /** The plan's rate in force. */
        RATE("rate"),
        /** The first day on sale. */
        LAUNCH("launch"),
        /** The last month on sale. */
        END("end"),
        /** A planner's own limit of supply. */
        CAP("cap");

        private final String word;

        Property(String word) {
            this.word = word;
        }

        /** The last part of the lever's id. */
        public String word() {
            return word;
        }

        boolean isDate() {
            return this == LAUNCH || this == END;
        }
    }

    /**
     * A base value.
     *
     * @param year the year it is of; of a date, the date's own year, or the first year ahead where there is no date
     * @param value in the lever's unit; NaN for a date or where there is none
     * @param date for a lever that is a date; null where none is known
     * @param status how well it is known
     * @param sourceIds keys of the sources behind it
     */
    public record Base(int year, double value, @Nullable LocalDate date, Status status, List<String> sourceIds) {

        /** Copies the list. */
        public Base {
            sourceIds = List.copyOf(sourceIds);
        }
    }

    /** Id of the lever that moves a property of a programme. */
    public static String id(String programme, Property property) {
        return PROGRAMME + programme + "." + property.word();
    }

    /** Whether the lever is a date. */
    public boolean isDate() {
        return subject instanceof Subject.OfProgramme of && of.property().isDate();
    }

    /** Base value of a year; NaN where there is none. */
    double base(int year) {
        for (Base known : base) {
            if (known.year() == year) {
                return known.value();
            }
        }
        return Double.NaN;
    }

    /** Whether a value lies outside everything seen so far; where nothing was seen, nothing is. */
    boolean outside(double value) {
        return value < seenLow || value > seenHigh;
    }
}
