package io.github.homeward.cli;

import io.github.homeward.backtest.Backtest;
import io.github.homeward.base.Ablation;
import io.github.homeward.driver.DriverReport;
import io.github.homeward.explain.Reasons;
import io.github.homeward.forecast.ForecastRow;
import io.github.homeward.judgement.OverrideRow;
import io.github.homeward.judgement.Overrides;
import io.github.homeward.plugin.Destination;
import io.github.homeward.plugin.Origins;
import io.github.homeward.programme.ProgrammeReport;
import io.github.homeward.report.file.RunCard;
import io.github.homeward.report.page.HistoryRow;
import io.github.homeward.scenario.Levers;
import io.github.homeward.scenario.Scenario;
import io.github.homeward.scenario.ScenarioForecast;
import io.github.homeward.yearly.SeriesPanel;
import io.github.homeward.yearly.backtest.BacktestReport;
import java.time.LocalDate;
import java.util.List;

/** What the commands need of the forecasting engine; the real one stands behind the library's door. */
public interface Engine {

    /** Forecasts from the bundled evidence. */
    Answer forecast(Evidence evidence, Settings settings);

    /** Forecasts a panel that a user brought. */
    Answer forecast(SeriesPanel panel, Settings settings);

    /** Tries the forecasts of the past. */
    BacktestReport backtest(Backtest backtest);

    /** The panel reconstructed from the evidence, every node and year, in the order in which it should be shown. */
    List<HistoryRow> history(Evidence evidence);

    /** How the forecasts of programmes come about. */
    ProgrammeReport programmes(Evidence evidence, Settings settings);

    /** What a scenario may move. */
    Levers levers(Evidence evidence, int horizon);

    /** Scenarios beside the base case. */
    ScenarioForecast scenarios(Evidence evidence, Settings settings, List<Scenario> scenarios);

    /** Why the forecast is what it is. */
    Reasons explain(Evidence evidence, Settings settings);

    /** What the drivers of the origins do, and how volume is held to answer them. */
    DriverReport drivers(Evidence evidence, Settings settings);

    /**
     * Evidence at a cutoff.
     *
     * @param history the bundled history
     * @param origins the plugins
     * @param cutoff the date up to which anything may be known
     */
    record Evidence(Destination history, Origins origins, LocalDate cutoff) {}

    /**
     * How to compute.
     *
     * @param horizon years ahead, from 1
     * @param seed seed of everything random
     * @param threads threads to use, from 1; does not change the result
     * @param without what to leave out
     * @param overrides what people know better
     */
    record Settings(int horizon, long seed, int threads, Ablation without, Overrides overrides) {

        /** Without overrides. */
        Settings(int horizon, long seed, int threads, Ablation without) {
            this(horizon, seed, threads, without, Overrides.NONE);
        }
    }

    /**
     * A forecast.
     *
     * @param rows one for each node and year, in the order in which files hold them
     * @param skill how earlier forecasts of this kind compare with no change; empty where that is not known
     * @param models what forecast, for the run card
     * @param notes what a reader must know, a sentence each
     * @param overrides the rows that judgement moved, with what they were before
     */
    record Answer(
            List<ForecastRow> rows,
            String skill,
            List<RunCard.Model> models,
            List<String> notes,
            List<OverrideRow> overrides) {

        /** An answer that no judgement has moved. */
        Answer(List<ForecastRow> rows, String skill, List<RunCard.Model> models, List<String> notes) {
            this(rows, skill, models, notes, List.of());
        }

        /** Copies the lists. */
        public Answer {
            rows = List.copyOf(rows);
            models = List.copyOf(models);
            notes = List.copyOf(notes);
            overrides = List.copyOf(overrides);
        }
    }
}
