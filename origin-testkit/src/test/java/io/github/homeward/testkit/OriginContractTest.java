package io.github.homeward.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.homeward.plugin.CsvFactReader;
import io.github.homeward.plugin.PluginLimits;
import io.github.homeward.plugin.contract.Breach;
import io.github.homeward.plugin.contract.Contract;
import io.github.homeward.plugin.contract.ContractRule;
import io.github.homeward.plugin.contract.Subject;
import io.github.homeward.spi.HistoryProvider;
import io.github.homeward.spi.OriginPlugin;
import io.github.homeward.testkit.mexico.MexicoOrigin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every rule can be broken, and then it says so; and it has its paragraph. */
class OriginContractTest {

    private static final Path PAGE = Path.of("..", ContractRule.PAGE);

    static List<String> rules() {
        return Contract.RULES.stream().map(ContractRule::id).toList();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void aPluginThatBreaksARuleIsToldWhichAndHowToMendIt(String id) {
        Supplier<OriginPlugin> broken =
                Objects.requireNonNull(BrokenOrigin.BREAKING.get(id), "a plugin that breaks " + id);

        Breach breach = breach(id, broken).orElseThrow();

        assertThat(breach.message())
                .startsWith("rule " + id + " (" + breach.rule().sentence() + "): found ")
                .contains("; fix: ")
                .endsWith("see https://github.com/homeward/homeward/blob/main/docs/contract.md#" + id);
        assertThat(breach.found()).contains(BrokenOrigin.FOUND.getOrDefault(id, ""));
    }

    /** Further ways to break a rule, one a line: the rule, and the plugin. */
    static List<Arguments> otherWays() {
        return BrokenOrigin.OTHER_WAYS.entrySet().stream()
                .flatMap(way -> way.getValue().stream().map(plugin -> Arguments.of(way.getKey(), plugin)))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("otherWays")
    void aRuleIsBrokenInOtherWaysToo(String id, Supplier<OriginPlugin> broken) {
        assertThat(breach(id, broken)).isPresent();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void aSoundPluginBreaksNone(String id) {
        assertThat(breach(id, MexicoOrigin::new)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void everyRuleHasItsParagraph(String id) throws IOException {
        ContractRule rule = rule(id);

        assertThat(Files.readString(PAGE)).contains("<a id=\"" + id + "\"></a>\n**" + rule.sentence() + ".**");
    }

    @Test
    void thePageExplainsNoRuleThatIsGone() throws IOException {
        assertThat(Files.readString(PAGE).split("<a id=\"", -1)).hasSize(Contract.RULES.size() + 1);
        assertThat(rules()).doesNotHaveDuplicates();
        assertThat(BrokenOrigin.BREAKING.keySet()).containsExactlyInAnyOrderElementsOf(rules());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "org.tribuo.Dataset",
                "org.apache.arrow.vector.ValueVector",
                "com.fasterxml.jackson.core.JsonParser"
            })
    void theKitBringsNothingThatLearnsOrReports(String className) {
        assertThatThrownBy(() -> Class.forName(className)).isInstanceOf(ClassNotFoundException.class);
    }

    private static Optional<Breach> breach(String id, Supplier<OriginPlugin> plugin) {
        HistoryProvider there =
                ServiceLoader.load(HistoryProvider.class).findFirst().orElseThrow();
        Subject subject = new Subject(plugin, there.facts(new CsvFactReader()), there.defaultCutoff());
        return rule(id).breach(subject, PluginLimits.DEFAULT);
    }

    private static ContractRule rule(String id) {
        return Contract.RULES.stream()
                .filter(rule -> rule.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
