package io.github.homeward.forecast;

import io.github.homeward.judgement.OverrideRow;
import io.github.homeward.report.file.RunCard;
import java.util.List;

/**
 * A finished forecast.
 *
 * @param rows one for each node and year: level by level, then by node, then by year
 * @param skill how earlier forecasts of this kind compare with no change, in one sentence; empty for a plain panel
 * @param models what forecast: the rule of combination, every trained model, the response to drivers
 * @param notes what a reader must know, a sentence each
 * @param overrides the rows that judgement moved, with what they were before; none without overrides
 */
public record Forecast(
        List<ForecastRow> rows,
        String skill,
        List<RunCard.Model> models,
        List<String> notes,
        List<OverrideRow> overrides) {

    /** Copies the lists. */
    public Forecast {
        rows = List.copyOf(rows);
        models = List.copyOf(models);
        notes = List.copyOf(notes);
        overrides = List.copyOf(overrides);
    }

    /** A forecast that no judgement has moved. */
    public Forecast(List<ForecastRow> rows, String skill, List<RunCard.Model> models, List<String> notes) {
        this(rows, skill, models, notes, List.of());
    }

    /** The rows of one node, by year; empty if there is no such node. */
    public List<ForecastRow> node(String id) {
        return rows.stream().filter(row -> row.node().equals(id)).toList();
    }
}
