package ${package};

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

/** ${name} as an origin. Its figures are the CSV files under {@code homeward/origin/${code}}. */
public final class ${className} implements OriginPlugin {

    private static final StandardRules RULES = new StandardRules("${code}", "${currency}");

    /** Called by Homeward. */
    public ${className}() {}

    @Override
    public Origin origin() {
        return new Origin("${code}", "${name}", Steering.NOT_STATED);
    }

    @Override
    public int spiVersion() {
        return 1;
    }

    @Override
    public Provenance provenance() {
        return new Provenance("${artifactId}", "${version}", LocalDate.parse("${collected}"), "to be chosen");
    }

    @Override
    public FactSheet facts(FactReader reader) {
        return reader.factSheet(${className}.class, "homeward/origin/${code}");
    }

    @Override
    public List<Driver> drivers() {
        return RULES.drivers();
    }

    @Override
    public List<Lever> levers() {
        return RULES.levers(10, 1000);
    }

    @Override
    public Optional<LandedCost> landedCost() {
        return Optional.of(RULES.landedCost());
    }
}
