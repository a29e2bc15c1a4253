package io.github.homeward.forecast;

import io.github.homeward.yearly.model.ModelUsed;
import java.util.List;

/**
 * A finished forecast.
 *
 * @param rows one for each node and year: level by level, then by node, then by year
 * @param skill how earlier forecasts of this kind compare with no change, in one sentence
 * @param models what forecast: the rule of combination, every trained model, the response to drivers
 * @param notes what a reader must know, a sentence each
 */
public record Forecast(List<ForecastRow> rows, String skill, List<ModelUsed> models, List<String> notes) {

    /** Copies the lists. */
    public Forecast {
        rows = List.copyOf(rows);
        models = List.copyOf(models);
        notes = List.copyOf(notes);
    }

    /** The rows of one node, by year; empty if there is no such node. */
    public List<ForecastRow> node(String id) {
        return rows.stream().filter(row -> row.node().id().equals(id)).toList();
    }
}
