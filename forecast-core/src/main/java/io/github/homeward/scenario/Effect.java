package io.github.homeward.scenario;

import io.github.homeward.programme.Programme;
import java.time.LocalDate;
import java.time.YearMonth;

/** What one input of a scenario comes to. Arrays are by year ahead, from horizon 1. */
public sealed interface Effect {

    /**
     * An indicator has other values.
     *
     * @param indicator which
     * @param values by year ahead; NaN where it stays as it is
     */
    record Indicator(String indicator, double[] values) implements Effect {}

    /**
     * A programme's plan is another, and its volume follows in proportion.
     *
     * @param programme its id
     * @param ratios new rate over base rate
     */
    record Rate(String programme, double[] ratios) implements Effect {}

    /**
     * A programme comes earlier or later; its plan moves with it.
     *
     * @param programme its id
     * @param day first day on sale
     */
    record Launch(String programme, LocalDate day) implements Effect {}

    /**
     * A programme ends earlier or later.
     *
     * @param programme its id
     * @param month last month on sale
     */
    record End(String programme, YearMonth month) implements Effect {}

    /**
     * A programme's volume is limited.
     *
     * @param programme its id
     * @param most vehicles in the year; infinite where there is no limit
     */
    record Cap(String programme, double[] most) implements Effect {}

    /** A programme that nobody announced. */
    record Added(Programme programme) implements Effect {}

    /**
     * A programme sells no more than has been counted already.
     *
     * @param programme its id
     */
    record Removed(String programme) implements Effect {}
}
