package io.github.homeward.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.homeward.forecast.View;
import io.github.homeward.forecast.YearToDate;
import io.github.homeward.node.NodeKey;
import io.github.homeward.report.file.ForecastLine;
import io.github.homeward.yearly.Flag;
import io.github.homeward.yearly.range.Range;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ForecastTableTest {

    private static final int LAST_YEAR = 2025;
    private static final int HORIZON = 2;

    @Test
    void lastActualRangesChangesNaiveFlagsAndNotesAreShown() {
        List<ForecastLine> lines = new ArrayList<>();
        lines.addAll(lines("ALL", "total", 111_513, List.of()));
        lines.addAll(lines("XX", "origin", 60, List.of(Flag.INFERRED)));
        lines.addAll(lines("ALL/M", "maker", 0, List.of(Flag.SHORT_HISTORY, Flag.LEVEL_REFUSED)));
        ForecastRun run = new ForecastRun(
                new RunInputs("Japan's reverse imports, vehicles a year", List.of(), List.of()),
                LocalDate.of(2026, 3, 31),
                HORIZON,
                lines,
                "",
                List.of(),
                List.of("This is a test."),
                List.of(),
                View.USUAL,
                new YearToDate(2026, YearMonth.of(2026, 1), 1, Map.of(NodeKey.TOTAL, 9_000.0), 0.08));

        assertThat(new ForecastTable(run, lines).text()).isEqualTo("""
                        Japan's reverse imports, vehicles a year; as known on 2026-03-31, volumes to January 2026 (2 months old); 2 years ahead; 80 % ranges below
                        2026 so far: 9,000 vehicles in 1 month to January 2026, usually 8.0 % of a year: 112,500 by the seasons alone; programmes and what is announced make it 122,664.

                        Total
                          node  last 2025            2026             2027    naive  flags
                          ALL     111,513    122,664 +10%      133,816 +9%  111,513
                                           98,131-147,197  107,052-160,579

                        By origin
                          node  name    last 2025       2026       2027  naive  flags
                          XX    Exland         60    66 +10%     72 +9%     60  inferred
                                                   52.8-79.2  57.6-86.4

                        By maker
                          node   last 2025  2026  2027  naive  flags
                          ALL/M          0     0     0      0  short-history level-refused
                                               -     -

                        Flags: short-history = few years to learn from; inferred = last value inferred, not counted; level-refused = nothing supports a range

                        Notes:
                        - This is a test.
                        """);
    }

    private static List<ForecastLine> lines(String node, String level, double last, List<Flag> flags) {
        List<ForecastLine> lines = new ArrayList<>();
        for (int h = 1; h <= HORIZON; h++) {
            double point = last * (1 + 0.1 * h);
            Range range = flags.contains(Flag.LEVEL_REFUSED)
                    ? Range.REFUSED
                    : new Range(point * 0.8, point * 1.2, Range.Support.OWN);
            lines.add(new ForecastLine(
                    node,
                    level,
                    "ALL",
                    "ALL",
                    "ALL",
                    "ALL",
                    LAST_YEAR + h,
                    h,
                    LAST_YEAR,
                    last,
                    point,
                    range,
                    range,
                    range,
                    last,
                    flags,
                    node.equals("XX") ? "Exland" : node,
                    0,
                    ForecastLine.CALENDAR));
        }
        return lines;
    }
}
