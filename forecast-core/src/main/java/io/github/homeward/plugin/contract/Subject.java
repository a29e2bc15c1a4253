package io.github.homeward.plugin.contract;

import io.github.homeward.driver.DriverTable;
import io.github.homeward.facts.CutoffView;
import io.github.homeward.facts.FactBook;
import io.github.homeward.plugin.CsvFactReader;
import io.github.homeward.spi.FactReader;
import io.github.homeward.spi.FactSheet;
import io.github.homeward.spi.OriginPlugin;
import io.github.homeward.spi.VolumeSheet;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * A plugin to be looked at, beside the destination it sends to.
 *
 * @param maker makes the plugin anew, so that nothing it kept goes unseen
 * @param destination facts of the destination
 * @param cutoff the destination's default cutoff
 */
public record Subject(Supplier<OriginPlugin> maker, FactSheet destination, LocalDate cutoff) {

    private static final int YEARS_AROUND = 5;
    private static final int FIRST_YEAR = 1990;

    OriginPlugin plugin() {
        return maker.get();
    }

    ClassLoader loader() {
        return maker.getClass().getClassLoader();
    }

    FactSheet facts() {
        return plugin().facts(new CsvFactReader());
    }

    FactBook book() {
        return FactBook.of(destination, facts());
    }

    CutoffView view() {
        return new CutoffView(book(), cutoff);
    }

    /** Years around the cutoff, in which the rules must give a value. */
    List<Integer> recentYears() {
        return IntStream.rangeClosed(cutoff.getYear() - YEARS_AROUND, cutoff.getYear() + YEARS_AROUND)
                .boxed()
                .toList();
    }

    /** Drivers and landed cost at the default cutoff. */
    DriverTable table() {
        return table(cutoff);
    }

    /** The same, said by an instance that may have been asked before. */
    DriverTable table(OriginPlugin plugin) {
        return table(plugin, cutoff, UnaryOperator.identity());
    }

    /** Drivers and landed cost at a cutoff. */
    public DriverTable table(LocalDate at) {
        return table(at, UnaryOperator.identity());
    }

    /**
     * The same, had other facts been stated. One instance gives both facts and rules, so that what it kept would
     * show.
     */
    DriverTable table(LocalDate at, UnaryOperator<FactSheet> altered) {
        return table(plugin(), at, altered);
    }

    private DriverTable table(OriginPlugin plugin, LocalDate at, UnaryOperator<FactSheet> altered) {
        FactBook book = FactBook.of(altered.apply(destination), plugin.facts(new Altering(altered)));
        return DriverTable.of(plugin, book, at, FIRST_YEAR, cutoff.getYear() + YEARS_AROUND);
    }

    private record Altering(UnaryOperator<FactSheet> altered) implements FactReader {

        @Override
        public FactSheet factSheet(Class<?> anchor, String folder) {
            return altered.apply(new CsvFactReader().factSheet(anchor, folder));
        }

        @Override
        public VolumeSheet volumeSheet(Class<?> anchor, String folder) {
            return new CsvFactReader().volumeSheet(anchor, folder);
        }
    }
}
