package io.github.homeward.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.homeward.driver.DriverTable;
import io.github.homeward.driver.DriverValues;
import io.github.homeward.driver.LandedCostStack;
import io.github.homeward.facts.CutoffView;
import io.github.homeward.facts.FactBook;
import io.github.homeward.plugin.CsvFactReader;
import io.github.homeward.spi.Driver;
import io.github.homeward.spi.Fact;
import io.github.homeward.spi.FactReader;
import io.github.homeward.spi.FactSheet;
import io.github.homeward.spi.HistoryProvider;
import io.github.homeward.spi.Indicator;
import io.github.homeward.spi.Lever;
import io.github.homeward.spi.OriginPlugin;
import io.github.homeward.spi.ProgrammeStatement;
import io.github.homeward.spi.Source;
import io.github.homeward.spi.Spi;
import java.time.LocalDate;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What every origin plugin promises. A plugin's author extends this class and returns the plugin; the tests then run
 * with the author's own.
 *
 * <pre>{@code
 * class MexicoOriginTest extends OriginContract {
 *     @Override
 *     protected OriginPlugin plugin() {
 *         return new MexicoOrigin();
 *     }
 * }
 * }</pre>
 */
public abstract class OriginContract {

    /** Years before and after the history's default cutoff for which the rules must give a value. */
    private static final int YEARS_AROUND = 5;

    private static final int FIRST_YEAR = 1990;

    /** The plugin under test: a new instance each time. */
    protected abstract OriginPlugin plugin();

    /** The plugin's drivers and landed cost at a cutoff, beside the bundled history, for tests of the plugin's own. */
    protected final DriverTable at(String cutoff) {
        return table(new CsvFactReader(), LocalDate.parse(cutoff));
    }

    @Test
    public void isRegisteredForServiceLoader() {
        assertThat(ServiceLoader.load(OriginPlugin.class).stream().map(ServiceLoader.Provider::type))
                .as("classes named in META-INF/services/%s", OriginPlugin.class.getName())
                .contains(plugin().getClass());
    }

    @Test
    public void isWrittenAgainstThisVersionOfTheContract() {
        assertThat(plugin().spiVersion()).isEqualTo(Spi.VERSION);
    }

    @Test
    public void saysTheSameThingsTwice() {
        assertThat(plugin().facts(new CsvFactReader())).isEqualTo(plugin().facts(new CsvFactReader()));
        assertThat(plugin().levers()).isEqualTo(plugin().levers());
        assertThat(plugin().origin()).isEqualTo(plugin().origin());
        assertThat(table(new CsvFactReader(), defaultCutoff())).isEqualTo(table(new CsvFactReader(), defaultCutoff()));
    }

    @Test
    public void everyFactHasAnIndicatorWithAUnitAndAKnownSource() {
        FactSheet sheet = facts();
        Set<String> indicators = sheet.indicators().stream().map(Indicator::id).collect(Collectors.toSet());
        Set<String> sources = sheet.sources().stream().map(Source::id).collect(Collectors.toSet());
        assertThat(sheet.facts()).isNotEmpty().allSatisfy(fact -> {
            assertThat(indicators).contains(fact.indicator());
            assertThat(sources).containsAll(fact.sourceIds());
        });
        assertThat(sheet.programmes())
                .allSatisfy(statement -> assertThat(sources).contains(statement.sourceId()));
    }

    @Test
    public void everyIndicatorHasAFact() {
        FactSheet sheet = facts();
        assertThat(sheet.facts().stream().map(Fact::indicator).collect(Collectors.toSet()))
                .containsAll(sheet.indicators().stream().map(Indicator::id).toList());
    }

    @Test
    public void driverIdsAreUniqueAndNameTheOrigin() {
        List<String> ids = plugin().drivers().stream().map(Driver::id).toList();
        assertThat(ids)
                .isNotEmpty()
                .doesNotHaveDuplicates()
                .allSatisfy(id ->
                        assertThat(id.split("\\.")).contains(plugin().origin().code()));
    }

    @Test
    public void everyDriverReadsExactlyTheIndicatorsItLists() {
        CutoffView view = new CutoffView(book(plugin(), new CsvFactReader()), defaultCutoff());
        for (Driver driver : plugin().drivers()) {
            RecordingView recording = new RecordingView(view);
            recentYears().forEach(year -> driver.rule().value(recording, year));
            assertThat(recording.read())
                    .as("indicators that driver %s reads", driver.id())
                    .containsExactlyInAnyOrderElementsOf(driver.indicators());
        }
    }

    @Test
    public void everyDriverHasAFiniteValueForRecentAndComingYears() {
        DriverTable table = table(new CsvFactReader(), defaultCutoff());
        for (DriverValues values : table.drivers()) {
            recentYears()
                    .forEach(year -> assertThat(values.value(year))
                            .as("%s in %d", values.driver().id(), year)
                            .isFinite());
        }
    }

