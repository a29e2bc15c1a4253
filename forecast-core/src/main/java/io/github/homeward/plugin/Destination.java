package io.github.homeward.plugin;

import io.github.homeward.input.DataHash;
import io.github.homeward.ledger.PlannedVolumes;
import io.github.homeward.programme.PlannedProgrammes;
import io.github.homeward.spi.Claim;
import io.github.homeward.spi.DestinationProfile;
import io.github.homeward.spi.FactSheet;
import io.github.homeward.spi.ModelName;
import io.github.homeward.spi.Provenance;
import io.github.homeward.spi.VolumeSheet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A history, with everything it stated when it was loaded.
 *
 * @param spiVersion contract version it was written against
 * @param provenance who compiled it
 * @param profile what it is called, and what it reckons in
 * @param defaultCutoff the cutoff used when none is given: the day up to which the history was collected, or the last
 *     day on which something became known that a planner states
 * @param facts facts that every origin shares, and programmes of origins without a plugin
 * @param volumes the statements on volume
 * @param claims figures that were seen and are no data
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
        List<Claim> claims,
        String place,
        List<DataHash> data,
        PlannedProgrammes planned) {

    /** Copies the lists. */
    public Destination {
        claims = List.copyOf(claims);
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
            List<Claim> claims,
            String place,
            List<DataHash> data) {
        this(
                spiVersion,
                provenance,
                profile,
                defaultCutoff,
                facts,
                volumes,
                claims,
                place,
                data,
                PlannedProgrammes.NONE);
    }

    /** The same destination as it would have been collected on a day, for a look back that knows nothing later. */
    public Destination collectedBy(LocalDate day) {
        return day.isBefore(defaultCutoff)
                ? new Destination(spiVersion, provenance, profile, day, facts, volumes, claims, place, data, planned)
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
        return new Destination(
                spiVersion, provenance, profile, later(file.lastKnown()), facts, volumes, claims, place, read, file);
    }

    /**
     * The same history with a planner's own statements on volume beside the published ones; the file is one of the
     * {@link #data}. Statements on programmes come first, since these may be on their models.
     *
     * @throws io.github.homeward.input.HomewardException for a line that contradicts a published count, or names a
     *     model that nobody knows
     */
    public Destination with(PlannedVolumes file) {
        List<ModelName> own = planned.lines().stream()
                .map(line -> line.said())
                .map(said -> new ModelName(said.origin(), said.maker(), said.model(), said.programmeId()))
                .distinct()
                .filter(name -> !volumes.names().contains(name))
                .toList();
        List<DataHash> read = new ArrayList<>(data);
        read.add(new DataHash(file.name(), file.sha256()));
        return new Destination(
                spiVersion,
                provenance,
                profile,
                later(file.lastKnown()),
                facts,
                file.joinedTo(volumes, own),
                claims,
                place,
                read,
                planned);
    }

    /** What a planner states counts without being asked for: the default cutoff is not before it was known. */
    private LocalDate later(Optional<LocalDate> known) {
        return known.filter(day -> day.isAfter(defaultCutoff)).orElse(defaultCutoff);
    }
}
