package io.github.homeward.origin.usa;

import io.github.homeward.spi.Driver;
import io.github.homeward.spi.Driver.Kind;
import io.github.homeward.spi.FactReader;
import io.github.homeward.spi.FactSheet;
import io.github.homeward.spi.LandedCost;
import io.github.homeward.spi.Lever;
import io.github.homeward.spi.Origin;
import io.github.homeward.spi.OriginPlugin;
import io.github.homeward.spi.Provenance;
import io.github.homeward.spi.StandardRules;
import io.github.homeward.spi.Steering;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The USA: left-hand drive, a high price level while the yen is weak, and politics. What pushes cars this way is not
 * Japan's duty, which is zero, but America's on Japanese cars, and what is agreed to lower it; since February 2026 US
 * cars are approved on paper.
 */
public final class UsaOrigin implements OriginPlugin {

    private static final StandardRules RULES = new StandardRules("US", "USD");

    /** Called by {@link java.util.ServiceLoader}. */
    public UsaOrigin() {}

    @Override
    public Origin origin() {
        return new Origin("US", "USA", Steering.LEFT);
    }

    @Override
    public int spiVersion() {
        return 1;
    }

    @Override
    public Provenance provenance() {
        return new Provenance("origin-usa", "0.1.0", LocalDate.of(2026, 11, 22), "Apache-2.0");
    }

    @Override
    public FactSheet facts(FactReader reader) {
        return reader.factSheet(UsaOrigin.class, "homeward/origin/US");
    }

    @Override
    public List<Driver> drivers() {
        Driver carDuty = StandardRules.yearlyMean(
                "duty.US.JP",
                Kind.TARIFF,
                "fraction of customs value",
                "US duty on cars made in Japan: a higher duty should raise the volume, through politics and spare US"
                        + " capacity",
                "duty.US.JP");
        Driver truckDuty = StandardRules.yearlyMean(
                "duty-truck.US.JP",
                Kind.TARIFF,
                "fraction of customs value",
                "US duty on light trucks made in Japan: a higher duty should raise the volume, as the duty on cars does",
                "duty-truck.US.JP");
        Driver preferentialCap = StandardRules.yearlyMean(
                "preferential-cap.US",
                Kind.POLICY,
                "vehicles per type and year",
                "How many vehicles of a type Japan admits without full type approval: a higher cap should raise the"
                        + " volume",
                "preferential-cap");
        Driver tradePolitics = StandardRules.fadingEvents(
                "trade-politics.US",
                "Pressure from talks, ceilings, duties and agreements: more pressure should raise the volume",
                "event.trade-politics.US");
        return Stream.concat(RULES.drivers().stream(), Stream.of(carDuty, truckDuty, preferentialCap, tradePolitics))
                .toList();
    }

    @Override
    public List<Lever> levers() {
        return Stream.concat(
                        RULES.levers(60, 300).stream(),
                        Stream.of(new Lever("duty.US.JP", 0, 1), new Lever("duty-truck.US.JP", 0, 1)))
                .toList();
    }

    @Override
    public Optional<LandedCost> landedCost() {
        return Optional.of(RULES.landedCost());
    }
}
