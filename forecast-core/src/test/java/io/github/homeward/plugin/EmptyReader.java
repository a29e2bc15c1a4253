package io.github.homeward.plugin;

import io.github.homeward.spi.FactReader;
import io.github.homeward.spi.FactSheet;
import io.github.homeward.spi.VolumeSheet;
import java.util.List;

/** Finds no facts in any file. */
final class EmptyReader implements FactReader {

    @Override
    public FactSheet factSheet(Class<?> anchor, String folder) {
        return new FactSheet(List.of(), List.of(), List.of(), List.of());
    }

    @Override
    public VolumeSheet volumeSheet(Class<?> anchor, String folder) {
        return new VolumeSheet(List.of(), List.of());
    }
}
