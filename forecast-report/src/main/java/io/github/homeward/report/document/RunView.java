package io.github.homeward.report.document;

import io.github.homeward.input.DataHash;
import io.github.homeward.report.file.RunCard;
import io.github.homeward.yearly.model.ModelUsed;
import java.util.List;
import java.util.stream.Stream;

/**
 * How to do it again.
 *
 * @param commandLine the program's name first
 * @param inputs what was read
 * @param plugins who stated facts
 * @param models what forecast
 */
public record RunView(List<String> commandLine, List<DataHash> inputs, List<Plugin> plugins, List<ModelUsed> models) {

    private static final String PROGRAM = "homeward";

    /** Copies the lists. */
    public RunView {
        commandLine = List.copyOf(commandLine);
        inputs = List.copyOf(inputs);
        plugins = List.copyOf(plugins);
        models = List.copyOf(models);
    }

    /** Who stated facts; the origin is empty for the destination. */
    public record Plugin(String origin, String name, String version, int spiVersion) {}

    static RunView of(RunCard card) {
        return new RunView(
                Stream.concat(Stream.of(PROGRAM), card.commandLine().stream()).toList(),
                card.data(),
                card.plugins().stream()
                        .map(one -> new Plugin(one.origin(), one.name(), one.version(), one.spiVersion()))
                        .toList(),
                card.models());
    }
}
