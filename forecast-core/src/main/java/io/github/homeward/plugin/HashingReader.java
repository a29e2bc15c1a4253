package io.github.homeward.plugin;

import io.github.homeward.input.DataHash;
import io.github.homeward.input.Sha256;
import io.github.homeward.spi.FactReader;
import io.github.homeward.spi.FactSheet;
import io.github.homeward.spi.VolumeSheet;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** Passes reading on to another reader and takes the fingerprint of each file on the way. */
final class HashingReader implements FactReader {

    private static final List<String> FACT_FILES =
            List.of("sources.csv", "indicators.csv", "values.csv", "programmes.csv");
    private static final List<String> VOLUME_FILES = List.of("volumes.csv", "programme_names.csv");

    private final FactReader reader;
    private final List<DataHash> hashes = new ArrayList<>();

    HashingReader(FactReader reader) {
        this.reader = reader;
    }

    /** Fingerprints of the files read so far, in the order of reading. */
    List<DataHash> hashes() {
        return List.copyOf(hashes);
    }

    @Override
    public FactSheet factSheet(Class<?> anchor, String folder) {
        hash(anchor, folder, FACT_FILES);
        return reader.factSheet(anchor, folder);
    }

    @Override
    public VolumeSheet volumeSheet(Class<?> anchor, String folder) {
        hash(anchor, folder, VOLUME_FILES);
        return reader.volumeSheet(anchor, folder);
    }

    private void hash(Class<?> anchor, String folder, List<String> files) {
        for (String file : files) {
            String name = folder + "/" + file;
            try (InputStream in = anchor.getResourceAsStream("/" + name)) {
                if (in != null) {
                    hashes.add(new DataHash(name, Sha256.of(in)));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(name + " cannot be read", e);
            }
        }
    }
}
