package io.github.homeward.scenario;

import io.github.homeward.facts.Dates;
import io.github.homeward.input.Decimals;
import io.github.homeward.input.ErrorCode;
import io.github.homeward.programme.Programme;
import io.github.homeward.scenario.LeverState.Property;
import io.github.homeward.scenario.LeverState.Subject;
import io.github.homeward.spi.PartialDate;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Operations on the launch or the end of a programme. */
final class DateChange implements LeverChange {

    /** A model life or two. */
    private static final int MOST_MONTHS = 240;

    private final LeverState lever;
    private final Programme programme;
    private final boolean launch;
    private final LocalDate cutoff;
    private final int horizon;
    private final @Nullable LocalDate base;
    private @Nullable LocalDate day;

    DateChange(LeverState lever, Levers levers) {
        Subject.OfProgramme of = (Subject.OfProgramme) lever.subject();
        this.lever = lever;
        this.programme = of.programme();
        this.launch = of.property() == Property.LAUNCH;
        this.cutoff = levers.cutoff();
        this.horizon = levers.horizon();
        this.base = lever.base().get(0).date();
        this.day = base;
    }

    @Override
    public void apply(Operation.Change change, @Nullable LeverState conditional) {
        Marks marks = change.marks();
        if (change.years().given()) {
            throw marks.of("years")
                    .error(
                            ErrorCode.BAD_YEARS,
                            "years for a date",
                            "no 'years' beside " + lever.id(),
                            "leave 'years' out");
        }
        if (conditional != null) {
            throw marks.of("when")
                    .error(
                            ErrorCode.BAD_CONDITION,
                            "a condition on a date",
                            "no 'when' beside " + lever.id(),
                            "leave 'when' out");
        }
        LocalDate start = programme.start();
        if (launch && start != null && !start.isAfter(cutoff)) {
            throw marks.of("lever")
                    .error(
                            ErrorCode.LEVER_UNFIT,
                            lever.id() + " of a programme on sale since " + start,
                            "a programme not launched by " + cutoff,
                            "move its rate or its end instead");
        }
        LocalDate moved =
                switch (change.verb()) {
                    case SET -> set(change);
                    case ADD -> shifted(change);
                    case MULTIPLY ->
                        throw marks.of("op")
                                .error(
                                        ErrorCode.LEVER_UNFIT,
                                        "multiply on a date",
                                        "set with a date, or add with months",
                                        "write 'op: add' and the months as value");
                };
        if (launch
                ? !moved.isAfter(cutoff)
                : moved.isBefore(YearMonth.from(cutoff).atEndOfMonth())) {
            throw marks.of("value")
                    .error(
                            ErrorCode.LEVER_RANGE,
                            lever.id() + " = " + moved,
                            "a day after the cutoff " + cutoff,
                            "choose a later date");
        }
        day = moved;
    }

    private LocalDate set(Operation.Change change) {
        PartialDate date = Dates.at(change.marks().of("value"), change.value());
        return launch ? date.first() : YearMonth.from(date.asEnd()).atEndOfMonth();
    }

    private LocalDate shifted(Operation.Change change) {
        double months = Decimals.read(change.value(), "value", change.marks().of("value"));
        if (months != Math.rint(months) || Math.abs(months) > MOST_MONTHS) {
            throw change.marks()
                    .of("value")
                    .error(
                            ErrorCode.LEVER_RANGE,
                            change.value(),
                            "whole months, at most " + MOST_MONTHS,
                            "write how many months later, or earlier with a minus");
        }
        LocalDate from = day;
        if (from == null) {
            throw change.marks()
                    .of("value")
                    .error(
                            ErrorCode.LEVER_UNFIT,
                            lever.id() + ", of which no date is known",
                            "a date to start from",
                            "use 'op: set' with a date");
        }
        LocalDate moved = from.plusMonths((long) months);
        return launch ? moved : YearMonth.from(moved).atEndOfMonth();
    }

    @Override
    public Optional<Input> input() {
        LocalDate to = day;
        if (to == null || Objects.equals(to, base)) {
            return Optional.empty();
        }
        Effect effect =
                launch ? new Effect.Launch(programme.id(), to) : new Effect.End(programme.id(), YearMonth.from(to));
        return Optional.of(new Input(lever.id(), effect, new boolean[horizon]));
    }
}
