package io.github.homeward.spi;

import java.util.List;

/**
 * The ledger as a history carries it.
 *
 * @param statements every statement that is data, oldest period first
 * @param names which programme a model name means
 */
public record VolumeSheet(List<VolumeStatement> statements, List<ModelName> names) {

    /** Copies the lists. */
    public VolumeSheet {
        statements = List.copyOf(statements);
        names = List.copyOf(names);
    }
}
