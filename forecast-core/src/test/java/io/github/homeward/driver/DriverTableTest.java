package io.github.homeward.driver;

import static io.github.homeward.facts.Facts.year;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.homeward.facts.FactBook;
import io.github.homeward.facts.Facts;
import io.github.homeward.input.ErrorCode;
import io.github.homeward.input.HomewardException;
import io.github.homeward.spi.Driver;
import io.github.homeward.spi.FactReader;
import io.github.homeward.spi.FactSheet;
import io.github.homeward.spi.LandedCost;
import io.github.homeward.spi.Origin;
import io.github.homeward.spi.OriginPlugin;
import io.github.homeward.spi.Projection;
import io.github.homeward.spi.Provenance;
import io.github.homeward.spi.Status;
import io.github.homeward.spi.Steering;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DriverTableTest {

    private static final LocalDate CUTOFF = LocalDate.of(2024, 1, 31);

    @Test
    void eachYearHasAValueAStatusAndItsSources() {
        DriverTable table = table((view, year) -> 2 * view.mean("x", year));
        DriverValues values = table.driver("twice.XX").orElseThrow();
        assertThat(values.values()).containsExactly(Double.NaN, 6, 8, 8);
        assertThat(values.statuses()).containsExactly(Status.PROJECTED, Status.KNOWN, Status.KNOWN, Status.PROJECTED);
        assertThat(values.sourceIds(2023)).containsExactly("s");
        assertThat(values.sourceIds(2021)).isEmpty();
        assertThat(values.value(2030)).isNaN();
        assertThat(table.driver("other.XX")).isEmpty();
    }

    @Test
    void theLandedCostComesWithTheSourcesOfItsParts() {
        LandedCostStack stack = table((view, year) -> 1).landedCost(2023).orElseThrow();
        assertThat(stack.total()).isEqualTo(5);
        assertThat(stack.items()).extracting(LandedCostStack.Item::status).containsExactly(Status.KNOWN, Status.KNOWN);
        assertThat(stack.items().get(0).sourceIds()).containsExactly("s");
        assertThat(table((view, year) -> 1).landedCost(2040)).isEmpty();
    }

    @Test
    void aRuleThatThrowsIsNamed() {
        assertBroken(
                (view, year) -> {
                    throw new IllegalStateException("no idea");
                },
                "no idea");
    }

    @Test
    void aRuleThatGivesInfinityIsNamed() {
        assertBroken((view, year) -> 1 / (view.mean("x", year) - 4), "infinite");
    }

    @Test
    void aRuleThatAsksForWhatNobodyStatesIsNamed() {
        assertBroken((view, year) -> view.mean("y", year), "'y'");
    }

    private static void assertBroken(Driver.Rule rule, String found) {
        assertThatExceptionOfType(HomewardException.class)
                .isThrownBy(() -> table(rule))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo(ErrorCode.PLUGIN_BROKEN))
                .withMessageContaining("origin plugin XX, driver twice.XX")
                .withMessageContaining(found);
    }

    private static DriverTable table(Driver.Rule rule) {
        FactSheet sheet = Facts.sheet(Projection.HOLD, year(2022, 3), year(2023, 4));
        return DriverTable.of(new FakeOrigin(rule), FactBook.of(Facts.NOTHING, sheet), CUTOFF, 2021, 2024);
    }

    private record FakeOrigin(Driver.Rule rule) implements OriginPlugin {

        @Override
        public Origin origin() {
            return new Origin("XX", "Nowhere", Steering.RIGHT);
        }

        @Override
        public int spiVersion() {
            return 1;
        }

        @Override
        public Provenance provenance() {
            return new Provenance("fake", "1", LocalDate.of(2024, 1, 1), "none");
        }

        @Override
        public FactSheet facts(FactReader reader) {
            return Facts.NOTHING;
        }

        @Override
        public List<Driver> drivers() {
            return List.of(new Driver(
                    "twice.XX", Driver.Kind.COST, Driver.Effect.LOWERS, "unit", "A test", List.of("x"), rule));
        }

        @Override
        public Optional<LandedCost> landedCost() {
            return Optional.of(new LandedCost(
                    "a car",
                    (view, year) -> List.of(
                            new LandedCost.Item(LandedCost.Component.WORKS, view.mean("x", year), List.of("x")),
                            new LandedCost.Item(LandedCost.Component.INLAND, 1, List.of("x")))));
        }
    }
}
