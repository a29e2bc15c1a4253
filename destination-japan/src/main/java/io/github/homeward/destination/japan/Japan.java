package io.github.homeward.destination.japan;

import io.github.homeward.spi.Claim;
import io.github.homeward.spi.DestinationProfile;
import io.github.homeward.spi.FactReader;
import io.github.homeward.spi.FactSheet;
import io.github.homeward.spi.HistoryProvider;
import io.github.homeward.spi.Provenance;
import io.github.homeward.spi.Steering;
import io.github.homeward.spi.VolumeSheet;
import java.time.LocalDate;
import java.util.List;

/**
 * Japan, the destination: every sourced statement about the volume of Japanese-brand imports since 1988, taxes, freight
 * rates, purchasing power and the market, and the programmes of origins that have no plugin of their own.
 *
 * <p>Two things to know when reading the files. Forecasts, plans, customs values and statements of unclear definition
 * are not volumes and are left out of {@code volumes.csv}. The running total of the Thai-built March does not say
 * whether it reaches beyond Japan, so it stands there as an upper bound.
 */
public final class Japan implements HistoryProvider {

    private static final String FOLDER = "homeward/history/JP";

    /** Called by {@link java.util.ServiceLoader}. */
    public Japan() {}

    @Override
    public int spiVersion() {
        return 1;
    }

    @Override
    public Provenance provenance() {
        return new Provenance("destination-japan", "0.1.0", LocalDate.of(2026, 11, 22), "Apache-2.0");
    }

    @Override
    public DestinationProfile profile() {
        return new DestinationProfile("JP", "Japan", "Japan's reverse imports", "JPY", Steering.RIGHT);
    }

    @Override
    public LocalDate defaultCutoff() {
        return LocalDate.of(2026, 3, 31);
    }

    @Override
    public FactSheet facts(FactReader reader) {
        return reader.factSheet(Japan.class, FOLDER);
    }

    @Override
    public VolumeSheet volumes(FactReader reader) {
        return reader.volumeSheet(Japan.class, FOLDER);
    }

    @Override
    public List<Claim> claims(FactReader reader) {
        return reader.claims(Japan.class, FOLDER);
    }
}
