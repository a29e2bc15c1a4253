package io.github.homeward.testkit;

import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.homeward.driver.DriverTable;
import io.github.homeward.plugin.CsvFactReader;
import io.github.homeward.plugin.PluginLimits;
import io.github.homeward.plugin.contract.Contract;
import io.github.homeward.plugin.contract.ContractRule;
import io.github.homeward.plugin.contract.ContractRule.Group;
import io.github.homeward.plugin.contract.Subject;
import io.github.homeward.spi.HistoryProvider;
import io.github.homeward.spi.OriginPlugin;
import java.time.LocalDate;
import java.util.Locale;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What every origin plugin promises. A plugin's author extends this class and returns the plugin; the tests, one for
 * each rule of {@code docs/contract.md}, then run with the author's own. A failure says which rule it is, what was
 * found, and how to mend it. {@code homeward plugins verify} applies the same rules to a jar.
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

    /** The plugin under test: a new instance each time. */
    protected abstract OriginPlugin plugin();

    /** The destination beside which the plugin is tested; the one on the class path unless overridden. */
    protected HistoryProvider destination() {
        return ServiceLoader.load(HistoryProvider.class)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "no destination on the class path: add one such as homeward-destination-japan for tests"));
    }

    /** The plugin's drivers and landed cost at a cutoff, beside the destination, for tests of the plugin's own. */
    protected final DriverTable at(String cutoff) {
        return subject().table(LocalDate.parse(cutoff));
    }

    /** One group for each subject, one test for each rule. */
    @TestFactory
    public Stream<DynamicContainer> aSoundPlugin() {
        return Stream.of(Group.values())
                .map(group -> dynamicContainer(
                        group.name().toLowerCase(Locale.ROOT),
                        Contract.RULES.stream()
                                .filter(rule -> rule.group() == group)
                                .map(this::test)));
    }

    private DynamicTest test(ContractRule rule) {
        return dynamicTest(
                rule.sentence(),
                () -> rule.breach(subject(), PluginLimits.DEFAULT).ifPresent(breach -> {
                    throw new AssertionError(breach.message());
                }));
    }

    private Subject subject() {
        HistoryProvider there = destination();
        return new Subject(this::plugin, there.facts(new CsvFactReader()), there.defaultCutoff());
    }
}
