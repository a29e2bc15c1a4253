package io.github.homeward.report.file;

import io.github.homeward.input.DataHash;
import io.github.homeward.yearly.model.ModelUsed;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a forecast was made from, so that it can be made again. Holds no time of day: the same run gives the same bytes.
 *
 * @param homewardVersion version of Homeward
 * @param commandLine the arguments as given
 * @param cutoff the date up to which anything was known; null for a plain panel taken whole
 * @param horizon years ahead
 * @param seed seed of everything random
 * @param data what was read
 * @param plugins who stated facts
 * @param models what forecast
 * @param notes what a reader must know about this run
 */
public record RunCard(
        String homewardVersion,
        List<String> commandLine,
        @Nullable LocalDate cutoff,
        int horizon,
        long seed,
        List<DataHash> data,
        List<Plugin> plugins,
        List<ModelUsed> models,
        List<String> notes) {

    /** Version of the file format of forecasts and run cards. */
    public static final int FORMAT = 1;

    /** Copies the lists. */
    public RunCard {
        commandLine = List.copyOf(commandLine);
        data = List.copyOf(data);
        plugins = List.copyOf(plugins);
        models = List.copyOf(models);
        notes = List.copyOf(notes);
    }

    /**
     * A plugin or history that took part.
     *
     * @param origin the origin's code; empty for a history
     * @param name the artifact's name
     * @param version the artifact's version
     * @param spiVersion contract version it was written against
     * @param place where it was loaded from
     */
    public record Plugin(String origin, String name, String version, int spiVersion, String place) {}

    /** Writes {@code run.json}: UTF-8, indented, keys in a fixed order; leaves the stream open. */
    public void write(OutputStream out) throws IOException {
        RunCardJson.write(this, out);
    }
}
