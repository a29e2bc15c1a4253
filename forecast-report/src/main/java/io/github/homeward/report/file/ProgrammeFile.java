package io.github.homeward.report.file;

import io.github.homeward.input.CsvTable;
import io.github.homeward.input.HomewardException;
import io.github.homeward.plugin.ProgrammeRows;
import io.github.homeward.programme.PlannedProgrammes;
import java.nio.file.Path;
import java.util.List;

/**
 * Reads a planner's own statements on programmes: a CSV file of exactly the columns of a plugin's {@code
 * programmes.csv}, read more strictly.
 */
public final class ProgrammeFile {

    private ProgrammeFile() {}

    /**
     * Reads a file.
     *
     * @throws HomewardException for anything wrong with it; the message names the line
     */
    public static PlannedProgrammes read(Path path) {
        CsvTable table = CsvTable.read(path, List.of(ProgrammeRows.plannerColumns()))
                .withoutOthers()
                .withRows("write a row for each statement");
        return new PlannedProgrammes(table.name(), table.sha256(), PlannerRows.read(table)).checked();
    }
}
