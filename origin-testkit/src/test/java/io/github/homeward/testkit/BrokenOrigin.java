package io.github.homeward.testkit;

import io.github.homeward.spi.Driver;
import io.github.homeward.spi.Fact;
import io.github.homeward.spi.FactReader;
import io.github.homeward.spi.FactSheet;
import io.github.homeward.spi.Lever;
import io.github.homeward.spi.Origin;
import io.github.homeward.spi.OriginPlugin;
import io.github.homeward.spi.Prior;
import io.github.homeward.spi.Provenance;
import io.github.homeward.testkit.mexico.MexicoOrigin;
import java.util.List;
import java.util.stream.Stream;

/** A sound plugin, of which each fake breaks one promise. */
abstract class BrokenOrigin implements OriginPlugin {

    private final MexicoOrigin sound = new MexicoOrigin();

    @Override
    public Origin origin() {
        return sound.origin();
    }

    @Override
    public int spiVersion() {
        return sound.spiVersion();
    }

    @Override
    public Provenance provenance() {
        return sound.provenance();
    }

    @Override
    public FactSheet facts(FactReader reader) {
        return sound.facts(reader);
    }

    @Override
    public List<Driver> drivers() {
        return sound.drivers();
    }

    /** Keeps the facts it read and lets a rule look into them, past the view. */
    static final class LooksAhead extends BrokenOrigin {

        private List<Fact> kept = List.of();

        @Override
        public FactSheet facts(FactReader reader) {
            FactSheet sheet = super.facts(reader);
            kept = sheet.facts();
            return sheet;
        }

        @Override
        public List<Driver> drivers() {
            return List.of(driver((view, year) -> view.mean("fx.MXN", year)
                    + kept.stream()
                            .filter(fact -> fact.indicator().equals("fx.MXN"))
                            .mapToDouble(Fact::value)
                            .sum()));
        }
    }

    /** Reads an indicator that it does not list. */
    static final class ReadsInSecret extends BrokenOrigin {

        @Override
        public List<Driver> drivers() {
            return List.of(driver((view, year) -> view.mean("fx.MXN", year) * view.mean("fx.USD", year)));
        }
    }

    /** Gives no value for the years to come. */
    static final class KnowsOnlyThePast extends BrokenOrigin {

        @Override
        public List<Driver> drivers() {
            return List.of(driver((view, year) -> year > 2025 ? Double.NaN : view.mean("fx.MXN", year)));
        }
    }

    /** Offers a lever whose range leaves the present value out, and one of an indicator nobody states. */
    static final class PullsAtNothing extends BrokenOrigin {

        @Override
        public List<Lever> levers() {
            return List.of(new Lever("duty.JP.MX", 0.1, 1), new Lever("duty.JP.XX", 0, 1));
        }
    }

    /** Was written against a contract that does not exist. */
    static final class IsFromTheFuture extends BrokenOrigin {

        @Override
        public int spiVersion() {
            return 99;
        }
    }

    /** Gives a source for its prior that neither it nor the history states. */
    static final class CitesNobody extends BrokenOrigin {

        @Override
        public List<Driver> drivers() {
            return List.of(driver((view, year) -> view.mean("fx.MXN", year))
                    .withPrior(Prior.sourced(-1, 1, "it is said", "a_book_nobody_read")));
        }
    }

    /** Holds that what it says lowers the volume raises it. */
    static final class PointsTheWrongWay extends BrokenOrigin {

        @Override
        public List<Driver> drivers() {
            return List.of(driver((view, year) -> view.mean("fx.MXN", year))
                    .withPrior(Prior.assumed(1, 1, "against its own word")));
        }
    }

    /** Lets the exchange rate act beside the landed cost that contains it. */
    static final class CountsTwice extends BrokenOrigin {

        @Override
        public List<Lever> levers() {
            return List.of(new Lever("fx.MXN", 2, 20));
        }

        @Override
        public List<Driver> drivers() {
            return Stream.concat(super.drivers().stream(), Stream.of(driver((view, year) -> view.mean("fx.MXN", year))))
                    .toList();
        }
    }

    private static Driver driver(Driver.Rule rule) {
        return new Driver(
                "broken.MX",
                Driver.Kind.COST,
                Driver.Effect.LOWERS,
                "JPY",
                "Breaks a promise",
                List.of("fx.MXN"),
                rule);
    }
}
