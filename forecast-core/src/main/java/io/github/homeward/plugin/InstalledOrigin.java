package io.github.homeward.plugin;

import io.github.homeward.input.DataHash;
import io.github.homeward.spi.Driver;
import io.github.homeward.spi.FactSheet;
import io.github.homeward.spi.LandedCost;
import io.github.homeward.spi.Lever;
import io.github.homeward.spi.Origin;
import io.github.homeward.spi.OriginPlugin;
import io.github.homeward.spi.Provenance;
import java.util.List;
import java.util.Optional;

/**
 * A plugin that keeps the contract, with everything it stated when it was loaded.
 *
 * @param plugin the plugin itself
 * @param origin the country it speaks for
 * @param spiVersion contract version it was written against
 * @param provenance who compiled its facts
 * @param facts its facts, read once
 * @param drivers its drivers
 * @param levers its levers
 * @param landedCost its cost stack, if it has one
 * @param place the jar or directory it was loaded from
 * @param data fingerprints of the files its facts were read from
 */
public record InstalledOrigin(
        OriginPlugin plugin,
        Origin origin,
        int spiVersion,
        Provenance provenance,
        FactSheet facts,
        List<Driver> drivers,
        List<Lever> levers,
        Optional<LandedCost> landedCost,
        String place,
        List<DataHash> data) {

    /** Copies the lists. */
    public InstalledOrigin {
        drivers = List.copyOf(drivers);
        levers = List.copyOf(levers);
        data = List.copyOf(data);
    }

    /** The origin's code. */
    public String code() {
        return origin.code();
    }
}
