package io.github.homeward.yearly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.homeward.yearly.range.Range;
import io.github.homeward.yearly.series.Series;
import io.github.homeward.yearly.series.SeriesPanel;
import java.util.List;
import org.junit.jupiter.api.Test;

class PartialYearTest {

    private static final SeriesPanel PANEL = new SeriesPanel(
            "p",
            List.of(
                    new Series("A", 2023, new double[] {10, 12, 8}),
                    new Series("new", 2025, new double[] {3}),
                    new Series("gone", 2023, new double[] {10})),
            List.of(),
            "");

    @Test
    void nothingIsLearnedFromItAndWhatBeginsInItIsLeftOutAndTold() {
        PartialYear year = PartialYear.last(PANEL, 0);

        assertThat(year.without(PANEL).train()).extracting(Series::id).containsExactly("A", "gone");
        assertThat(year.without(PANEL).train().get(0).lastYear()).isEqualTo(2024);
        assertThat(year.notes(PANEL)).hasSize(2).anyMatch(note -> note.endsWith("begin in 2025: new."));
    }

    @Test
    void withoutMonthsWhatIsCountedIsAFloor() {
        PanelForecast.Row row = in(PartialYear.last(PANEL, 0), 2025, 7).rows().get(0);

        assertThat(row.forecast()).isEqualTo(8);
        assertThat(row.range80().lower()).isEqualTo(8);
        assertThat(row.range80().upper()).isEqualTo(14);
    }

    @Test
    void withMonthsTheOthersComeAtTheForecastsPace() {
        PanelForecast.Row row = in(PartialYear.last(PANEL, 9), 2025, 12).rows().get(0);

        assertThat(row.forecast()).isCloseTo(8 + 3, within(1e-9));
        assertThat(row.range80().lower()).isCloseTo(8 + 1.5, within(1e-9));
    }

    @Test
    void laterYearsAreLeftAlone() {
        assertThat(in(PartialYear.last(PANEL, 9), 2026, 12)).isEqualTo(forecast(2026, 12));
    }

    private static PanelForecast in(PartialYear year, int of, double point) {
        return year.in(forecast(of, point));
    }

    private static PanelForecast forecast(int year, double point) {
        Range range = new Range(point / 2, 2 * point, Range.Support.OWN);
        return new PanelForecast(
                List.of(new PanelForecast.Row(
                        "A", year, year - 2024, 2024, 12, point, range, range, Range.REFUSED, List.of())),
                List.of(),
                List.of());
    }
}
