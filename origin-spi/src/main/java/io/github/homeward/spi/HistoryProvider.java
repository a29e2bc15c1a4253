package io.github.homeward.spi;

import java.time.LocalDate;
import java.util.List;

/**
 * A bundled history: the ledger of volumes, facts of the destination that every origin shares (taxes, wages, charter
 * rates, the market), and programmes of origins that have no plugin. Found by {@link java.util.ServiceLoader}.
 */
public interface HistoryProvider {

    /** The contract version the provider was written against; see {@link OriginPlugin#spiVersion()}. */
    int spiVersion();

    /** Who compiled the history, in which version, and when. */
    Provenance provenance();

    /** What the destination is called, and what it reckons in. */
    DestinationProfile profile();

    /** The cutoff used when none is given: a constant of the data, never the clock. */
    LocalDate defaultCutoff();

    /** Facts visible to every origin's rules, and the programmes of origins without a plugin. */
    FactSheet facts(FactReader reader);

    /** Every statement about volume, and which programme each model name in them means. */
    VolumeSheet volumes(FactReader reader);

    /** Figures that were seen and are no data, with the reason; none unless said otherwise. */
    default List<Claim> claims(FactReader reader) {
        return List.of();
    }
}
