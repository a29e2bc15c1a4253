package io.github.homeward.programme;

import java.time.LocalDate;

/**
 * Orders taken since the first one, as counted on a day.
 *
 * @param on day on which the count was told
 * @param vehicles orders so far, above 0
 */
public record OrderCount(LocalDate on, double vehicles) {}