    @Test
    public void nothingPublishedAfterACutoffChangesAValueAtThatCutoff() {
        for (LocalDate cutoff : cutoffs()) {
            DriverTable honest = table(new CsvFactReader(), cutoff);
            assertThat(table(TamperingReader.removingAfter(cutoff), cutoff))
                    .as("at %s, with everything removed that was published later", cutoff)
                    .isEqualTo(honest);
            assertThat(table(TamperingReader.changingAfter(cutoff), cutoff))
                    .as("at %s, with everything changed that was published later", cutoff)
                    .isEqualTo(honest);
        }
    }

    @Test
    public void everyLeverMovesAnIndicatorFromWithinItsRange() {
        FactBook book = book(plugin(), new CsvFactReader());
        CutoffView view = new CutoffView(book, defaultCutoff());
        assertThat(plugin().levers().stream().map(Lever::indicator)).doesNotHaveDuplicates();
        assertThat(plugin().levers()).allSatisfy(lever -> {
            assertThat(book.has(lever.indicator()))
                    .as("indicator %s exists", lever.indicator())
                    .isTrue();
            assertThat(view.mean(lever.indicator(), defaultCutoff().getYear()))
                    .as("base value of %s", lever.indicator())
                    .isBetween(lever.min(), lever.max());
        });
    }

    @Test
    public void everyPriorPointsTheWayOfItsDriverAndHasItsSources() {
        Set<String> sources = book(plugin(), new CsvFactReader()).sources().stream()
                .map(Source::id)
                .collect(Collectors.toSet());
        assertThat(plugin().drivers()).allSatisfy(driver -> {
            double mean = driver.prior().mean();
            switch (driver.effect()) {
                case RAISES -> assertThat(mean).as("prior of %s", driver.id()).isGreaterThanOrEqualTo(0);
                case LOWERS -> assertThat(mean).as("prior of %s", driver.id()).isLessThanOrEqualTo(0);
                case WITHIN_ANOTHER ->
                    assertThat(mean).as("prior of %s", driver.id()).isZero();
            }
            assertThat(sources)
                    .as("sources of the prior of %s", driver.id())
                    .containsAll(driver.prior().sourceIds());
        });
    }

    @Test
    public void whatALeverMovesActsOnOnePathOnly() {
        for (Lever lever : plugin().levers()) {
            assertThat(plugin().drivers().stream()
                            .filter(driver -> driver.effect() != Driver.Effect.WITHIN_ANOTHER)
                            .filter(driver -> driver.indicators().contains(lever.indicator()))
                            .map(Driver::id))
                    .as("drivers with a path of their own that read %s", lever.indicator())
                    .hasSizeLessThanOrEqualTo(1);
        }
    }

    @Test
    public void everyProgrammeIsBuiltAtThisOrigin() {
        assertThat(facts().programmes().stream().map(ProgrammeStatement::origin))
                .allMatch(plugin().origin().code()::equals);
    }

    @Test
    public void theLandedCostStacksUpInOrderAndIsNeverNegative() {
        DriverTable table = table(new CsvFactReader(), defaultCutoff());
        for (LandedCostStack stack : table.landedCosts()) {
            assertThat(stack.items().stream().map(LandedCostStack.Item::component))
                    .as("components of %d", stack.year())
                    .doesNotHaveDuplicates()
                    .isSorted();
            if (recentYears().contains(stack.year())) {
                assertThat(stack.items())
                        .allSatisfy(item -> assertThat(item.amount())
                                .as("%s in %d", item.component(), stack.year())
                                .isFinite()
                                .isNotNegative());
            }
        }
    }

    /** Cutoffs at which looking ahead is tried: old and recent, and the history's default. */
    private List<LocalDate> cutoffs() {
        return Stream.concat(
                        Stream.of("2005-06-30", "2012-01-31", "2019-03-31", "2023-01-31", "2025-05-31")
                                .map(LocalDate::parse),
                        Stream.of(defaultCutoff()))
                .toList();
    }

    private List<Integer> recentYears() {
        int year = defaultCutoff().getYear();
        return Stream.iterate(year - YEARS_AROUND, y -> y <= year + YEARS_AROUND, y -> y + 1)
                .toList();
    }

    /** One instance gives both facts and rules, as in the engine: what it kept from the facts would show. */
    private DriverTable table(FactReader reader, LocalDate cutoff) {
        OriginPlugin plugin = plugin();
        int lastYear = defaultCutoff().getYear() + YEARS_AROUND;
        return DriverTable.of(plugin, book(plugin, reader), cutoff, FIRST_YEAR, lastYear);
    }

    private static FactBook book(OriginPlugin plugin, FactReader reader) {
        return FactBook.of(history().facts(reader), plugin.facts(reader));
    }

    private FactSheet facts() {
        return plugin().facts(new CsvFactReader());
    }

    private static LocalDate defaultCutoff() {
        return history().defaultCutoff();
    }

    private static HistoryProvider history() {
        return ServiceLoader.load(HistoryProvider.class).findFirst().orElseThrow();
    }
}
