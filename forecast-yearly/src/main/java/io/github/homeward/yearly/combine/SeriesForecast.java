package io.github.homeward.yearly.combine;

/**
 * The forecast of one series. Arrays are shared, not copied.
 *
 * @param id the series
 * @param lastYear last year of its history; the first forecast is for the year after
 * @param point combined forecast, one value a year, finite and not negative
 * @param members forecasts of the members, in the order of {@link EnsembleForecast#members()}
 * @param spread mean absolute deviation of the combined members from their mean, the largest so far, one value a year
 * @param shortHistory whether the history was so short that the forecast leans on the last value
 */
public record SeriesForecast(
        String id, int lastYear, double[] point, double[][] members, double[] spread, boolean shortHistory) {}
