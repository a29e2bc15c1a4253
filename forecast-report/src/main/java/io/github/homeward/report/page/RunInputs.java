package io.github.homeward.report.page;

import io.github.homeward.input.DataHash;
import io.github.homeward.plugin.Destination;
import io.github.homeward.plugin.InstalledOrigin;
import io.github.homeward.plugin.Origins;
import io.github.homeward.report.file.RunCard;
import io.github.homeward.spi.Provenance;
import io.github.homeward.yearly.series.SeriesPanel;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What a run reads, for headlines and run cards.
 *
 * @param subject what it is about, as a headline says it
 * @param data what was read
 * @param plugins who stated facts
 */
public record RunInputs(String subject, List<DataHash> data, List<RunCard.Plugin> plugins) {

    /** Copies the lists. */
    public RunInputs {
        data = List.copyOf(data);
        plugins = List.copyOf(plugins);
    }

    /** Of evidence. */
    public static RunInputs of(Destination destination, Origins origins) {
        List<DataHash> data = new ArrayList<>(destination.data());
        List<RunCard.Plugin> plugins = new ArrayList<>();
        plugins.add(plugin("", destination.provenance(), destination.spiVersion(), destination.place()));
        for (InstalledOrigin origin : origins.all()) {
            data.addAll(origin.data());
            plugins.add(plugin(origin.code(), origin.provenance(), origin.spiVersion(), origin.place()));
        }
        return new RunInputs(destination.profile().subject() + ", vehicles a year", data, plugins);
    }

    /** With one more file. */
    public RunInputs and(DataHash file) {
        List<DataHash> more = new ArrayList<>(data);
        more.add(file);
        return new RunInputs(subject, more, plugins);
    }

    /** With all that another run reads; the subject stays. */
    public RunInputs with(RunInputs others) {
        List<DataHash> more = new ArrayList<>(data);
        more.addAll(others.data);
        List<RunCard.Plugin> all = new ArrayList<>(plugins);
        all.addAll(others.plugins);
        return new RunInputs(subject, more, all);
    }

    /** Of a panel. */
    public static RunInputs of(SeriesPanel panel) {
        int count = panel.train().size();
        return new RunInputs(
                panel.name() + ", " + count + (count == 1 ? " series" : " series side by side"),
                List.of(new DataHash(panel.name(), panel.sha256())),
                List.of());
    }

    /** What it was made from and how, for results without models of their own. */
    public RunCard card(
            String version, List<String> commandLine, LocalDate cutoff, int horizon, long seed, List<String> notes) {
        return new RunCard(version, commandLine, cutoff, horizon, seed, data, plugins, List.of(), notes);
    }

    private static RunCard.Plugin plugin(String code, Provenance provenance, int spiVersion, String place) {
        return new RunCard.Plugin(code, provenance.name(), provenance.version(), spiVersion, place);
    }
}
