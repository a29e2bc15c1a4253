package io.github.homeward.driver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.homeward.facts.FactBook;
import io.github.homeward.facts.Facts;
import io.github.homeward.spi.Fact;
import io.github.homeward.spi.FactReader;
import io.github.homeward.spi.FactSheet;
import io.github.homeward.spi.Indicator;
import io.github.homeward.spi.LandedCost;
import io.github.homeward.spi.LandedCost.Component;
import io.github.homeward.spi.Origin;
import io.github.homeward.spi.OriginPlugin;
import io.github.homeward.spi.Projection;
import io.github.homeward.spi.Provenance;
import io.github.homeward.spi.Source;
import io.github.homeward.spi.Status;
import io.github.homeward.spi.Steering;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A works cost of 100 (80 to 150), a freight of 10, a duty of nothing on both; 200 (100 to 400) at home. */
class CostSheetTest {

    private static final LocalDate START = LocalDate.of(2020, 1, 1);

    private final CostSheet sheet = CostSheet.of(
                    new FakeOrigin(), FactBook.of(Facts.NOTHING, facts()), LocalDate.of(2024, 1, 31), 2023)
            .orElseThrow();

    @Test
    void anAssumptionGivesItsFigureTheRangeItHas() {
        CostSheet.Figure works = part(Component.WORKS);

        assertThat(works.value()).isEqualTo(100);
        assertThat(works.low()).isCloseTo(80, within(1e-12));
        assertThat(works.high()).isCloseTo(150, within(1e-12));
        assertThat(works.status()).isEqualTo(Status.ASSUMED);
    }

    @Test
    void aSourcedFigureHasNoRange() {
        CostSheet.Figure freight = part(Component.OCEAN_FREIGHT);

        assertThat(freight.low()).isEqualTo(10).isEqualTo(freight.high());
        assertThat(freight.status()).isEqualTo(Status.KNOWN);
        assertThat(freight.sourceIds()).containsExactly("s");
    }

    @Test
    void aZeroThatNoAssumptionMovesIsNotAssumed() {
        assertThat(part(Component.DUTY).value()).isZero();
        assertThat(part(Component.DUTY).status()).isEqualTo(Status.KNOWN);
    }

    @Test
    void rangesOfAssumptionsAddUpBySquares() {
        assertThat(sheet.beforeTax().value()).isEqualTo(110);
        assertThat(sheet.total().value()).isEqualTo(115);
        assertThat(sheet.home().value()).isEqualTo(200);
        assertThat(sheet.ratio().value()).isCloseTo(0.55, within(1e-12));
        // The works alone: 90 / 200 to 160 / 200; the cost at home alone: 110 / 400 to 110 / 100.
        assertThat(sheet.ratio().low()).isCloseTo(0.55 - Math.hypot(0.1, 0.275), within(1e-12));
        assertThat(sheet.ratio().high()).isCloseTo(0.55 + Math.hypot(0.25, 0.55), within(1e-12));
        assertThat(sheet.ratio().status()).isEqualTo(Status.ASSUMED);
    }

    private CostSheet.Figure part(Component component) {
        return Objects.requireNonNull(sheet.parts().get(component));
    }

    private static FactSheet facts() {
        return new FactSheet(
                List.of(new Source("s", "Source", "", "", "")),
                List.of(indicator("works"), indicator("freight"), indicator("duty"), indicator("home")),
                List.of(
                        fact("works", 100, 80, 150, Status.ASSUMED),
                        fact("freight", 10, 10, 10, Status.KNOWN),
                        fact("duty", 0, 0, 0, Status.KNOWN),
                        fact("home", 200, 100, 400, Status.ASSUMED)),
                List.of());
    }

    private static Indicator indicator(String id) {
        return new Indicator(id, "JPY", "for a test", Projection.HOLD);
    }

    private static Fact fact(String indicator, double value, double low, double high, Status status) {
        return new Fact(indicator, START, null, value, low, high, status, START, List.of("s"), "");
    }

    private record FakeOrigin() implements OriginPlugin {

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
        public Optional<LandedCost> landedCost() {
            return Optional.of(new LandedCost(
                    "a car",
                    (view, year) -> {
                        double cif = view.mean("works", year) + view.mean("freight", year);
                        return List.of(
                                new LandedCost.Item(Component.WORKS, view.mean("works", year), List.of("works")),
                                new LandedCost.Item(
                                        Component.OCEAN_FREIGHT, view.mean("freight", year), List.of("freight")),
                                new LandedCost.Item(
                                        Component.DUTY,
                                        view.mean("duty", year) * cif,
                                        List.of("works", "freight", "duty")),
                                new LandedCost.Item(Component.PURCHASE_TAX, 5, List.of("freight")));
                    },
                    new LandedCost.Home(List.of("home"), (view, year) -> view.mean("home", year))));
        }
    }
}
