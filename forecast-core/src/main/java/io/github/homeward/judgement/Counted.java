package io.github.homeward.judgement;

import io.github.homeward.forecast.ForecastRow;

/** What is counted already of the year of a bottom row: no judgement goes below. */
@FunctionalInterface
public interface Counted {

    /** Vehicles of the row's node counted in the row's year, 0 or more. */
    double of(ForecastRow row);
}
