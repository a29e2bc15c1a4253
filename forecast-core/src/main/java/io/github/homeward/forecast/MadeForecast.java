package io.github.homeward.forecast;

import io.github.homeward.base.BaseForecast;
import io.github.homeward.driver.Response;
import io.github.homeward.vintage.Vintage;

/**
 * A forecast with what it was made from.
 *
 * @param now the vintage of its cutoff
 * @param response what was learned of the drivers
 * @param points the point forecasts
 * @param rows draws the paths and reads rows off them
 * @param skill how earlier forecasts compare with no change
 * @param forecast the finished forecast
 */
public record MadeForecast(
        Vintage now, Response response, BaseForecast points, ForecastRows rows, Skill skill, Forecast forecast) {}
