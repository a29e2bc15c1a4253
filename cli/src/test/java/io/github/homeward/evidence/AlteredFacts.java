package io.github.homeward.evidence;

import io.github.homeward.plugin.Destination;
import io.github.homeward.plugin.Destinations;
import io.github.homeward.plugin.Origins;
import io.github.homeward.spi.CountKind;
import io.github.homeward.spi.Fact;
import io.github.homeward.spi.FactSheet;
import io.github.homeward.spi.Figure;
import io.github.homeward.spi.Indicator;
import io.github.homeward.spi.ModelName;
import io.github.homeward.spi.OriginPlugin;
import io.github.homeward.spi.PartialDate;
import io.github.homeward.spi.Period;
import io.github.homeward.spi.ProgrammeStatement;
import io.github.homeward.spi.Status;
import io.github.homeward.spi.Steering;
import io.github.homeward.spi.Vehicle;
import io.github.homeward.spi.VolumeSheet;
import io.github.homeward.spi.VolumeStatement;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * The bundled facts as they are up to a day, and turned into something else after it: of what became public later, a third is
 * gone, the rest is changed beyond recognition, and absurd statements on the time before have joined it.
 */
final class AlteredFacts {

    private static final String SOURCE = "altered";
    private static final int FIRST_YEAR = 1995;
    private static final int LAST_YEAR = 2031;

    private final LocalDate known;
    private final SplittableRandom random;

    /** @param known the last day whose publications stay as they are */
    AlteredFacts(LocalDate known, long seed) {
        this.known = known;
        this.random = new SplittableRandom(seed);
    }

    Destination history() {
        Destination real = Destinations.bundled();
        return new Destination(
                real.spiVersion(),
                real.provenance(),
                real.profile(),
                real.defaultCutoff(),
                sheet(real.facts(), List.of("GB", "ID", "ZZ")),
                volumes(real.volumes()),
                real.claims(),
                real.place(),
                real.data());
    }

    Origins origins() {
        List<OriginPlugin> altered = new ArrayList<>();
        for (OriginPlugin plugin : ServiceLoader.load(OriginPlugin.class)) {
            altered.add(new AlteredOrigin(
                    plugin, sheet -> sheet(sheet, List.of(plugin.origin().code()))));
        }
        return Origins.of(altered.toArray(OriginPlugin[]::new));
    }

    private FactSheet sheet(FactSheet real, List<String> origins) {
        return new FactSheet(real.sources(), real.indicators(), facts(real), programmes(real.programmes(), origins));
    }

    private boolean later(LocalDate day) {
        return day.isAfter(known);
    }

    private boolean gone() {
        return random.nextInt(3) == 0;
    }

    private LocalDate dayAfter() {
        return known.plusDays(1 + random.nextInt(400));
    }

    private VolumeSheet volumes(VolumeSheet real) {
        List<VolumeStatement> statements = new ArrayList<>();
        for (VolumeStatement statement : real.statements()) {
            if (!later(statement.publishedOn())) {
                statements.add(statement);
            } else if (!gone()) {
                statements.add(changed(statement));
            }
        }
        for (int year = FIRST_YEAR; year < LAST_YEAR; year++) {
            for (String maker : List.of(VolumeStatement.ALL, "Nissan", "Suzuki", "Absurd")) {
                statements.add(absurd(year, maker));
            }
        }
        List<ModelName> names = new ArrayList<>(real.names());
        for (ModelName name : real.names()) {
            names.add(new ModelName(name.origin(), name.maker(), name.model(), unheardOf(name.origin())));
        }
        return new VolumeSheet(statements, names);
    }

    private VolumeStatement changed(VolumeStatement s) {
        CountKind[] kinds = Destinations.bundled().volumes().statements().stream()
                .map(VolumeStatement::kind)
                .distinct()
                .toArray(CountKind[]::new);
        VolumeStatement.Precision[] precisions = VolumeStatement.Precision.values();
        return new VolumeStatement(
                s.period(),
                s.origin(),
                s.maker(),
                s.model(),
                any(kinds),
                precisions[random.nextInt(precisions.length)],
                Math.rint(s.units() * random.nextDouble(0, 9)) + 7,
                Double.NaN,
                random.nextBoolean() ? s.publishedOn() : dayAfter(),
                SOURCE,
                "");
    }

