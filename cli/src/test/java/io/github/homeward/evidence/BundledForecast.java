package io.github.homeward.evidence;

import io.github.homeward.Homeward;
import io.github.homeward.forecast.Forecast;
import io.github.homeward.plugin.Destination;
import io.github.homeward.plugin.Destinations;
import io.github.homeward.plugin.Origins;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The forecasts that a user of the bundled evidence gets, each computed once for all tests. */
final class BundledForecast {

    static final Destination HISTORY = Destinations.bundled();

    private static final Map<LocalDate, Forecast> KNOWN = new ConcurrentHashMap<>();

    private BundledForecast() {}

    /** With a horizon of five years. */
    static Forecast at(LocalDate cutoff) {
        return KNOWN.computeIfAbsent(
                cutoff,
                day -> Homeward.at(day)
                        .destination(HISTORY)
                        .origins(Origins.installed())
                        .horizon(5)
                        .threads(2)
                        .forecast());
    }
}
