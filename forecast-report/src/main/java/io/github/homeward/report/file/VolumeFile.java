package io.github.homeward.report.file;

import io.github.homeward.input.CsvRow;
import io.github.homeward.input.CsvTable;
import io.github.homeward.input.ErrorCode;
import io.github.homeward.input.HomewardException;
import io.github.homeward.ledger.PlannedVolumes;
import io.github.homeward.plugin.Destination;
import io.github.homeward.plugin.VolumeRows;
import io.github.homeward.spi.CountKind;
import io.github.homeward.spi.ProgrammeStatement;
import io.github.homeward.spi.VolumeStatement;
import io.github.homeward.spi.VolumeStatement.Precision;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Reads a planner's own statements on volume: a CSV file of exactly the columns of a destination's {@code
 * volumes.csv}. The column {@code source_id} is a free label.
 */
public final class VolumeFile {

    /** Says in words what the kind says; for people. */
    private static final String MEASURE = "measure";

    /** More vehicles than any country buys in a year. */
    private static final double MOST_VEHICLES = 1e8;

    private VolumeFile() {}

    /**
     * Reads a file and checks every line by itself and against the others.
     *
     * @param destination whose kinds of counts the lines may be of
     * @throws HomewardException for anything wrong with it; the message names the line
     */
    public static PlannedVolumes read(Path path, Destination destination) {
        Map<String, CountKind> kinds = new TreeMap<>();
        destination.volumes().statements().forEach(said -> kinds.put(said.kind().id(), said.kind()));
        CsvTable table =
                CsvTable.read(path, VolumeRows.columns()).withoutOthers(MEASURE).withRows("write a row for each count");
        List<PlannedVolumes.Line> lines = new ArrayList<>();
        for (CsvRow row : table.rows()) {
            VolumeStatement said =
                    VolumeRows.statement(row, kinds, ProgrammeStatement.plannerSource(row.required("source_id")));
            check(row, said);
            lines.stream()
                    .filter(line -> PlannedVolumes.sameCell(line.said(), said)
                            && line.said().precision() == said.precision()
                            && line.said().publishedOn().equals(said.publishedOn()))
                    .findFirst()
                    .ifPresent(twin -> {
                        throw row.error(
                                ErrorCode.DUPLICATE_POINT,
                                "the same vehicles and months as in line " + twin.number(),
                                "every count once",
                                "delete one of the two, or correct published_on of the later one");
                    });
            lines.add(new PlannedVolumes.Line(row.place().line(), said));
        }
        return new PlannedVolumes(table.name(), table.sha256(), lines);
    }

    private static void check(CsvRow row, VolumeStatement said) {
        if (said.units() > MOST_VEHICLES) {
            throw row.error(
                    ErrorCode.OUT_OF_RANGE, "units '" + row.text("units") + "'", "at most 100,000,000", "correct it");
        }
        boolean bound = said.precision() == Precision.LOWER_BOUND || said.precision() == Precision.UPPER_BOUND;
        if (!bound && YearMonth.from(said.publishedOn()).isBefore(said.period().to())) {
            throw row.error(
                    ErrorCode.PERIOD_REVERSED,
                    "a count of " + row.text("period") + " published on " + said.publishedOn()
                            + ", before the period ended",
                    "a period that had ended",
                    "correct the period or published_on, or state the months that are over");
        }
    }
}
