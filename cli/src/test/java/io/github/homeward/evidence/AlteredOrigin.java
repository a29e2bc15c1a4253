package io.github.homeward.evidence;

import io.github.homeward.spi.Driver;
import io.github.homeward.spi.FactReader;
import io.github.homeward.spi.FactSheet;
import io.github.homeward.spi.LandedCost;
import io.github.homeward.spi.Lever;
import io.github.homeward.spi.Origin;
import io.github.homeward.spi.OriginPlugin;
import io.github.homeward.spi.Provenance;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** A real plugin with real rules, whose facts are no longer what they were. */
record AlteredOrigin(OriginPlugin real, UnaryOperator<FactSheet> alter) implements OriginPlugin {

    @Override
    public Origin origin() {
        return real.origin();
    }

    @Override
    public int spiVersion() {
        return real.spiVersion();
    }

    @Override
    public Provenance provenance() {
        return real.provenance();
    }

    @Override
    public FactSheet facts(FactReader reader) {
        return alter.apply(real.facts(reader));
    }

    @Override
    public List<Driver> drivers() {
        return real.drivers();
    }

    @Override
    public List<Lever> levers() {
        return real.levers();
    }

    @Override
    public Optional<LandedCost> landedCost() {
        return real.landedCost();
    }
}
