package io.github.homeward.cli;

import io.github.homeward.io.PlainPanel;
import io.github.homeward.io.RunCard;
import io.github.homeward.origin.DataHash;
import io.github.homeward.origin.InstalledHistory;
import io.github.homeward.origin.InstalledOrigin;
import io.github.homeward.spi.Provenance;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A forecast with what it was made from.
 *
 * @param subject what is forecast, as a headline says it
 * @param cutoff the date up to which anything was known; null for a plain panel taken whole
 * @param settings how it was computed
 * @param data what was read
 * @param plugins who stated facts
 * @param answer the forecast
 */
record ForecastRun(
        String subject,
        @Nullable LocalDate cutoff,
        Engine.Settings settings,
        List<RunCard.Data> data,
        List<RunCard.Plugin> plugins,
        Engine.Answer answer) {

    static ForecastRun of(Engine.Evidence evidence, Engine.Settings settings, Engine.Answer answer) {
        InstalledHistory history = evidence.history();
        List<RunCard.Data> data = new ArrayList<>(hashes(history.data()));
        List<RunCard.Plugin> plugins = new ArrayList<>();
        plugins.add(plugin("", history.provenance(), history.spiVersion(), history.place()));
        for (InstalledOrigin origin : evidence.origins().all()) {
            data.addAll(hashes(origin.data()));
            plugins.add(plugin(origin.code(), origin.provenance(), origin.spiVersion(), origin.place()));
        }
        return new ForecastRun(
                "Japan's reverse imports, vehicles a year", evidence.cutoff(), settings, data, plugins, answer);
    }

    static ForecastRun of(
            PlainPanel panel, @Nullable LocalDate cutoff, Engine.Settings settings, Engine.Answer answer) {
        int count = panel.train().size();
        return new ForecastRun(
                panel.name() + ", " + count + (count == 1 ? " series" : " series side by side"),
                cutoff,
                settings,
                List.of(new RunCard.Data(panel.name(), panel.sha256())),
                List.of(),
                answer);
    }

    RunCard card(String version, List<String> commandLine) {
        return new RunCard(
                version,
                commandLine,
                cutoff,
                settings.horizon(),
                settings.seed(),
                data,
                plugins,
                answer.models(),
                answer.notes());
    }

    private static List<RunCard.Data> hashes(List<DataHash> hashes) {
        return hashes.stream()
                .map(hash -> new RunCard.Data(hash.name(), hash.sha256()))
                .toList();
    }

    private static RunCard.Plugin plugin(String code, Provenance provenance, int spiVersion, String place) {
        return new RunCard.Plugin(code, provenance.name(), provenance.version(), spiVersion, place);
    }
}
