package io.github.homeward.origin.thailand;

import io.github.homeward.destination.japan.StandardRules;
import io.github.homeward.spi.Driver;
import io.github.homeward.spi.FactReader;
import io.github.homeward.spi.FactSheet;
import io.github.homeward.spi.LandedCost;
import io.github.homeward.spi.Lever;
import io.github.homeward.spi.Origin;
import io.github.homeward.spi.OriginPlugin;
import io.github.homeward.spi.Provenance;
import io.github.homeward.spi.Steering;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Thailand: right-hand drive, a week at sea, approvals recognised since it joined the 1958 agreement in 2006. Japan
 * charges no duty on its cars, with or without the agreement of 2007.
 *
 * <p>Beyond the standard drivers it states Thai investment incentives. One statement is left out of
 * {@code programmes.csv} on purpose: the word of February 2022 that production of Mazda's CX-3 ends speaks of the works
 * in Japan, and is the beginning of the Thai programme, not its end.
 */
public final class ThailandOrigin implements OriginPlugin {

    private static final StandardRules RULES = new StandardRules("TH", "THB");

    /** Called by {@link java.util.ServiceLoader}. */
    public ThailandOrigin() {}

    @Override
    public Origin origin() {
        return new Origin("TH", "Thailand", Steering.RIGHT);
    }

    @Override
    public int spiVersion() {
        return 1;
    }

    @Override
    public Provenance provenance() {
        return new Provenance("origin-thailand", "0.1.0", LocalDate.of(2026, 11, 22), "Apache-2.0");
    }

    @Override
    public FactSheet facts(FactReader reader) {
        return reader.factSheet(ThailandOrigin.class, "homeward/origin/TH");
    }

    @Override
    public List<Driver> drivers() {
        Driver incentives = StandardRules.fadingEvents(
                "incentives.TH",
                "Thai investment incentives for models that also go to Japan: should raise the volume",
                "event.incentives.TH");
        return Stream.concat(RULES.drivers().stream(), Stream.of(incentives)).toList();
    }

    @Override
    public List<Lever> levers() {
        return RULES.levers(1.5, 10);
    }

    @Override
    public Optional<LandedCost> landedCost() {
        return Optional.of(RULES.landedCost());
    }
}
