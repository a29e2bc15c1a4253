package io.github.homeward.scenario;

import io.github.homeward.spi.Steering;
import io.github.homeward.spi.Vehicle;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** One change that a scenario makes. */
public sealed interface Operation {

    /** Where it was read. */
    Marks marks();

    /** What to do with a lever's value. */
    enum Verb {
        SET,
        ADD,
        MULTIPLY
    }

    /**
     * Moves a lever.
     *
     * @param verb what to do with the base value, or with what earlier operations on the same lever have made of it
     * @param lever id of the lever
     * @param years years concerned; a lever that is a date has none
     * @param value as written: a number, or a date for a lever that is one
     * @param condition only years in which it holds; null for all
     * @param marks where it was read
     */
    record Change(
            Verb verb,
            String lever,
            Years years,
            String value,
            @Nullable Condition condition,
            Marks marks) implements Operation {}

    /**
     * A programme that nobody has announced.
     *
     * @param id its id; unknown so far
     * @param maker brand on the vehicle
     * @param model model name; the id unless given
     * @param origin ISO code of the country where it would be built
     * @param vehicle passenger car or truck
     * @param steering side of the wheel
     * @param launch first day on sale, after the cutoff
     * @param rate the maker's goal, vehicles per month; above 0
     * @param end last month on sale; null for open
     * @param marks where it was read
     */
    record AddProgramme(
            String id,
            String maker,
            String model,
            String origin,
            Vehicle vehicle,
            Steering steering,
            LocalDate launch,
            double rate,
            @Nullable YearMonth end,
            Marks marks)
            implements Operation {}

    /**
     * A programme that never comes, or stops selling with the month of the cutoff.
     *
     * @param id of a programme known at the cutoff
     * @param marks where it was read
     */
    record RemoveProgramme(String id, Marks marks) implements Operation {}

    /** Moves a number. */
    static Change change(Verb verb, String lever, Years years, double value) {
        return new Change(verb, lever, years, String.valueOf(value), null, Marks.CODE);
    }

    /** Moves a date to a day. */
    static Change date(String lever, LocalDate day) {
        return new Change(Verb.SET, lever, Years.ALL, day.toString(), null, Marks.CODE);
    }
}
