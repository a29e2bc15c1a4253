package io.github.homeward.cli;

import io.github.homeward.base.Ablation;
import io.github.homeward.input.DataHash;
import io.github.homeward.own.OwnPanel;
import io.github.homeward.report.file.ColumnNames;
import io.github.homeward.report.file.FeatureFile;
import io.github.homeward.report.file.Gaps;
import io.github.homeward.report.file.PanelFile;
import io.github.homeward.report.file.PanelTable;
import io.github.homeward.report.page.RunInputs;
import io.github.homeward.yearly.PanelForecaster;
import io.github.homeward.yearly.combine.EnsembleOptions;
import io.github.homeward.yearly.feature.Features;
import io.github.homeward.yearly.series.Series;
import io.github.homeward.yearly.series.SeriesPanel;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** A yearly panel of the planner's own in place of the evidence, how to read it, and what is known beside it. */
final class PanelOptions {

    @Option(
            names = "--history",
            paramLabel = "FILE",
            description = "Ask this yearly panel instead of the bundled evidence: CSV (plain or gzipped), an Excel "
                    + "workbook or Arrow IPC with the columns series, year, value and perhaps split, or with a column "
                    + "for each year. With a column origin, and perhaps maker and programme, it is a hierarchy "
                    + "whose sums follow.")
    private @Nullable Path history;

    @Option(
            names = "--columns",
            paramLabel = "MAP",
            description = "Names of the columns of --history: series=NAME,year=NAME,value=NAME,split=NAME.")
    private @Nullable String columns;

    @Option(
            names = "--hierarchy",
            paramLabel = "A/B/C",
            description = "Columns of --history that make a hierarchy, the widest level first, in place of origin, "
                    + "maker and programme.")
    private @Nullable String hierarchy;

    @Option(
            names = "--sheet",
            paramLabel = "NAME",
            description = "Sheet of an Excel workbook given with --history. Without it: the first.")
    private @Nullable String sheet;

    @Option(
            names = "--gaps",
            paramLabel = "WORD",
            description = "Years missing inside a series of --history: refuse, zero or line (on a straight line "
                    + "between their neighbours). Without it: line in a hierarchy, else refuse.")
    private @Nullable String gaps;

    @Option(
            names = "--last-year-partial",
            arity = "0..1",
            fallbackValue = "0",
            paramLabel = "MONTHS",
            description = "The last year of --history has not ended, and so many months of it are counted. Nothing is "
                    + "learned from it; without a number, what is counted is a floor of the year's forecast.")
    private @Nullable Integer partial;

    @Option(
            names = "--features",
            paramLabel = "FILE",
            description = "What is known beside --history: CSV with the columns series (or ALL), year, name, value, "
                    + "known_on, up to the last year ahead. It acts as far as it would have helped at earlier cutoffs.")
    private @Nullable Path features;

    @Option(
            names = "--origins",
            negatable = true,
            description = "What the plugins know of the origins of --history, a hierarchy, joins as features: costs, "
                    + "tariffs and policy, as they were known at every cutoff.")
    private boolean origins;

    private static final int MOST_MONTHS = 11;

    /** Whether a panel is asked. */
    boolean given() {
        return history != null;
    }

    /** Whether plugins are asked. */
    boolean asksPlugins() {
        return origins;
    }

    /** The panel asked. */
    PanelTable table() {
        ColumnNames names = columns == null ? ColumnNames.usual() : ColumnNames.parse(columns);
        PanelTable table = PanelFile.table(
                Objects.requireNonNull(history),
                hierarchy == null ? names : names.hierarchy(hierarchy),
                sheet,
                gaps == null ? null : Gaps.parse(gaps));
        if (partial == null) {
            return table;
        }
        int months = partial == 0 ? 0 : RunOptions.within("--last-year-partial", partial, MOST_MONTHS);
        return table.lastYearPartial(months);
    }

    /** Whether the planner states features. */
    boolean statesFeatures() {
        return features != null;
    }

    /** The planner's features of these series; null if there are none. */
    @Nullable
    Features features(SeriesPanel panel, Ablation without) {
        if (features == null || without.leavesOut(Ablation.FEATURES)) {
            return null;
        }
        Set<String> series = panel.train().stream().map(Series::id).collect(Collectors.toSet());
        return FeatureFile.read(features, series);
    }

    /** A panel with what is known beside it, and what was read. */
    record Asked(OwnPanel own, @Nullable LocalDate cutoff, RunInputs inputs) {}

    /**
     * A hierarchy and what is known beside it.
     *
     * @param plugins finds the plugins if they are asked
     */
    Asked own(
            PanelTable table,
            @Nullable LocalDate cutoff,
            int horizon,
            EnsembleOptions options,
            Ablation without,
            Plugins plugins) {
        if (!table.nodes()) {
            throw RunOptions.conflict(
                    origins ? "--origins" : "--history",
                    "a plain panel, whose series have no origin",
                    "a hierarchy: a column origin in the file, or --hierarchy");
        }
        OwnPanel own = OwnPanel.of(
                table.series(),
                table.partial(),
                cutoff,
                horizon,
                options.seed(),
                panel -> PanelForecaster.of(panel).options(options).without(without.ofEnsemble()));
        RunInputs inputs = RunInputs.of(table.series());
        Features known = features(table.series(), without);
        if (known != null) {
            own = own.features(known);
            inputs = inputs.and(new DataHash(known.name(), known.sha256()));
        }
        if (!origins || without.leavesOut(Ablation.FEATURES) || without.leavesOut(Ablation.DRIVERS)) {
            return new Asked(own, cutoff, inputs);
        }
        Evidence evidence = plugins.evidence();
        own = own.origins(evidence.destination(), evidence.origins(), evidence.cutoff());
        return new Asked(own, own.day(), inputs.with(evidence.inputs()));
    }

    /** Where plugins are found when they are needed. */
    interface Plugins {
        Evidence evidence();
    }

    /** Nothing that only a panel needs may be given without one. */
    void notWithoutAPanel() {
        onlyWithHistory("--columns", columns);
        onlyWithHistory("--hierarchy", hierarchy);
        onlyWithHistory("--sheet", sheet);
        onlyWithHistory("--gaps", gaps);
        onlyWithHistory("--last-year-partial", partial);
        onlyWithHistory("--features", features);
        onlyWithHistory("--origins", origins ? true : null);
    }

    private static void onlyWithHistory(String option, @Nullable Object given) {
        if (given != null) {
            throw RunOptions.conflict(option, option + " without --history", "--history beside it");
        }
    }
}
