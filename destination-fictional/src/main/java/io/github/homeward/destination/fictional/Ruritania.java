package io.github.homeward.destination.fictional;

import io.github.homeward.spi.DestinationProfile;
import io.github.homeward.spi.FactReader;
import io.github.homeward.spi.FactSheet;
import io.github.homeward.spi.HistoryProvider;
import io.github.homeward.spi.Provenance;
import io.github.homeward.spi.Steering;
import io.github.homeward.spi.VolumeSheet;
import java.time.LocalDate;

/**
 * Ruritania buys tractors that its own makers, Acme and Beta, build where nobody lives. Every figure is made up.
 *
 * <p>It is no service, so it never stands beside a real destination by accident: whoever wants it makes one.
 */
public final class Ruritania implements HistoryProvider {

    private static final String FOLDER = "homeward/history/ruritania";

    /** A destination without state. */
    public Ruritania() {}

    @Override
    public int spiVersion() {
        return 1;
    }

    @Override
    public Provenance provenance() {
        return new Provenance("destination-fictional", "0.1.0", LocalDate.of(2025, 3, 31), "Apache-2.0");
    }

    @Override
    public DestinationProfile profile() {
        return new DestinationProfile("QR", "Ruritania", "Ruritania's tractors from abroad", "RUC", Steering.LEFT);
    }

    @Override
    public LocalDate defaultCutoff() {
        return LocalDate.of(2025, 3, 31);
    }

    @Override
    public FactSheet facts(FactReader reader) {
        return reader.factSheet(Ruritania.class, FOLDER);
    }

    @Override
    public VolumeSheet volumes(FactReader reader) {
        return reader.volumeSheet(Ruritania.class, FOLDER);
    }
}
