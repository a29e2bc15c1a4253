package io.github.homeward.spi;

import java.time.LocalDate;
import java.util.List;

/**
 * What may be known at a cutoff: the plugin's own facts and those of the destination, published by then, with the
 * scenario's changes already made.
 *
 * <p>An unknown value is NaN, and arithmetic carries it: a rule need not ask first.
 */
public interface View {

    /** The date up to which anything may be known. */
    LocalDate cutoff();

    /**
     * Mean of an indicator over the days of a calendar year that some fact covers; in a gap the last earlier value;
     * beyond the last known value by the indicator's {@link Projection}; NaN before the first.
     *
     * @throws IllegalArgumentException if no such indicator exists: a rule asked for something nobody states
     */
    double mean(String indicator, int year);

    /** Value on one day, projected as in {@link #mean}; NaN before the first. */
    double at(String indicator, LocalDate day);

    /**
     * The visible facts of an indicator in order of {@link Fact#from()}: for indices built from dated events. An end
     * that lies after the cutoff is not shown, since it may have become known only with the fact that follows.
     */
    List<Fact> facts(String indicator);

    /** How well the mean of a year is known. */
    Status status(String indicator, int year);
}
