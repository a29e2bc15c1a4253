package io.github.homeward.origin.usa;

import io.github.homeward.destination.japan.StandardRules;
import io.github.homeward.spi.Driver;
import io.github.homeward.spi.Driver.Effect;
import io.github.homeward.spi.Driver.Kind;
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
 * The USA: left-hand drive, a high price level while the yen is weak, and politics. What pushes cars this way is not
 * Japan's duty, which is zero, but America's on Japanese cars, and what is agreed to lower it; since February 2026 US
 * cars are approved on paper.
 */
public final class UsaOrigin implements OriginPlugin {

    private static final StandardRules RULES = new StandardRules("US", "USD");

    private static final Prior CAR_DUTY = Prior.assumed(
            0.4,
            0.3,
            "no study was found; the step from 2.5 to 27.5 % was followed by announcements that stand in the programmes"
                    + " already, and is taken to add 10 % to what they sell");

    private static final Prior TRUCK_DUTY = Prior.assumed(
            0.1,
            0.1,
            "no study was found; in force since the 1960s without visible effect, so a quarter of what the duty on cars"
                    + " does");

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
                        Effect.RAISES,
                        "fraction of customs value",
                        "US duty on cars made in Japan: a higher duty should raise the volume, through politics "
                                + "and spare US"
                                + " capacity",
                        "duty.US.JP")
                .withPrior(CAR_DUTY);
        Driver truckDuty = StandardRules.yearlyMean(
                        "duty-truck.US.JP",
                        Kind.TARIFF,
                        Effect.RAISES,
                        "fraction of customs value",
                        "US duty on light trucks made in Japan: a higher duty should raise the volume, as the "
                                + "duty on cars"
                                + " does",
                        "duty-truck.US.JP")
                .withPrior(TRUCK_DUTY);
        Driver preferentialCap = StandardRules.yearlyMean(
                "preferential-cap.US",
                Kind.POLICY,
                Effect.WITHIN_ANOTHER,
                "vehicles per type and year",
                "How many vehicles of a type Japan admits without full type approval: a higher cap should raise the"
                        + " volume",
                "preferential-cap");
        Driver tradePolitics = StandardRules.fadingEvents(
                "trade-politics.US",
                "Pressure from talks, ceilings and agreements: more pressure should raise the volume",
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
