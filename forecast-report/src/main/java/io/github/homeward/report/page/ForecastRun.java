package io.github.homeward.report.page;

import io.github.homeward.BaseCase;
import io.github.homeward.forecast.Forecast;
import io.github.homeward.forecast.View;
import io.github.homeward.forecast.YearToDate;
import io.github.homeward.input.DataHash;
import io.github.homeward.judgement.Judged;
import io.github.homeward.judgement.OverrideRow;
import io.github.homeward.judgement.Overrides;
import io.github.homeward.node.NodeKey;
import io.github.homeward.own.OwnPanel;
import io.github.homeward.programme.Outlook;
import io.github.homeward.report.file.ForecastLine;
import io.github.homeward.report.file.RunCard;
import io.github.homeward.yearly.PanelForecast;
import io.github.homeward.yearly.model.ModelUsed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A forecast as pages and files tell it.
 *
 * @param inputs what it was made from
 * @param cutoff the date up to which anything was known; null for a panel taken whole
 * @param horizon years ahead
 * @param lines one for each node and year, in the order in which files hold them
 * @param skill how earlier forecasts of this kind compare with no change; empty where that is not known
 * @param models what forecast
 * @param notes what a reader must know, a sentence each
 * @param overrides the rows that judgement moved, with what they were before
 * @param view what the lines add up
 * @param soFar how far the counts reach; null for a panel
 */
public record ForecastRun(
        RunInputs inputs,
        @Nullable LocalDate cutoff,
        int horizon,
        List<ForecastLine> lines,
        String skill,
        List<ModelUsed> models,
        List<String> notes,
        List<OverrideRow> overrides,
        View view,
        @Nullable YearToDate soFar) {

    /** Copies the lists. */
    public ForecastRun {
        lines = List.copyOf(lines);
        models = List.copyOf(models);
        notes = List.copyOf(notes);
        overrides = List.copyOf(overrides);
    }

    /**
     * A forecast from evidence, after what people know better.
     *
     * @throws io.github.homeward.input.HomewardException for an override that does not fit
     */
    public static ForecastRun of(BaseCase base, View view, Overrides overrides, RunInputs inputs) {
        Judged judged = base.judged(overrides, view);
        Forecast forecast = judged.over(base.forecast());
        YearToDate soFar = base.yearToDate(view);
        Names names = new Names(
                Language.ENGLISH,
                base.programmes().outlooks().stream().map(Outlook::programme).toList());
        return new ForecastRun(
                overrides.given() ? inputs.and(new DataHash(overrides.name(), overrides.sha256())) : inputs,
                base.cutoff(),
                base.horizon(),
                ForecastLine.of(forecast.rows(), view, soFar, names::node),
                forecast.skill(),
                forecast.models(),
                notes(base, view, forecast),
                judged.overrides(),
                view,
                soFar);
    }

    /** What was bought in all in the last year stands beside the total of all vehicles in calendar years. */
    private static List<String> notes(BaseCase base, View view, Forecast forecast) {
        List<String> notes = new ArrayList<>(forecast.notes());
        forecast.rows().stream()
                .filter(row -> row.node().equals(NodeKey.TOTAL) && view.equals(View.USUAL))
                .findFirst()
                .map(row -> MarketShare.of(base.market(), row.lastYear(), row.lastActual())
                        .sentence(row.lastYear()))
                .filter(sentence -> !sentence.isEmpty())
                .ifPresent(notes::add);
        return notes;
    }

    /**
     * A forecast of a planner's panel of nodes, after what people know better.
     *
     * @param cutoff null for a panel taken whole
     * @param asRead how the panel was taken, a sentence each
     * @throws io.github.homeward.input.HomewardException for an override that does not fit
     */
    public static ForecastRun of(
            OwnPanel own,
            @Nullable LocalDate cutoff,
            int horizon,
            Overrides overrides,
            RunInputs inputs,
            List<String> asRead) {
        Judged judged = own.judged(overrides);
        Forecast forecast = judged.over(own.forecast());
        List<String> notes = new ArrayList<>(asRead);
        notes.addAll(forecast.notes());
        return new ForecastRun(
                overrides.given() ? inputs.and(new DataHash(overrides.name(), overrides.sha256())) : inputs,
                cutoff,
                horizon,
                ForecastLine.of(forecast.rows()),
                "",
                forecast.models(),
                notes,
                judged.overrides(),
                View.USUAL,
                null);
    }

    /**
     * A forecast of a panel.
     *
     * @param asRead how the panel was taken, a sentence each
     */
    public static ForecastRun of(
            PanelForecast forecast, @Nullable LocalDate cutoff, int horizon, RunInputs inputs, List<String> asRead) {
        List<String> notes = new ArrayList<>(asRead);
        notes.addAll(forecast.notes());
        return new ForecastRun(
                inputs,
                cutoff,
                horizon,
                ForecastLine.of(forecast),
                "",
                forecast.models(),
                notes,
                List.of(),
                View.USUAL,
                null);
    }

    /** What it was made from and how, so that it can be made again. */
    public RunCard card(String version, List<String> commandLine, long seed) {
        return new RunCard(version, commandLine, cutoff, horizon, seed, inputs.data(), inputs.plugins(), models, notes);
    }
}
