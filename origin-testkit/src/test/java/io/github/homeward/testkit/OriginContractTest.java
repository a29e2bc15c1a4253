package io.github.homeward.testkit;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.homeward.spi.OriginPlugin;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Every promise of the contract can be broken, and then its test fails. */
class OriginContractTest {

    @Test
    void aPluginWithoutServiceFileFails() {
        assertThatThrownBy(contract(BrokenOrigin.LooksAhead::new)::isRegisteredForServiceLoader)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("META-INF/services");
    }

    @Test
    void aRuleThatLooksAheadFails() {
        assertThatThrownBy(
                        contract(BrokenOrigin.LooksAhead::new)::nothingPublishedAfterACutoffChangesAValueAtThatCutoff)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("published later");
    }

    @Test
    void aRuleThatReadsInSecretFails() {
        assertThatThrownBy(contract(BrokenOrigin.ReadsInSecret::new)::everyDriverReadsExactlyTheIndicatorsItLists)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("fx.USD");
    }

    @Test
    void aRuleWithoutAFutureFails() {
        assertThatThrownBy(
                        contract(BrokenOrigin.KnowsOnlyThePast::new)::everyDriverHasAFiniteValueForRecentAndComingYears)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("broken.MX in 2026");
    }

    @Test
    void aLeverOutOfItsRangeFails() {
        assertThatThrownBy(contract(BrokenOrigin.PullsAtNothing::new)::everyLeverMovesAnIndicatorFromWithinItsRange)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("duty.JP.MX")
                .hasMessageContaining("duty.JP.XX");
    }

    @Test
    void aPluginOfAnotherVersionFails() {
        assertThatThrownBy(contract(BrokenOrigin.IsFromTheFuture::new)::isWrittenAgainstThisVersionOfTheContract)
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void aPriorWhoseSourceNobodyStatesFails() {
        assertThatThrownBy(contract(BrokenOrigin.CitesNobody::new)::everyPriorPointsTheWayOfItsDriverAndHasItsSources)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("broken.MX")
                .hasMessageContaining("a_book_nobody_read");
    }

    @Test
    void aPriorAgainstItsDriversEffectFails() {
        assertThatThrownBy(
                        contract(BrokenOrigin.PointsTheWrongWay::new)
                                ::everyPriorPointsTheWayOfItsDriverAndHasItsSources)
                .hasMessageContaining("broken.MX")
                .hasMessageContaining("LOWERS");
    }

    @Test
    void aLeverThatActsTwiceFails() {
        assertThatThrownBy(contract(BrokenOrigin.CountsTwice::new)::whatALeverMovesActsOnOnePathOnly)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("fx.MXN");
    }

    private static OriginContract contract(Supplier<OriginPlugin> plugin) {
        return new ContractOf(plugin);
    }
}
