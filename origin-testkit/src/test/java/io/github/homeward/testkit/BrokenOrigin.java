package io.github.homeward.testkit;

import io.github.homeward.spi.Driver;
import io.github.homeward.spi.Fact;
import io.github.homeward.spi.FactReader;
import io.github.homeward.spi.FactSheet;
import io.github.homeward.spi.Indicator;
import io.github.homeward.spi.LandedCost;
import io.github.homeward.spi.Lever;
import io.github.homeward.spi.Origin;
import io.github.homeward.spi.OriginPlugin;
import io.github.homeward.spi.Prior;
import io.github.homeward.spi.Projection;
import io.github.homeward.spi.Provenance;
import io.github.homeward.spi.Status;
import io.github.homeward.testkit.mexico.MexicoOrigin;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** A sound plugin, of which each fake breaks one rule. */
class BrokenOrigin implements OriginPlugin {

    /** One broken plugin for each rule, by the rule's id. */
    static final Map<String, Supplier<OriginPlugin>> BREAKING = breaking();

    /** Words that its finding must have. */
    static final Map<String, String> FOUND = Map.of(
            "registered",
            "META-INF/services",
            "no-look-ahead",
            "published later",
            "reads-what-it-lists",
            "fx.USD",
            "finite",
            "broken.MX in 2026",
            "levers-resolve",
            "duty.JP.XX",
            "priors",
            "a_book_nobody_read",
            "one-path",
            "fx.MXN",
            "programme-order",
            "launched on 2020-05-01");

    /** Less obvious ways to break some of the rules. */
    static final Map<String, List<Supplier<OriginPlugin>>> OTHER_WAYS = Map.of(
            "same-answers", List.of(Counts::new),
            "threads", List.of(Counts::new),
            "reads-what-it-lists", List.of(() -> costing((view, year) -> view.mean("fx.MXN", year), "duty.JP.MX")),
            "duty-rises", List.of(() -> costing((view, year) -> 1000 - view.mean("duty.JP.MX", year), "duty.JP.MX")),
            "levers-hold",
                    List.of(() -> costing((view, year) -> 1 / (0.5 - view.mean("duty.JP.MX", year)), "duty.JP.MX")));

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

    @Override
    public List<Lever> levers() {
        return sound.levers();
    }

    @Override
    public Optional<LandedCost> landedCost() {
        return sound.landedCost();
    }

    private static Map<String, Supplier<OriginPlugin>> breaking() {
        Map<String, Supplier<OriginPlugin>> broken = new TreeMap<>();
        broken.put("registered", BrokenOrigin::new);
        broken.put("folder", BrokenOrigin::new);
        broken.put("contract-version", IsFromTheFuture::new);
        broken.put("identity", () -> told(new Provenance("origin-mexico", "new", LocalDate.of(2026, 11, 22), "none")));
        broken.put("published", () -> told(new Provenance("origin-mexico", "1.0", LocalDate.of(2000, 1, 1), "none")));
        broken.put(
                "sourced",
                () -> stating(
                        sheet -> new FactSheet(List.of(), sheet.indicators(), sheet.facts(), sheet.programmes())));
        broken.put("no-empty-indicator", () -> stating(sheet -> with(sheet, List.of())));
        broken.put("not-before-its-time", () -> stating(sheet -> with(sheet, List.of(measured()))));
        broken.put("driver-ids", () -> ruling("broken", (view, year) -> view.mean("fx.MXN", year)));
        broken.put(
                "reads-what-it-lists",
                () -> ruling((view, year) -> view.mean("fx.MXN", year) * view.mean("fx.USD", year)));
        broken.put("finite", () -> ruling((view, year) -> year > 2025 ? Double.NaN : view.mean("fx.MXN", year)));
        broken.put(
                "no-missing-year", () -> ruling((view, year) -> year == 2024 ? Double.NaN : view.mean("fx.MXN", year)));
        broken.put("priors", CitesNobody::new);
        broken.put("no-look-ahead", LooksAhead::new);
        broken.put("landed-cost", () -> costing(-1));
        broken.put("duty-rises", () -> costing(1));
        broken.put("levers-resolve", () -> pulling(new Lever("duty.JP.XX", 0, 1)));
        broken.put(
                "levers-hold",
                () -> ruling((view, year) -> view.mean("fx.MXN", year) >= 20 ? Double.NaN : view.mean("fx.MXN", year)));
        broken.put("one-path", CountsTwice::new);
        broken.put("own-programmes", () -> stating("programmes-of-others"));
        broken.put("programme-order", () -> stating("ends-before-it-starts"));
        broken.put("same-answers", () -> ruling((view, year) -> System.nanoTime()));
        broken.put(
                "threads",
                () -> ruling((view, year) -> Thread.currentThread().getName().startsWith("pool") ? 2 : 1));
        broken.put(
                "locale-and-zone",
                () -> ruling((view, year) -> Locale.getDefault().getLanguage().equals("tr") ? 2 : 1));
        broken.put("limits", () -> ruling((view, year) -> new byte[64 << 20].length));
        return broken;
    }

