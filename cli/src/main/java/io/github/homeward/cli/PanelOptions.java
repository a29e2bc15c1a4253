package io.github.homeward.cli;

import io.github.homeward.report.file.ColumnNames;
import io.github.homeward.report.file.PanelFile;
import io.github.homeward.yearly.series.SeriesPanel;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How to read a yearly panel given with {@code --history}. */
final class PanelOptions {

    @Option(
            names = "--columns",
            paramLabel = "MAP",
            description = "Names of the columns of --history: series=NAME,year=NAME,value=NAME,split=NAME.")
    private @Nullable String columns;

    @Option(
            names = "--sheet",
            paramLabel = "NAME",
            description = "Sheet of an Excel workbook given with --history. Without it: the first.")
    private @Nullable String sheet;

    /** The panel in a file. */
    SeriesPanel read(Path file) {
        return PanelFile.read(file, columns == null ? ColumnNames.usual() : ColumnNames.parse(columns), sheet);
    }

    /** Nothing that only a panel needs may be given without one. */
    void notWithoutAPanel() {
        onlyWithHistory("--columns", columns);
        onlyWithHistory("--sheet", sheet);
    }

    /** An option that means nothing without {@code --history}. */
    static void onlyWithHistory(String option, @Nullable Object given) {
        if (given != null) {
            throw RunOptions.conflict(option, option + " without --history", "--history beside it");
        }
    }
}
