package io.github.homeward.vintage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.homeward.base.BaseForecast;
import io.github.homeward.base.SmallFacts;
import io.github.homeward.driver.DriverColumn;
import io.github.homeward.driver.DriverTable;
import io.github.homeward.driver.DriverValues;
import io.github.homeward.driver.Response;
import io.github.homeward.ledger.Counts;
import io.github.homeward.ledger.StatementBuilder;
import io.github.homeward.node.NodeKey;
import io.github.homeward.panel.Panel;
import io.github.homeward.spi.Driver;
import io.github.homeward.spi.Prior;
import io.github.homeward.spi.Status;
import io.github.homeward.spi.VolumeStatement.Precision;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VintageTest {

    private static final NodeKey ELSEWHERE = new NodeKey("YY", "Acme", "second");
    private static final DriverColumn COST = new DriverColumn(
            "landed-cost-ratio", Driver.Kind.COST, Driver.Effect.LOWERS, Prior.UNSTATED, List.of("XX"));

    private final StatementBuilder facts = SmallFacts.steady();

    @Test
    void aDearerOriginSellsLessAndTheOthersSellTheSame() {
        Response response = new Response(List.of(new Response.Coefficient(COST, -1, 0.1, 10)), 10, 10, 0.5, "by hand");

        BaseForecast forecast = vintage().forecast(response);

        // A cost that doubles halves the volume at an elasticity of -1; a cost that stays the same does nothing.
        assertThat(volume(forecast, SmallFacts.CAR, 0)).isCloseTo(9_000, within(1e-6));
        assertThat(volume(forecast, SmallFacts.CAR, 1)).isCloseTo(4_500, within(1e-6));
        assertThat(volume(forecast, ELSEWHERE, 1)).isEqualTo(500);
        assertThat(volume(forecast, SmallFacts.REST, 1)).isEqualTo(3_000);
    }

    @Test
    void theRegressionSeesOnlyProgrammesWhoseVolumeALaterPanelKnows() {
        SmallFacts.years(facts, 2021, 15_000, 12_000, 3_000);
        Panel inferred = SmallFacts.panel(facts, LocalDate.of(2022, 1, 31));
        facts.said("2021-01", "2021-12", "XX", "Acme", "Car", Counts.BY_MODEL, Precision.EXACT, 12_000);
        Panel later = SmallFacts.panel(facts, LocalDate.of(2022, 1, 31));

        List<Response.Miss> misses = vintage().misses(List.of(COST), later);

        assertThat(misses).hasSize(1);
        assertThat(misses.get(0).miss()).isCloseTo(Math.log(12_000 / 9_000.0), within(1e-3));
        assertThat(misses.get(0).changes()).containsExactly(0);
        assertThat(misses.get(0).group()).contains("XX", "2021");
        assertThat(vintage().misses(List.of(COST), inferred)).isEmpty();
    }

    private Vintage vintage() {
        BaseForecast base = SmallFacts.forecast(
                2020,
                Map.of(
                        SmallFacts.CAR,
                        new double[] {9_000, 9_000},
                        ELSEWHERE,
                        new double[] {500, 500},
                        SmallFacts.REST,
                        new double[] {3_000, 3_000}));
        return new Vintage(SmallFacts.panel(facts, SmallFacts.CUTOFF), base, Map.of("XX", doublingIn2022()));
    }

    private static DriverTable doublingIn2022() {
        Driver driver = new Driver(
                "landed-cost-ratio.XX",
                Driver.Kind.COST,
                Driver.Effect.LOWERS,
                "ratio",
                "cost against home; dearer sells less",
                List.of("cost"),
                (view, year) -> Double.NaN);
        DriverValues values = new DriverValues(
                driver,
                2020,
                new double[] {1, 1, 2},
                Collections.nCopies(3, Status.KNOWN),
                Collections.nCopies(3, List.of("s")));
        return new DriverTable("XX", SmallFacts.CUTOFF, 2020, 2022, List.of(values), List.of());
    }

    private static double volume(BaseForecast forecast, NodeKey node, int horizonIndex) {
        return forecast.volumes()[horizonIndex][forecast.hierarchy().bottom().indexOf(node)];
    }
}
