package io.github.homeward.plugin;

import io.github.homeward.input.DataHash;
import io.github.homeward.programme.PlannedProgrammes;
import io.github.homeward.spi.DestinationProfile;
import io.github.homeward.spi.FactSheet;
import io.github.homeward.spi.Provenance;
import io.github.homeward.spi.VolumeSheet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A history, with everything it stated when it was loaded.
 *
 * @param spiVersion contract version it was written against
 * @param provenance who compiled it
 * @param profile what it is called, and what it reckons in
 * @param defaultCutoff the cutoff used when none is given
 * @param facts facts that every origin shares, and programmes of origins without a plugin
 * @param volumes the statements on volume
 * @param place the jar or directory it was loaded from
 * @param data fingerprints of the files it was read from
 * @param planned what a planner says of programmes besides
 */
public record Destination(
        int spiVersion,
        Provenance provenance,
        DestinationProfile profile,
        LocalDate defaultCutoff,
        FactSheet facts,
        VolumeSheet volumes,
        String place,
        List<DataHash> data,
        PlannedProgrammes planned) {

    /** Copies the list. */
    public Destination {
        data = List.copyOf(data);
    }

    /** A history to which no planner has added anything. */
    public Destination(
            int spiVersion,
            Provenance provenance,
            DestinationProfile profile,
            LocalDate defaultCutoff,
            FactSheet facts,
            VolumeSheet volumes,
            String place,
            List<DataHash> data) {
        this(spiVersion, provenance, profile, defaultCutoff, facts, volumes, place, data, PlannedProgrammes.NONE);
    }

    /** The same destination as it would have been collected on a day, for a look back that knows nothing later. */
    public Destination collectedBy(LocalDate day) {
        return day.isBefore(defaultCutoff)
                ? new Destination(spiVersion, provenance, profile, day, facts, volumes, place, data, planned)
                : this;
    }

    /**
     * The same history with a planner's own statements on programmes, in place of earlier ones; the file is one of the
     * {@link #data}.
     *
     * @throws io.github.homeward.input.HomewardException if a price is not in the destination's currency
     */
    public Destination with(PlannedProgrammes file) {
        file.pricedIn(profile.currency());
        List<DataHash> read = new ArrayList<>(data);
        read.remove(new DataHash(planned.name(), planned.sha256()));
        read.add(new DataHash(file.name(), file.sha256()));
        return new Destination(spiVersion, provenance, profile, defaultCutoff, facts, volumes, place, read, file);
    }
}
