package io.github.homeward.evidence;

import io.github.homeward.Forecast;
import io.github.homeward.History;
import io.github.homeward.Homeward;
import io.github.homeward.origin.Histories;
import io.github.homeward.origin.InstalledHistory;
import io.github.homeward.origin.Origins;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The forecasts that a user of the bundled evidence gets, each computed once for all tests. */
final class BundledForecast {

    static final InstalledHistory HISTORY = Histories.bundled();

    private static final Map<LocalDate, Forecast> KNOWN = new ConcurrentHashMap<>();

    private BundledForecast() {}

    /** With a horizon of five years. */
    static Forecast at(LocalDate cutoff) {
        return KNOWN.computeIfAbsent(
                cutoff,
                day -> Homeward.at(day)
                        .history(new History.Evidence(HISTORY))
                        .origins(Origins.installed())
                        .horizon(5)
                        .threads(2)
                        .forecast());
    }
}
