package io.github.homeward.report.page;

import io.github.homeward.cli.Engine;
import io.github.homeward.report.file.RunCard;
import io.github.homeward.yearly.SeriesPanel;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A forecast with what it was made from.
 *
 * @param subject what is forecast, as a headline says it
 * @param cutoff the date up to which anything was known; null for a plain panel taken whole
 * @param settings how it was computed
 * @param data what was read
 * @param plugins who stated facts
 * @param answer the forecast
 */
public record ForecastRun(
        String subject,
        @Nullable LocalDate cutoff,
        Engine.Settings settings,
        List<RunCard.Data> data,
        List<RunCard.Plugin> plugins,
        Engine.Answer answer) {

    public static ForecastRun of(Engine.Evidence evidence, Engine.Settings settings, Engine.Answer answer) {
        RunInputs inputs = RunInputs.of(evidence);
        List<RunCard.Data> data = new ArrayList<>(inputs.data());
        if (settings.overrides().given()) {
            data.add(new RunCard.Data(
                    settings.overrides().name(), settings.overrides().sha256()));
        }
        return new ForecastRun(inputs.subject(), evidence.cutoff(), settings, data, inputs.plugins(), answer);
    }

    public static ForecastRun of(
            SeriesPanel panel, @Nullable LocalDate cutoff, Engine.Settings settings, Engine.Answer answer) {
        RunInputs inputs = RunInputs.of(panel);
        return new ForecastRun(inputs.subject(), cutoff, settings, inputs.data(), inputs.plugins(), answer);
    }

    public RunCard card(String version, List<String> commandLine) {
        return new RunCard(
                version,
                commandLine,
                cutoff,
                settings.horizon(),
                settings.seed(),
                data,
                plugins,
                answer.models(),
                answer.notes());
    }
}
