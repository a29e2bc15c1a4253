package io.github.homeward.fictional;

import io.github.homeward.spi.Driver;
import io.github.homeward.spi.Fact;
import io.github.homeward.spi.FactReader;
import io.github.homeward.spi.FactSheet;
import io.github.homeward.spi.Indicator;
import io.github.homeward.spi.Lever;
import io.github.homeward.spi.Origin;
import io.github.homeward.spi.OriginPlugin;
import io.github.homeward.spi.Prior;
import io.github.homeward.spi.ProgrammeStatement;
import io.github.homeward.spi.Projection;
import io.github.homeward.spi.Provenance;
import io.github.homeward.spi.Source;
import io.github.homeward.spi.Status;
import io.github.homeward.spi.Steering;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A country that builds tractors: what one costs there against home, set each January for the whole
 * year. All of it is made up.
 *
 * @param code the country
 * @param firstYear first year of the cost; before, the country states none of its rules' indicators
 * @param programmes what is said of its programmes
 * @param alter what becomes of its facts
 */
public record Builder(String code, int firstYear, List<ProgrammeStatement> programmes, UnaryOperator<FactSheet> alter)
        implements OriginPlugin {

    private static final int LAST_YEAR = 2025;

    /** The same with other facts. */
    public Builder altered(UnaryOperator<FactSheet> other) {
        return new Builder(code, firstYear, programmes, other);
    }

    /** The indicator that the cost is read from. */
    public String cost() {
        return "cost." + code;
    }

    @Override
    public Origin origin() {
        return new Origin(code, "Land of " + code, Steering.RIGHT);
    }

    @Override
    public int spiVersion() {
        return 1;
    }

    @Override
    public Provenance provenance() {
        return new Provenance("builder-" + code, "0.1.0", LocalDate.of(2025, 3, 31), "Apache-2.0");
    }

    @Override
    public FactSheet facts(FactReader reader) {
        List<Fact> facts = new ArrayList<>();
        for (int year = firstYear; year <= LAST_YEAR; year++) {
            // A cost that wanders by some tenths, in another way for each country.
            double value = 1 + 0.25 * StrictMath.sin(year * 1.7 + code.charAt(0));
            facts.add(fact(year, value));
        }
        return alter.apply(new FactSheet(
                List.of(new Source("almanac", "Made up", "Almanac", "", "")),
                List.of(new Indicator(cost(), "ratio", "Cost of a tractor against home", Projection.HOLD)),
                facts,
                programmes));
    }

    /** The cost of one year, known since its January. */
    public Fact fact(int year, double value) {
        return new Fact(
                cost(),
                LocalDate.of(year, 1, 1),
                LocalDate.of(year, 12, 31),
                value,
                value,
                value,
                Status.KNOWN,
                LocalDate.of(year, 1, 15),
                List.of("almanac"),
                "");
    }

    @Override
    public List<Driver> drivers() {
        return List.of(new Driver(
                "landed-cost-ratio." + code,
                Driver.Kind.COST,
                Driver.Effect.LOWERS,
                "ratio",
                "Cost against home; the dearer, the less is bought",
                List.of(cost()),
                (view, year) -> view.mean(cost(), year),
                Prior.assumed(-1, 0.5, "made up for tests")));
    }

    @Override
    public List<Lever> levers() {
        return List.of(new Lever(cost(), 0.2, 5));
    }
}
