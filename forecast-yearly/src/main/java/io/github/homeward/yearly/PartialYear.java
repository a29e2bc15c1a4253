package io.github.homeward.yearly;

import io.github.homeward.yearly.range.Range;
import io.github.homeward.yearly.series.Series;
import io.github.homeward.yearly.series.SeriesPanel;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The last year of a panel that has not ended: no value to learn from, but what is counted of it is.
 *
 * <p>With its months known, these are as counted and the others come at the forecast's pace: {@code counted + (12 −
 * months) / 12 × forecast}, for the point and the ends of the ranges. Without, what is counted is a floor.
 *
 * @param year the year
 * @param months months counted, 1 to 11; 0 if nobody says
 * @param counted by series, what is counted of it
 */
public record PartialYear(int year, int months, Map<String, Double> counted) {

    private static final int MONTHS = 12;

    /** Copies the map. */
    public PartialYear {
        if (months < 0 || months >= MONTHS) {
            throw new IllegalArgumentException(months + " months");
        }
        counted = Collections.unmodifiableMap(new TreeMap<>(counted));
    }

    /** The last year of a panel. */
    public static PartialYear last(SeriesPanel panel, int months) {
        int year = panel.train().stream().mapToInt(Series::lastYear).max().orElseThrow();
        Map<String, Double> counted = new TreeMap<>();
        for (Series series : panel.train()) {
            if (series.lastYear() == year) {
                counted.put(series.id(), series.last());
            }
        }
        return new PartialYear(year, months, counted);
    }

    /** The panel up to the year before; a series that begins in this one is left out. */
    public SeriesPanel without(SeriesPanel panel) {
        List<Series> whole = new ArrayList<>();
        for (Series series : panel.train()) {
            int length = Math.min(series.length(), year - series.firstYear());
            if (length > 0) {
                whole.add(series.head(length));
            }
        }
        return new SeriesPanel(panel.name(), whole, panel.test(), panel.sha256());
    }

    /** What is to be expected of the whole year, given what is counted and what is forecast of a year. */
    public double whole(double soFar, double forecast) {
        return months == 0 ? Math.max(soFar, forecast) : soFar + (double) (MONTHS - months) / MONTHS * forecast;
    }

    /** What is counted of a series; 0 if nothing is. */
    public double soFar(String series) {
        return counted.getOrDefault(series, 0.0);
    }

    /** A forecast with what is counted in it. */
    public PanelForecast in(PanelForecast forecast) {
        List<PanelForecast.Row> rows = forecast.rows().stream()
                .map(row -> row.horizon() == 1 && row.year() == year && counted.containsKey(row.series())
                        ? counted(row, soFar(row.series()))
                        : row)
                .toList();
        return new PanelForecast(rows, forecast.models(), forecast.notes());
    }

    private PanelForecast.Row counted(PanelForecast.Row row, double soFar) {
        return new PanelForecast.Row(
                row.series(),
                row.year(),
                row.horizon(),
                row.lastYear(),
                row.lastActual(),
                whole(soFar, row.forecast()),
                counted(row.range50(), soFar),
                counted(row.range80(), soFar),
                counted(row.range95(), soFar),
                row.flags());
    }

    private Range counted(Range range, double soFar) {
        return range.refused()
                ? range
                : new Range(whole(soFar, range.lower()), whole(soFar, range.upper()), range.support());
    }

    /**
     * What a reader must know.
     *
     * @param panel with the year in it
     */
    public List<String> notes(SeriesPanel panel) {
        List<String> notes = new ArrayList<>();
        notes.add(year + " has not ended: "
                + (months == 0
                        ? "nothing is learned from it, and what is counted of it is a floor."
                        : "nothing is learned from it; its " + months
                                + " months are as counted, the others come at the forecast's pace."));
        List<String> begun = panel.train().stream()
                .filter(series -> series.firstYear() == year)
                .map(Series::id)
                .toList();
        if (!begun.isEmpty()) {
            notes.add("Left out, since they begin in " + year + ": " + String.join(", ", begun) + ".");
        }
        return notes;
    }
}
