package io.github.homeward.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.homeward.BaseCase;
import io.github.homeward.fictional.Tractors;
import io.github.homeward.judgement.Judged;
import io.github.homeward.judgement.OverrideEntry;
import io.github.homeward.judgement.Overrides;
import io.github.homeward.node.NodeKey.Level;
import io.github.homeward.panel.Panel;
import io.github.homeward.spi.Vehicle;
import io.github.homeward.yearly.Flag;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ForecastViewsTest {

    private static final BaseCase BASE = Tractors.BASE;

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void carsAndTrucksAddUpToAllVehiclesAtEveryNode(boolean fiscal) {
        Map<String, ForecastRow> all = rows(new View(null, fiscal));
        Map<String, ForecastRow> cars = rows(new View(Vehicle.PASSENGER, fiscal));
        Map<String, ForecastRow> trucks = rows(new View(Vehicle.TRUCK, fiscal));

        assertThat(trucks).containsKey("NEW/Beta/unannounced 1").doesNotContainKey("BV/Acme/BV-acme-harrow 1");
        assertThat(all.keySet()).containsAll(cars.keySet()).containsAll(trucks.keySet());
        all.forEach((place, row) -> {
            assertThat(point(cars, place) + point(trucks, place)).isCloseTo(row.forecast(), within(1e-6));
            assertThat(last(cars, place) + last(trucks, place)).isCloseTo(row.lastActual(), within(1e-4));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"all", "cars", "trucks"})
    void everyLevelAddsUpAndEveryRangeHoldsThePoint(String which) {
        Vehicle vehicle = which.equals("all") ? null : which.equals("cars") ? Vehicle.PASSENGER : Vehicle.TRUCK;
        List<ForecastRow> rows =
                BASE.judged(Overrides.NONE, new View(vehicle, true)).rows();

        for (int lead = 1; lead <= Tractors.HORIZON; lead++) {
            double total = sum(rows, Level.TOTAL, lead);
            assertThat(total).isPositive();
            for (Level level : List.of(Level.ORIGIN, Level.MAKER, Level.ORIGIN_MAKER)) {
                assertThat(sum(rows, level, lead)).isCloseTo(total, within(1e-6));
            }
        }
        assertThat(rows).allSatisfy(row -> {
            assertThat(row.forecast())
                    .isBetween(row.range50().lower(), row.range50().upper());
            assertThat(row.vehicle())
                    .isEqualTo(vehicle == null ? row.vehicle() : vehicle.name().toLowerCase(Locale.ROOT));
        });
    }

    @Test
    void theFirstFiscalYearHoldsWhatIsKnownOfIt() {
        Panel fiscal = BASE.panel(new View(null, true));
        ForecastRow first = Objects.requireNonNull(rows(new View(null, true)).get("ALL 1"));

        assertThat(first.year()).isEqualTo(fiscal.lastYear() + 1);
        assertThat(first.forecast()).isGreaterThan(fiscal.knownOfNextYear(first.node()));
        assertThat(first.range95().lower()).isGreaterThanOrEqualTo(fiscal.knownOfNextYear(first.node()));
    }

    @Test
    void judgementMovesTheViewAsItMovesTheCalendarYears() {
        int year = BASE.panel().lastYear() + 1;
        Overrides overrides = new Overrides(
                "mine.csv",
                "00",
                List.of(new OverrideEntry(
                        "mine.csv line 2",
                        2,
                        "BV/Acme/BV-acme-harrow",
                        year,
                        OverrideEntry.Op.MULTIPLY,
                        1.5,
                        "1.5",
                        "A. Planner",
                        "a reason",
                        LocalDate.of(year, 1, 5),
                        null)));

        View cars = new View(Vehicle.PASSENGER, false);
        Judged judged = BASE.judged(overrides, cars);

        ForecastRow before = Objects.requireNonNull(rows(cars).get("BV/Acme/BV-acme-harrow 1"));
        ForecastRow after = judged.rows().stream()
                .filter(row -> row.node().equals(before.node()) && row.horizon() == 1)
                .findFirst()
                .orElseThrow();
        assertThat(after.forecast()).isCloseTo(1.5 * before.forecast(), within(1e-6));
        assertThat(after.flags()).contains(Flag.OVERRIDE);
        assertThat(judged.overrides()).anySatisfy(row -> {
            assertThat(row.node()).isEqualTo(before.node());
            assertThat(row.statistical()).isEqualTo(before.forecast());
        });
        assertThat(judged.notes()).anyMatch(note -> note.contains("Cars alone"));
    }

    @Test
    void theUsualViewIsTheForecastItself() {
        assertThat(BASE.judged(Overrides.NONE, View.USUAL).rows())
                .isEqualTo(BASE.forecast().rows());
    }

    private static Map<String, ForecastRow> rows(View view) {
        return BASE.judged(Overrides.NONE, view).rows().stream()
                .collect(Collectors.toMap(row -> row.node().id() + " " + row.horizon(), row -> row));
    }

    private static double point(Map<String, ForecastRow> rows, String place) {
        ForecastRow row = rows.get(place);
        return row == null ? 0 : row.forecast();
    }

    private static double last(Map<String, ForecastRow> rows, String place) {
        ForecastRow row = rows.get(place);
        return row == null ? 0 : row.lastActual();
    }

    private static double sum(List<ForecastRow> rows, Level level, int lead) {
        return rows.stream()
                .filter(row -> row.level() == level && row.horizon() == lead)
                .mapToDouble(ForecastRow::forecast)
                .sum();
    }
}
