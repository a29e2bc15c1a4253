package io.github.homeward.scenario;

import io.github.homeward.facts.FactBook;
import io.github.homeward.plugin.InstalledOrigin;
import io.github.homeward.programme.PlanStep;
import io.github.homeward.programme.Programme;
import io.github.homeward.programme.Wheel;
import io.github.homeward.spi.Fact;
import io.github.homeward.spi.FactReader;
import io.github.homeward.spi.FactSheet;
import io.github.homeward.spi.Indicator;
import io.github.homeward.spi.Lever;
import io.github.homeward.spi.Origin;
import io.github.homeward.spi.OriginPlugin;
import io.github.homeward.spi.Projection;
import io.github.homeward.spi.Provenance;
import io.github.homeward.spi.Source;
import io.github.homeward.spi.Status;
import io.github.homeward.spi.Steering;
import io.github.homeward.spi.Vehicle;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One made-up origin with an exchange rate and a duty, and three of its programmes; as known on 31 March 2021. */
final class SmallLevers {

    static final LocalDate CUTOFF = LocalDate.of(2021, 3, 31);
    static final int FIRST_YEAR = 2021;
    static final int HORIZON = 4;

    private SmallLevers() {}

    static Levers levers() {
        return Levers.at(
                CUTOFF,
                FIRST_YEAR,
                HORIZON,
                Steering.RIGHT,
                List.of(origin()),
                Map.of("XX", book()),
                programmes(),
                Map.of());
    }

    static FactBook book() {
        return FactBook.of(new FactSheet(List.of(), List.of(), List.of(), List.of()), sheet());
    }

    /** On sale since 2019 at 1,000 a month; expected in January 2022; ended in 2017; expected without a date. */
    static List<Programme> programmes() {
        return List.of(
                programme("XX-acme-car", LocalDate.of(2019, 1, 1), false, null, 1000),
                programme("XX-acme-coupe", LocalDate.of(2022, 1, 1), true, null, 500),
                programme("XX-acme-old", LocalDate.of(2010, 1, 1), false, YearMonth.of(2017, 6), 100),
                programme("XX-acme-van", null, true, null, Double.NaN));
    }

    private static Programme programme(
            String id, @Nullable LocalDate start, boolean announced, @Nullable YearMonth end, double goal) {
        List<PlanStep> goals = start == null ? List.of() : List.of(new PlanStep(start, null, goal));
        return new Programme(
                id,
                "Acme",
                id,
                "XX",
                Vehicle.PASSENGER,
                new Wheel(Steering.RIGHT, Steering.RIGHT),
                start,
                announced,
                end,
                false,
                LocalDate.of(2021, 1, 31),
                false,
                goals,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                "",
                Double.NaN,
                Double.NaN,
                LocalDate.of(2019, 1, 1),
                null,
                List.of("s"));
    }

    private static FactSheet sheet() {
        return new FactSheet(
                List.of(new Source("s", "Source", "", "", "")),
                List.of(
                        new Indicator("fx.AAA", "JPY per AAA", "Yen per AAA", Projection.HOLD),
                        new Indicator("duty.JP.XX", "fraction of CIF", "Duty", Projection.HOLD),
                        new Indicator("nothing.XX", "index", "Nobody knows", Projection.NONE)),
                List.of(
                        fact("fx.AAA", "2019-01-01", "2019-12-31", 0.8),
                        fact("fx.AAA", "2020-01-01", "2020-12-31", 1.25),
                        fact("fx.AAA", "2023-01-01", null, 1.5),
                        fact("duty.JP.XX", "1978-01-01", null, 0)),
                List.of());
    }

    private static Fact fact(String indicator, String from, @Nullable String to, double value) {
        return new Fact(
                indicator,
                LocalDate.parse(from),
                to == null ? null : LocalDate.parse(to),
                value,
                value,
                value,
                Status.KNOWN,
                LocalDate.of(2021, 1, 1),
                List.of("s"),
                "");
    }

    private static InstalledOrigin origin() {
        List<Lever> levers =
                List.of(new Lever("fx.AAA", 0.5, 4), new Lever("duty.JP.XX", 0, 1), new Lever("nothing.XX", 0, 1));
        return new InstalledOrigin(
                new Plugin(),
                new Origin("XX", "Nowhere", Steering.RIGHT),
                1,
                new Provenance("test", "1", CUTOFF, "none"),
                sheet(),
                List.of(),
                levers,
                Optional.empty(),
                "here",
                List.of());
    }

    private static final class Plugin implements OriginPlugin {

        @Override
        public Origin origin() {
            return new Origin("XX", "Nowhere", Steering.RIGHT);
        }

        @Override
        public int spiVersion() {
            return 1;
        }

        @Override
        public Provenance provenance() {
            return new Provenance("test", "1", CUTOFF, "none");
        }

        @Override
        public FactSheet facts(FactReader reader) {
            return sheet();
        }
    }
}
