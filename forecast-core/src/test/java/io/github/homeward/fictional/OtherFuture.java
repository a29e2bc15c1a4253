package io.github.homeward.fictional;

import io.github.homeward.plugin.Destination;
import io.github.homeward.plugin.Origins;
import io.github.homeward.spi.Fact;
import io.github.homeward.spi.FactSheet;
import io.github.homeward.spi.Figure;
import io.github.homeward.spi.ProgrammeStatement;
import io.github.homeward.spi.VolumeSheet;
import io.github.homeward.spi.VolumeStatement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The same past up to a day, and another future after it: what is published later is three times as much, and of every
 * earlier year something else is said once more.
 *
 * @param known the last day whose publications stay as they are
 */
public record OtherFuture(LocalDate known) {

    private static final double TIMES = 3;

    public Destination destination() {
        Destination real = Tractors.RURITANIA;
        return new Destination(
                real.spiVersion(),
                real.provenance(),
                real.profile(),
                real.defaultCutoff(),
                altered(real.facts()),
                new VolumeSheet(
                        real.volumes().statements().stream().map(this::altered).toList(),
                        real.volumes().names()),
                real.claims(),
                real.place(),
                real.data());
    }

    public Origins builders() {
        return Origins.of(Tractors.AQ.altered(this::altered), Tractors.BV.altered(this::withAnotherPast));
    }

    /** Later news of earlier years besides. */
    private FactSheet withAnotherPast(FactSheet real) {
        FactSheet altered = altered(real);
        List<Fact> facts = new ArrayList<>(altered.facts());
        for (int year = known.getYear() - 3; year <= known.getYear() + 1; year++) {
            Fact said = Tractors.BV.fact(year, TIMES);
            facts.add(published(said, known.plusDays(1), said.value()));
        }
        return new FactSheet(altered.sources(), altered.indicators(), facts, altered.programmes());
    }

    private FactSheet altered(FactSheet real) {
        return new FactSheet(
                real.sources(),
                real.indicators(),
                real.facts().stream()
                        .map(fact -> later(fact.publishedOn())
                                ? published(fact, fact.publishedOn(), TIMES * fact.value())
                                : fact)
                        .toList(),
                real.programmes().stream().map(this::altered).toList());
    }

    private VolumeStatement altered(VolumeStatement real) {
        return later(real.publishedOn())
                ? new VolumeStatement(
                        real.period(),
                        real.origin(),
                        real.maker(),
                        real.model(),
                        real.kind(),
                        real.precision(),
                        Math.rint(TIMES * real.units()),
                        real.tolerance(),
                        real.publishedOn(),
                        real.sourceId(),
                        real.note())
                : real;
    }

    private ProgrammeStatement altered(ProgrammeStatement real) {
        return later(real.knownOn()) && real.figure() instanceof Figure.Vehicles vehicles
                ? new ProgrammeStatement(
                        real.programmeId(),
                        real.maker(),
                        real.model(),
                        real.origin(),
                        real.vehicle(),
                        real.steering(),
                        real.knownOn(),
                        real.kind(),
                        new Figure.Vehicles(TIMES * vehicles.value(), vehicles.measure(), vehicles.scope()),
                        real.from(),
                        real.to(),
                        real.movesTo(),
                        real.sourceId(),
                        real.note())
                : real;
    }

    private boolean later(LocalDate day) {
        return day.isAfter(known);
    }

    private static Fact published(Fact fact, LocalDate day, double value) {
        return new Fact(
                fact.indicator(),
                fact.from(),
                fact.to(),
                value,
                value,
                value,
                fact.status(),
                day,
                fact.sourceIds(),
                fact.note());
    }
}
