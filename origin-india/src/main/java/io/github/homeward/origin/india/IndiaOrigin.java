package io.github.homeward.origin.india;

import io.github.homeward.destination.japan.StandardRules;
import io.github.homeward.spi.Driver;
import io.github.homeward.spi.FactReader;
import io.github.homeward.spi.FactSheet;
import io.github.homeward.spi.LandedCost;
import io.github.homeward.spi.Lever;
import io.github.homeward.spi.Origin;
import io.github.homeward.spi.OriginPlugin;
import io.github.homeward.spi.Prior;
import io.github.homeward.spi.Provenance;
import io.github.homeward.spi.Steering;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * India: right-hand drive, a low price level, thirteen days at sea, full type approval. Japan charges no duty on its
 * cars, with or without the agreement of 2011.
 *
 * <p>Beyond the standard drivers it states Japan's purchase subsidies for electric cars, of which India builds one.
 */
public final class IndiaOrigin implements OriginPlugin {

    private static final StandardRules RULES = new StandardRules("IN", "INR");

    private static final Prior INCENTIVES = Prior.assumed(
            0.005,
            0.01,
            "the money goes to electric cars, of which there is one among India's programmes: a tenth of what "
                    + "such an event"
                    + " might do to that model");

    /** Called by {@link java.util.ServiceLoader}. */
    public IndiaOrigin() {}

    @Override
    public Origin origin() {
        return new Origin("IN", "India", Steering.RIGHT);
    }

    @Override
    public int spiVersion() {
        return 1;
    }

    @Override
    public Provenance provenance() {
        return new Provenance("origin-india", "0.1.0", LocalDate.of(2026, 11, 22), "Apache-2.0");
    }

    @Override
    public FactSheet facts(FactReader reader) {
        return reader.factSheet(IndiaOrigin.class, "homeward/origin/IN");
    }

    @Override
    public List<Driver> drivers() {
        Driver incentives = StandardRules.fadingEvents(
                        "incentives.IN",
                        "Public money in Japan for cars of a kind that India builds: should raise the volume",
                        "event.incentives.IN")
                .withPrior(INCENTIVES);
        return Stream.concat(RULES.drivers().stream(), Stream.of(incentives)).toList();
    }

    @Override
    public List<Lever> levers() {
        return RULES.levers(0.5, 4);
    }

    @Override
    public Optional<LandedCost> landedCost() {
        return Optional.of(RULES.landedCost());
    }
}
