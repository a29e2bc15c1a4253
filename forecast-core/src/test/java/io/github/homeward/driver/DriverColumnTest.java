package io.github.homeward.driver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.homeward.spi.Driver;
import io.github.homeward.spi.Driver.Effect;
import io.github.homeward.spi.Driver.Kind;
import io.github.homeward.spi.Prior;
import io.github.homeward.spi.Status;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class DriverColumnTest {

    private static final Prior PRIOR = Prior.assumed(-1, 0.5, "for a test");

    @Test
    void originsThatStateADriverAlikeShareItsCoefficient() {
        List<DriverColumn> columns = DriverColumn.of(List.of(
                table("YY", values("cost.YY", Effect.LOWERS, PRIOR, 1, 2)),
                table("XX", values("cost.XX", Effect.LOWERS, PRIOR, 1, 2))));

        assertThat(columns).extracting(DriverColumn::name).containsExactly("cost");
        assertThat(columns.get(0).origins()).containsExactly("XX", "YY");
    }

    @Test
    void anotherPriorOrEffectMakesAColumnOfItsOwnInWhateverOrderTheyCome() {
        DriverTable one = table("XX", values("cost.XX", Effect.LOWERS, PRIOR, 1, 2));
        DriverTable two = table("YY", values("cost.YY", Effect.LOWERS, PRIOR, 1, 3));
        DriverTable three = table("ZZ", values("cost.ZZ", Effect.LOWERS, Prior.UNSTATED, 1, 4));

        List<DriverColumn> columns = DriverColumn.of(List.of(three, two, one));

        assertThat(columns).isEqualTo(DriverColumn.of(List.of(one, two, three)));
        assertThat(columns).extracting(DriverColumn::name).containsExactly("cost.XX+YY", "cost.ZZ");
        assertThat(Response.changes(columns, two, 2025, 2026)).containsExactly(Math.log(3), 0);
        assertThat(Response.changes(columns, three, 2025, 2026)).containsExactly(0, Math.log(4));
    }

    @Test
    void aDriverOfOneOriginGoesByItsOwnId() {
        DriverTable table = table("XX", values("duty.XX.JP", Effect.LOWERS, PRIOR, 0, 0));
        List<DriverColumn> columns = DriverColumn.of(List.of(table));

        assertThat(columns).extracting(DriverColumn::name).containsExactly("duty.XX.JP");
        assertThat(columns.get(0).holds(table.drivers().get(0).driver(), "XX")).isTrue();
        assertThat(columns.get(0).holds(table.drivers().get(0).driver(), "YY")).isFalse();
    }

    @Test
    void aDutyOfTheOriginIsNotTakenForTheDutyOnTheOrigin() {
        DriverTable table = table(
                "XX",
                values("duty.JP.XX", Effect.WITHIN_ANOTHER, Prior.UNSTATED, 1, 1),
                values("duty.XX.JP", Effect.LOWERS, PRIOR, 1, 2));
        List<DriverColumn> columns = DriverColumn.of(List.of(table));

        assertThat(columns).extracting(DriverColumn::name).containsExactly("duty.XX.JP");
        assertThat(Response.changes(columns, table, 2025, 2026)).containsExactly(Math.log(2));
    }

    @Test
    void aDriverWithinAnotherMakesNoColumn() {
        assertThat(DriverColumn.of(List.of(table("XX", values("fx.XX", Effect.WITHIN_ANOTHER, Prior.UNSTATED, 1, 2)))))
                .isEmpty();
    }

    @Test
    void aChangeOfFactsMovesVolumeByTheRatioOfTheCostsOfThatYear() {
        DriverTable before = table("XX", values("cost.XX", Effect.LOWERS, PRIOR, 1, 2));
        DriverTable after = table("XX", values("cost.XX", Effect.LOWERS, PRIOR, 1, 2.2));
        Response response = Response.learn(DriverColumn.of(List.of(before)), List.of());

        assertThat(response.factor(before, after, 2026)).isCloseTo(1 / 1.1, within(1e-12));
        assertThat(response.factor(before, after, 2025)).isEqualTo(1);
    }

    private static DriverTable table(String origin, DriverValues... drivers) {
        return new DriverTable(origin, LocalDate.of(2026, 1, 31), 2025, 2026, Arrays.asList(drivers), List.of());
    }

    private static DriverValues values(String id, Effect effect, Prior prior, double... values) {
        Driver driver = new Driver(
                id, Kind.COST, effect, "ratio", "for a test", List.of(id), (view, year) -> Double.NaN, prior);
        return new DriverValues(
                driver,
                2025,
                values,
                Collections.nCopies(values.length, Status.KNOWN),
                Collections.nCopies(values.length, List.of("s")));
    }
}
