package io.github.homeward.report.page;

import io.github.homeward.cli.Engine;
import io.github.homeward.input.DataHash;
import io.github.homeward.plugin.Destination;
import io.github.homeward.plugin.InstalledOrigin;
import io.github.homeward.report.file.RunCard;
import io.github.homeward.spi.Provenance;
import io.github.homeward.yearly.SeriesPanel;
import java.util.ArrayList;
import java.util.List;

/**
 * What a run reads, for headlines and run cards.
 *
 * @param subject what it is about, as a headline says it
 * @param data what was read
 * @param plugins who stated facts
 */
public record RunInputs(String subject, List<RunCard.Data> data, List<RunCard.Plugin> plugins) {

    /** Copies the lists. */
    public RunInputs {
        data = List.copyOf(data);
        plugins = List.copyOf(plugins);
    }

    public static RunInputs of(Engine.Evidence evidence) {
        Destination history = evidence.history();
        List<RunCard.Data> data = new ArrayList<>(hashes(history.data()));
        List<RunCard.Plugin> plugins = new ArrayList<>();
        plugins.add(plugin("", history.provenance(), history.spiVersion(), history.place()));
        for (InstalledOrigin origin : evidence.origins().all()) {
            data.addAll(hashes(origin.data()));
            plugins.add(plugin(origin.code(), origin.provenance(), origin.spiVersion(), origin.place()));
        }
        return new RunInputs("Japan's reverse imports, vehicles a year", data, plugins);
    }

    public static RunInputs of(SeriesPanel panel) {
        int count = panel.train().size();
        return new RunInputs(
                panel.name() + ", " + count + (count == 1 ? " series" : " series side by side"),
                List.of(new RunCard.Data(panel.name(), panel.sha256())),
                List.of());
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
