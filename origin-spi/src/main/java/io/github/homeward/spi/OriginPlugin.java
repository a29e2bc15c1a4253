package io.github.homeward.spi;

import java.util.List;
import java.util.Optional;

/**
 * One country that builds vehicles that a destination counts as coming home.
 *
 * <p>Registered for {@link java.util.ServiceLoader} under this interface's name. An implementation needs a public
 * constructor without arguments, keeps no state, and returns equal values every time it is asked.
 */
public interface OriginPlugin {

    /** The country this plugin speaks for; its code is the plugin's id. */
    Origin origin();

    /**
     * The contract version the plugin was written against: write the number, not {@link Spi#VERSION}, so that a plugin
     * compiled long ago still tells the truth.
     */
    int spiVersion();

    /** Who compiled the facts, in which version, and when. */
    Provenance provenance();

    /**
     * The plugin's facts: sources, indicators with their dated values, and programmes.
     *
     * @param reader reads the CSV files that the plugin carries as resources; the plugin does no I/O of its own
     */
    FactSheet facts(FactReader reader);

    /** Features of this origin, each a pure function of the facts visible at a cutoff. */
    default List<Driver> drivers() {
        return List.of();
    }

    /** Which indicators a scenario may change, and how far. */
    default List<Lever> levers() {
        return List.of();
    }

    /** The cost of bringing one reference vehicle to its buyer, in the destination's currency. */
    default Optional<LandedCost> landedCost() {
        return Optional.empty();
    }
}
