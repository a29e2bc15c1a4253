package io.github.homeward.scenario;

import io.github.homeward.input.Decimals;
import io.github.homeward.input.ErrorCode;
import io.github.homeward.scenario.LeverState.Property;
import io.github.homeward.scenario.LeverState.Subject;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Operations on a lever that is a number of its own in every year. */
final class NumberChange implements LeverChange {

    private final LeverState lever;
    private final int firstYear;
    private final double[] base;
    private final double[] values;

    NumberChange(LeverState lever, Levers levers) {
        this.lever = lever;
        this.firstYear = levers.firstYear();
        this.base = new double[levers.horizon()];
        Arrays.setAll(base, h -> lever.base(firstYear + h));
        this.values = base.clone();
    }

    @Override
    public void apply(Operation.Change change, @Nullable LeverState conditional) {
        if (conditional != null && conditional.isDate()) {
            throw change.marks()
                    .of("when")
                    .error(
                            ErrorCode.BAD_CONDITION,
                            "'" + conditional.id() + "', which is a date",
                            "a lever that is a number",
                            "compare another lever");
        }
        double operand = Decimals.read(change.value(), "value", change.marks().of("value"));
        Condition condition = change.condition();
        for (int h = 0; h < values.length; h++) {
            int year = firstYear + h;
            boolean holds = condition == null || conditional == null || condition.holds(conditional.base(year));
            if (change.years().covers(year) && holds) {
                values[h] = checked(change, year, result(change, year, values[h], operand));
            }
        }
    }

    private double result(Operation.Change change, int year, double before, double operand) {
        boolean rate = lever.subject() instanceof Subject.OfProgramme of && of.property() == Property.RATE;
        if (Double.isNaN(before) && (rate || change.verb() != Operation.Verb.SET)) {
            throw change.marks()
                    .of("op")
                    .error(
                            ErrorCode.LEVER_UNFIT,
                            lever.id() + " without a value in " + year,
                            "a value to start from",
                            rate ? "it sells nothing in the base case: use add-programme" : "use 'op: set'");
        }
        return switch (change.verb()) {
            case SET -> operand;
            case ADD -> before + operand;
            case MULTIPLY -> before * operand;
        };
    }

    private double checked(Operation.Change change, int year, double value) {
        if (!(value >= lever.min() && value <= lever.max())) {
            throw change.marks()
                    .of("value")
                    .error(
                            ErrorCode.LEVER_RANGE,
                            lever.id() + " = " + value + " in " + year,
                            Decimals.plain(lever.min()) + " to " + Decimals.plain(lever.max()) + " " + lever.unit(),
                            "check the decimal point; rates are fractions, not percent");
        }
        return value;
    }

    @Override
    public Optional<Input> input() {
        boolean[] moved = new boolean[values.length];
        boolean[] outside = new boolean[values.length];
        boolean any = false;
        for (int h = 0; h < values.length; h++) {
            moved[h] = Double.compare(values[h], base[h]) != 0;
            outside[h] = moved[h] && lever.outside(values[h]);
            any |= moved[h];
        }
        return any ? Optional.of(new Input(lever.id(), effect(moved), outside)) : Optional.empty();
    }

    private Effect effect(boolean[] moved) {
        if (lever.subject() instanceof Subject.OfProgramme of) {
            String programme = of.programme().id();
            return of.property() == Property.CAP
                    ? new Effect.Cap(programme, each(moved, values, Double.POSITIVE_INFINITY))
                    : new Effect.Rate(programme, ratios());
        }
        return new Effect.Indicator(lever.id(), each(moved, values, Double.NaN));
    }

    private double[] ratios() {
        double[] ratios = new double[values.length];
        Arrays.setAll(ratios, h -> values[h] / base[h]);
        return ratios;
    }

    private static double[] each(boolean[] moved, double[] values, double otherwise) {
        double[] each = new double[values.length];
        Arrays.setAll(each, h -> moved[h] ? values[h] : otherwise);
        return each;
    }
}