    private VolumeStatement absurd(int year, String maker) {
        return new VolumeStatement(
                new Period(YearMonth.of(year, 1), YearMonth.of(year, 12)),
                VolumeStatement.ALL,
                maker,
                VolumeStatement.ALL,
                new CountKind("absurd", CountKind.Definition.ALL_VEHICLES, 0, true, "absurd"),
                VolumeStatement.Precision.EXACT,
                random.nextInt(5_000_000),
                Double.NaN,
                dayAfter(),
                SOURCE,
                "");
    }

    private List<Fact> facts(FactSheet real) {
        List<Fact> facts = new ArrayList<>();
        for (Fact fact : real.facts()) {
            if (!later(fact.publishedOn())) {
                facts.add(withOtherFutureEnd(fact));
            } else if (!gone()) {
                LocalDate published = random.nextBoolean() ? fact.publishedOn() : dayAfter();
                facts.add(fact(fact.indicator(), fact.from(), fact.to(), absurdValue(), published));
            }
        }
        for (Indicator indicator : real.indicators()) {
            for (int year = FIRST_YEAR; year < LAST_YEAR; year++) {
                facts.add(fact(
                        indicator.id(),
                        LocalDate.of(year, 1, 1),
                        LocalDate.of(year, 12, 31),
                        absurdValue(),
                        dayAfter()));
            }
        }
        return facts;
    }

    /** The end of a rate is known only from the rate that follows; until it has come, any other end must do as well. */
    private Fact withOtherFutureEnd(Fact fact) {
        LocalDate end = fact.to();
        return end == null || !later(end)
                ? fact
                : new Fact(
                        fact.indicator(),
                        fact.from(),
                        end.plusDays(random.nextInt(3000)),
                        fact.value(),
                        fact.low(),
                        fact.high(),
                        fact.status(),
                        fact.publishedOn(),
                        fact.sourceIds(),
                        fact.note());
    }

    private double absurdValue() {
        return random.nextDouble(0.001, 1) * Math.pow(10, random.nextInt(-3, 6));
    }

    private static Fact fact(
            String indicator, LocalDate from, @Nullable LocalDate to, double value, LocalDate published) {
        return new Fact(indicator, from, to, value, value, value, Status.KNOWN, published, List.of(SOURCE), "");
    }

    private List<ProgrammeStatement> programmes(List<ProgrammeStatement> real, List<String> origins) {
        List<ProgrammeStatement> programmes = new ArrayList<>();
        for (ProgrammeStatement statement : real) {
            if (!later(statement.knownOn())) {
                programmes.add(statement);
                // A word on the same programme that only comes later.
                programmes.add(changed(statement, dayAfter()));
            } else if (!gone()) {
                programmes.add(changed(statement, statement.knownOn()));
            }
        }
        for (String origin : origins) {
            for (ProgrammeStatement.Kind kind : ProgrammeStatement.Kind.values()) {
                programmes.add(unheardOf(origin, kind));
            }
        }
        return programmes;
    }

    private ProgrammeStatement changed(ProgrammeStatement s, LocalDate knownOn) {
        return new ProgrammeStatement(
                s.programmeId(),
                s.maker(),
                s.model(),
                s.origin(),
                random.nextBoolean() ? Vehicle.TRUCK : Vehicle.PASSENGER,
                random.nextBoolean() ? Steering.LEFT : Steering.RIGHT,
                knownOn,
                any(ProgrammeStatement.Kind.values()),
                new Figure.Vehicles(random.nextInt(100_000), any(Figure.Measure.values()), any(Figure.Scope.values())),
                new PartialDate(
                        LocalDate.of(random.nextInt(FIRST_YEAR, LAST_YEAR), 1 + random.nextInt(12), 1),
                        any(PartialDate.Precision.values())),
                null,
                random.nextBoolean() ? s.origin() : "JP",
                SOURCE,
                "");
    }

    private <T> T any(T[] words) {
        return words[random.nextInt(words.length)];
    }

    private ProgrammeStatement unheardOf(String origin, ProgrammeStatement.Kind kind) {
        return new ProgrammeStatement(
                unheardOf(origin),
                "Absurd",
                "Unheard-of",
                origin,
                Vehicle.PASSENGER,
                Steering.RIGHT,
                dayAfter(),
                kind,
                new Figure.Vehicles(90_000, Figure.Measure.PER_MONTH, Figure.Scope.DESTINATION),
                PartialDate.of(LocalDate.of(random.nextInt(FIRST_YEAR, LAST_YEAR), 4, 1)),
                null,
                origin,
                SOURCE,
                "");
    }

    private static String unheardOf(String origin) {
        return origin + "-absurd-unheardof";
    }
}
