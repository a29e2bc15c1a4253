package origin.gb;

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

/** United Kingdom as an origin. Its figures are the CSV files under {@code homeward/origin/GB}. */
public final class UnitedKingdomOrigin implements OriginPlugin {

    private static final StandardRules RULES = new StandardRules("GB", "GBP");

    /** Called by Homeward. */
    public UnitedKingdomOrigin() {}

    @Override
    public Origin origin() {
        return new Origin("GB", "United Kingdom", Steering.RIGHT);
    }

    @Override
    public int spiVersion() {
        return 1;
    }

    @Override
    public Provenance provenance() {
        return new Provenance("origin-gb", "0.1.0", LocalDate.parse("2026-11-22"), "Apache-2.0");
    }

    @Override
    public FactSheet facts(FactReader reader) {
        return reader.factSheet(UnitedKingdomOrigin.class, "homeward/origin/GB");
    }

    @Override
    public List<Driver> drivers() {
        return RULES.drivers();
    }

    @Override
    public List<Lever> levers() {
        return RULES.levers(80, 400);
    }

    @Override
    public Optional<LandedCost> landedCost() {
        return Optional.of(RULES.landedCost());
    }
}