    private static OriginPlugin told(Provenance provenance) {
        return new BrokenOrigin() {
            @Override
            public Provenance provenance() {
                return provenance;
            }
        };
    }

    private static OriginPlugin stating(UnaryOperator<FactSheet> altered) {
        return new BrokenOrigin() {
            @Override
            public FactSheet facts(FactReader reader) {
                return altered.apply(super.facts(reader));
            }
        };
    }

    private static OriginPlugin stating(String folder) {
        return new BrokenOrigin() {
            @Override
            public FactSheet facts(FactReader reader) {
                return reader.factSheet(BrokenOrigin.class, "homeward/broken/" + folder);
            }
        };
    }

    private static FactSheet with(FactSheet sheet, List<Fact> facts) {
        List<Indicator> indicators = new ArrayList<>(sheet.indicators());
        indicators.add(new Indicator("wage.MX", "USD", "Wages", Projection.DRIFT));
        List<Fact> all = new ArrayList<>(sheet.facts());
        all.addAll(facts);
        return new FactSheet(sheet.sources(), indicators, all, sheet.programmes());
    }

    /** A wage of 2015 known in 2010. */
    private static Fact measured() {
        LocalDate from = LocalDate.of(2015, 1, 1);
        return new Fact("wage.MX", from, null, 3, 3, 3, Status.KNOWN, LocalDate.of(2010, 1, 1), List.of("wb_ppp"), "");
    }

    private static OriginPlugin ruling(Driver.Rule rule) {
        return ruling("broken.MX", rule);
    }

    private static OriginPlugin ruling(String id, Driver.Rule rule) {
        return new BrokenOrigin() {
            @Override
            public List<Driver> drivers() {
                return List.of(driver(id, rule));
            }
        };
    }

    private static OriginPlugin pulling(Lever lever) {
        return new BrokenOrigin() {
            @Override
            public List<Lever> levers() {
                return List.of(lever);
            }
        };
    }

    /** A duty that falls as its rate rises, and is of a sign. */
    private static OriginPlugin costing(int sign) {
        LandedCost.Rule rule = (view, year) -> List.of(new LandedCost.Item(
                LandedCost.Component.DUTY, sign * (1000 - 100 * view.mean("duty.JP.MX", year)), List.of("duty.JP.MX")));
        return new BrokenOrigin() {
            @Override
            public Optional<LandedCost> landedCost() {
                return Optional.of(new LandedCost("a car", rule));
            }
        };
    }

    private static OriginPlugin costing(Driver.Rule duty, String listed) {
        LandedCost.Rule rule = (view, year) ->
                List.of(new LandedCost.Item(LandedCost.Component.DUTY, duty.value(view, year), List.of(listed)));
        return new BrokenOrigin() {
            @Override
            public Optional<LandedCost> landedCost() {
                return Optional.of(new LandedCost("a car", rule));
            }
        };
    }

    private static Driver driver(String id, Driver.Rule rule) {
        return new Driver(id, Driver.Kind.COST, Driver.Effect.LOWERS, "JPY", "Breaks a rule", List.of("fx.MXN"), rule);
    }

    /** Was written against a contract that does not exist. */
    private static final class IsFromTheFuture extends BrokenOrigin {

        @Override
        public int spiVersion() {
            return 99;
        }
    }

    /** Remembers how often it was asked: every instance says the same, but none does so twice. */
    private static final class Counts extends BrokenOrigin {

        private final AtomicInteger asked = new AtomicInteger();

        @Override
        public List<Driver> drivers() {
            return List.of(driver("broken.MX", (view, year) -> asked.incrementAndGet()));
        }
    }

    /** Keeps the facts it read and lets a rule look into them, past the view. */
    private static final class LooksAhead extends BrokenOrigin {

        private List<Fact> kept = List.of();

        @Override
        public FactSheet facts(FactReader reader) {
            FactSheet sheet = super.facts(reader);
            kept = sheet.facts();
            return sheet;
        }

        @Override
        public List<Driver> drivers() {
            return List.of(driver(
                    "broken.MX",
                    (view, year) -> view.mean("fx.MXN", year)
                            + kept.stream()
                                    .filter(fact -> fact.indicator().equals("fx.MXN"))
                                    .mapToDouble(Fact::value)
                                    .sum()));
        }
    }

    /** Gives a source for its prior that neither it nor the destination states. */
    private static final class CitesNobody extends BrokenOrigin {

        @Override
        public List<Driver> drivers() {
            return List.of(driver("broken.MX", (view, year) -> view.mean("fx.MXN", year))
                    .withPrior(Prior.sourced(-1, 1, "it is said", "a_book_nobody_read")));
        }
    }

    /** Lets the exchange rate act beside the landed cost that contains it. */
    private static final class CountsTwice extends BrokenOrigin {

        @Override
        public List<Driver> drivers() {
            List<Driver> drivers = new ArrayList<>(super.drivers());
            drivers.add(driver("broken.MX", (view, year) -> view.mean("fx.MXN", year)));
            return drivers;
        }
    }
}
