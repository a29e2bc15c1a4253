package io.github.homeward.destination.japan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.homeward.spi.Driver;
import io.github.homeward.spi.LandedCost;
import io.github.homeward.spi.LandedCost.Component;
import io.github.homeward.spi.LandedCost.Item;
import io.github.homeward.spi.Lever;
import io.github.homeward.spi.Prior;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Round numbers, worked out by hand. */
class StandardRulesTest {

    private static final Map<String, Double> BASE = Map.ofEntries(
            Map.entry("fx.AAA", 2.0),
            Map.entry("fx.USD", 100.0),
            Map.entry("ppp.XX", 20.0),
            Map.entry("ppp.JP", 80.0),
            Map.entry("works-cost.JP", 1_000_000.0),
            Map.entry("local-share.XX", 0.4),
            Map.entry("inland-cost.XX", 200.0),
            Map.entry("sea-days.XX", 6.0),
            Map.entry("freight.XX", 1.0),
            Map.entry("freight.port-days", 4.0),
            Map.entry("freight.charter-rate", 30_000.0),
            Map.entry("freight.fuel", 200.0),
            Map.entry("oil.brent", 50.0),
            Map.entry("freight.ship-capacity", 5_000.0),
            Map.entry("freight.loading", 0.5),
            Map.entry("insurance.rate", 0.01),
            Map.entry("duty.JP.XX", 0.1),
            Map.entry("conversion-cost", 100_000.0),
            Map.entry("steering.XX", 0.25),
            Map.entry("certification-cost", 20_000.0),
            Map.entry("certification.XX", 0.5),
            Map.entry("tax.consumption", 0.1),
            Map.entry("tax.purchase", 0.03));

    private final StandardRules rules = new StandardRules("XX", "AAA");

    @Test
    void thePriceLevelIsThePurchasingPowerInYen() {
        assertThat(value(rules.priceLevel(), BASE)).isEqualTo(0.5);
        assertThat(value(rules.priceLevel(), with("fx.AAA", 3))).isEqualTo(0.75);
    }

    @Test
    void freightIsTheCostOfTheDaysSharedByTheCars() {
        assertThat(value(rules.freight(), BASE)).isEqualTo(10 * (30_000 + 200 * 50) / 2_500.0 * 100);
    }

    @Test
    void theStackAddsUpFromTheWorksToTheBuyer() {
        Map<Component, Double> stack = new HashMap<>();
        for (Item item : rules.landedCost().rule().stack(new ConstantView(BASE), 2025)) {
            stack.put(item.component(), item.amount());
        }
        double insurance = (800_000 + 20_000 + 16_000) / 99.0;
        double cif = 836_000 + insurance;
        assertThat(stack.get(Component.WORKS)).isCloseTo(800_000, within(1e-6));
        assertThat(stack.get(Component.INLAND)).isEqualTo(20_000);
        assertThat(stack.get(Component.OCEAN_FREIGHT)).isEqualTo(16_000);
        assertThat(stack.get(Component.INSURANCE)).isCloseTo(insurance, within(1e-6));
        assertThat(stack.get(Component.DUTY)).isCloseTo(cif / 10, within(1e-6));
        assertThat(stack.get(Component.CONVERSION)).isEqualTo(75_000);
        assertThat(stack.get(Component.CERTIFICATION)).isEqualTo(10_000);
        assertThat(stack.get(Component.PURCHASE_TAX))
                .isCloseTo(0.1 * 1.1 * cif + 0.03 * (1.1 * cif + 85_000), within(1e-6));
        assertThat(value(rules.landedCostRatio(), BASE)).isCloseTo((1.1 * cif + 85_000) / 1_000_000, within(1e-12));
    }

    @Test
    void eachCauseMovesTheLandedCostRatioItsOwnWay() {
        double base = value(rules.landedCostRatio(), BASE);
        for (String dearer : List.of(
                "fx.AAA",
                "fx.USD",
                "freight.charter-rate",
                "freight.XX",
                "oil.brent",
                "duty.JP.XX",
                "certification.XX")) {
            double changed = value(rules.landedCostRatio(), with(dearer, 1.1 * BASE.getOrDefault(dearer, 0.0)));
            assertThat(changed).as("%s raised", dearer).isGreaterThan(base);
        }
        assertThat(value(rules.landedCostRatio(), with("steering.XX", 1))).isLessThan(base);
        assertThat(value(rules.landedCostRatio(), with("tax.consumption", 0.2)))
                .as("a tax that falls on either car alike")
                .isEqualTo(base);
    }

    @Test
    void theRatioIsWhatIsBeforeTaxOverTheCostAtHome() {
        ConstantView view = new ConstantView(BASE);
        LandedCost cost = rules.landedCost();
        List<Item> stack = cost.rule().stack(view, 2025);

        assertThat(LandedCost.beforeTax(stack) / cost.home().rule().value(view, 2025))
                .isCloseTo(value(rules.landedCostRatio(), BASE), within(1e-12));
        assertThat(LandedCost.total(stack)).isGreaterThan(LandedCost.beforeTax(stack));
    }

    @Test
    void everyDriverWithAPathOfItsOwnStatesAPriorThatPointsItsWay() {
        assertThat(rules.drivers())
                .filteredOn(driver -> driver.effect() != Driver.Effect.WITHIN_ANOTHER)
                .isNotEmpty()
                .allSatisfy(driver -> {
                    assertThat(driver.prior()).isNotEqualTo(Prior.UNSTATED);
                    assertThat(driver.prior().mean() > 0).isEqualTo(driver.effect() == Driver.Effect.RAISES);
                });
    }

    @Test
    void aPriorAgainstItsDriversEffectIsRefused() {
        Prior wrong = Prior.assumed(0.5, 1, "for a test");

        assertThatThrownBy(() -> rules.landedCostRatio().withPrior(wrong))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("LOWERS");
        assertThatThrownBy(() -> rules.freight().withPrior(wrong))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("WITHIN_ANOTHER");
    }

    @Test
    void aPriorNeedsASpreadAndASourceOrAReason() {
        assertThatThrownBy(() -> Prior.assumed(0, 0, "no spread")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Prior.assumed(Double.NaN, 1, "no mean")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Prior.assumed(0, 1, " ")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Prior.sourced(0, 1, "read somewhere")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void everyLeverIsReadByADriver() {
        List<String> read = rules.drivers().stream()
                .flatMap(driver -> driver.indicators().stream())
                .toList();
        assertThat(rules.levers(1, 3)).extracting(Lever::indicator).allMatch(read::contains);
    }

    private static double value(Driver driver, Map<String, Double> values) {
        return driver.rule().value(new ConstantView(values), 2025);
    }

    private static Map<String, Double> with(String indicator, double value) {
        Map<String, Double> copy = new HashMap<>(BASE);
        copy.put(indicator, value);
        return copy;
    }
}
