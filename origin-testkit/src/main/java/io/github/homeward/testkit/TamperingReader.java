package io.github.homeward.testkit;

import io.github.homeward.plugin.CsvFactReader;
import io.github.homeward.spi.Fact;
import io.github.homeward.spi.FactReader;
import io.github.homeward.spi.FactSheet;
import io.github.homeward.spi.ProgrammeStatement;
import io.github.homeward.spi.Status;
import io.github.homeward.spi.VolumeSheet;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads the real files, then alters what was not public at a cutoff: facts and statements published later, and ends
 * that lie later.
 */
final class TamperingReader implements FactReader {

    private final CsvFactReader reader = new CsvFactReader();
    private final LocalDate cutoff;
    private final UnaryOperator<Stream<Fact>> later;

    private TamperingReader(LocalDate cutoff, UnaryOperator<Stream<Fact>> later) {
        this.cutoff = cutoff;
        this.later = later;
    }

    static TamperingReader removingAfter(LocalDate cutoff) {
        return new TamperingReader(cutoff, facts -> Stream.empty());
    }

    static TamperingReader changingAfter(LocalDate cutoff) {
        return new TamperingReader(cutoff, facts -> facts.map(TamperingReader::changed));
    }

    @Override
    public FactSheet factSheet(Class<?> anchor, String folder) {
        FactSheet sheet = reader.factSheet(anchor, folder);
        Stream<Fact> known = sheet.facts().stream()
                .filter(fact -> !fact.publishedOn().isAfter(cutoff))
                .map(this::withoutLaterEnd);
        Stream<Fact> unknown =
                sheet.facts().stream().filter(fact -> fact.publishedOn().isAfter(cutoff));
        List<ProgrammeStatement> programmes = sheet.programmes().stream()
                .filter(statement -> !statement.knownOn().isAfter(cutoff))
                .toList();
        return new FactSheet(
                sheet.sources(),
                sheet.indicators(),
                Stream.concat(known, later.apply(unknown)).toList(),
                programmes);
    }

    @Override
    public VolumeSheet volumeSheet(Class<?> anchor, String folder) {
        return reader.volumeSheet(anchor, folder);
    }

    private Fact withoutLaterEnd(Fact fact) {
        LocalDate to = fact.to();
        return to == null || !to.isAfter(cutoff) ? fact : copy(fact, null, fact.value(), fact.status());
    }

    private static Fact changed(Fact fact) {
        return copy(fact, fact.to(), 17 - 3 * fact.value(), Status.ASSUMED);
    }

    private static Fact copy(Fact fact, @Nullable LocalDate to, double value, Status status) {
        return new Fact(
                fact.indicator(),
                fact.from(),
                to,
                value,
                Math.min(value, fact.low()),
                Math.max(value, fact.high()),
                status,
                fact.publishedOn(),
                fact.sourceIds(),
                fact.note());
    }
}
