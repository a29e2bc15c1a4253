package io.github.homeward.ledger;

import io.github.homeward.spi.CountKind;
import io.github.homeward.spi.ModelName;
import io.github.homeward.spi.PartialDate;
import io.github.homeward.spi.Period;
import io.github.homeward.spi.ProgrammeStatement;
import io.github.homeward.spi.Steering;
import io.github.homeward.spi.Vehicle;
import io.github.homeward.spi.VolumeStatement;
import io.github.homeward.spi.VolumeStatement.Precision;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** Collects made-up statements; each is published ten days after its period. */
public final class StatementBuilder {

    private final List<VolumeStatement> volumes = new ArrayList<>();
    private final List<ModelName> names = new ArrayList<>();
    private final List<ProgrammeStatement> programmes = new ArrayList<>();

    /** An exact association count of a maker or of all. */
    public StatementBuilder exact(String from, String to, String maker, double units) {
        return said(from, to, "ALL", maker, "ALL", Counts.TOTAL, Precision.EXACT, units);
    }

    /** Any statement. */
    public StatementBuilder said(
            String from,
            String to,
            String origin,
            String maker,
            String model,
            CountKind kind,
            Precision precision,
            double units) {
        Period period = new Period(YearMonth.parse(from), YearMonth.parse(to));
        String source = "s" + volumes.size();
        volumes.add(new VolumeStatement(
                period,
                origin,
                maker,
                model,
                kind,
                precision,
                units,
                Double.NaN,
                period.to().atEndOfMonth().plusDays(10),
                source,
                ""));
        return this;
    }

    /** A passenger car that is launched, and the name it goes by. */
    public StatementBuilder launch(String id, String origin, String maker, String model, String day) {
        names.add(new ModelName(origin, maker, model, id));
        return programme(id, origin, maker, model, ProgrammeStatement.Kind.LAUNCH, day);
    }

    /** Another statement on a programme, known on the day from which it applies. */
    public StatementBuilder programme(
            String id, String origin, String maker, String model, ProgrammeStatement.Kind kind, String day) {
        return programme(id, origin, maker, model, kind, day, day);
    }

    /** A statement that became known on one day and applies from another. */
    public StatementBuilder programme(
            String id,
            String origin,
            String maker,
            String model,
            ProgrammeStatement.Kind kind,
            String knownOn,
            String from) {
        return programme(id, origin, maker, model, kind, knownOn, from, "");
    }

    /** The same of a move to another country. */
    public StatementBuilder programme(
            String id,
            String origin,
            String maker,
            String model,
            ProgrammeStatement.Kind kind,
            String knownOn,
            String from,
            String movesTo) {
        programmes.add(new ProgrammeStatement(
                id,
                maker,
                model,
                origin,
                Vehicle.PASSENGER,
                Steering.RIGHT,
                LocalDate.parse(knownOn),
                kind,
                null,
                PartialDate.of(LocalDate.parse(from)),
                null,
                movesTo,
                "p",
                ""));
        return this;
    }

    /** The ledger of the statements so far. */
    public Ledger ledger() {
        return new Ledger(volumes, names, Steering.RIGHT);
    }

    /** The statements on programmes so far. */
    public List<ProgrammeStatement> programmes() {
        return List.copyOf(programmes);
    }

    Known asOf(String cutoff) {
        LocalDate day = LocalDate.parse(cutoff);
        Ledger ledger = ledger();
        return ledger.asOf(day, ledger.programmesAt(day, programmes));
    }
}
