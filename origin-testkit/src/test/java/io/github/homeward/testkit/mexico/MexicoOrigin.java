package io.github.homeward.testkit.mexico;

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

/** Mexico: left-hand drive, fifteen days at sea. */
public final class MexicoOrigin implements OriginPlugin {

    private static final StandardRules RULES = new StandardRules("MX", "MXN");

    /** Called by {@link java.util.ServiceLoader}. */
    public MexicoOrigin() {}

    @Override
    public Origin origin() {
        return new Origin("MX", "Mexico", Steering.LEFT);
    }

    @Override
    public int spiVersion() {
        return 1;
    }

    @Override
    public Provenance provenance() {
        return new Provenance("origin-mexico", "0.1.0", LocalDate.of(2026, 11, 22), "Apache-2.0");
    }

    @Override
    public FactSheet facts(FactReader reader) {
        return reader.factSheet(MexicoOrigin.class, "homeward/origin/MX");
    }

    @Override
    public List<Driver> drivers() {
        return RULES.drivers();
    }

    @Override
    public List<Lever> levers() {
        return RULES.levers(2, 20);
    }

    @Override
    public Optional<LandedCost> landedCost() {
        return Optional.of(RULES.landedCost());
    }
}
