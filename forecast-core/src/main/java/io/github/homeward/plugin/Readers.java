package io.github.homeward.plugin;

import io.github.homeward.input.DataHash;
import io.github.homeward.spi.FactReader;
import java.util.function.Consumer;

/** Makes a reader for one plugin or destination, which tells the fingerprint of each file that it reads. */
@FunctionalInterface
interface Readers {

    /** Of the CSV files that a plugin carries as resources. */
    Readers CSV = CsvFactReader::new;

    FactReader telling(Consumer<DataHash> hashes);
}
