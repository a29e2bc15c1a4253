package io.github.homeward.origin;

import io.github.homeward.spi.FactSheet;
import io.github.homeward.spi.Provenance;
import io.github.homeward.spi.VolumeSheet;
import java.time.LocalDate;
import java.util.List;

/**
 * A history, with everything it stated when it was loaded.
 *
 * @param spiVersion contract version it was written against
 * @param provenance who compiled it
 * @param defaultCutoff the cutoff used when none is given
 * @param facts facts that every origin shares, and programmes of origins without a plugin
 * @param volumes the statements on volume
 * @param place the jar or directory it was loaded from
 * @param data fingerprints of the files it was read from
 */
public record InstalledHistory(
        int spiVersion,
        Provenance provenance,
        LocalDate defaultCutoff,
        FactSheet facts,
        VolumeSheet volumes,
        String place,
        List<DataHash> data) {

    /** Copies the list. */
    public InstalledHistory {
        data = List.copyOf(data);
    }
}
