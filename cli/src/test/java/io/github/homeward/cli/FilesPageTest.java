package io.github.homeward.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.homeward.cli.setting.SettingLine;
import io.github.homeward.report.file.Column;
import io.github.homeward.report.file.Columns;
import io.github.homeward.report.file.EditionChange;
import io.github.homeward.report.page.ContributionRow;
import io.github.homeward.report.page.CostRow;
import io.github.homeward.report.page.DriverRow;
import io.github.homeward.report.page.HistoryLine;
import io.github.homeward.report.page.LeverRow;
import io.github.homeward.report.page.OriginLine;
import io.github.homeward.report.page.ProgrammeRow;
import java.io.IOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The page on files and lists names every column there is, and none that there is not. */
class FilesPageTest {

    private static final Pattern CODE = Pattern.compile("`([a-z_0-9]+)`");

    /** Words in backticks that are values or files, not columns. */
    private static final Pattern NO_COLUMN = Pattern.compile("\\((?:[^()]*)\\)");

    private static final String RANGES = "`lower50` `upper50` `lower80` `upper80` `lower95` `upper95`";

    @Test
    void everyListHasALineWithItsColumns() throws IOException {
        String page = Files.readString(Documents.root().resolve("docs/files.md"));
        for (Map.Entry<String, List<? extends Column<?>>> list : lists().entrySet()) {
            String line = page.lines()
                    .filter(one -> one.startsWith("| `" + list.getKey() + "`"))
                    .reduce((first, second) -> second)
                    .orElseThrow(() -> new AssertionError("no line on " + list.getKey()));
            String columns = line.substring(line.indexOf('|', 1));
            assertThat(named(columns)).as(list.getKey()).containsExactlyInAnyOrderElementsOf(names(list.getValue()));
        }
    }

    @Test
    void everyFileHasASectionWithItsColumns() throws IOException {
        String page = Files.readString(Documents.root().resolve("docs/files.md"));
        for (Map.Entry<String, List<? extends Column<?>>> file : files().entrySet()) {
            int at = page.indexOf("`" + file.getKey() + "`", page.indexOf("## `" + "forecast.csv`"));
            String section = page.substring(at, page.indexOf("\n## ", at));
            String spelt = section.replace("`lower50` ... `upper95`", RANGES);
            for (String column : names(file.getValue())) {
                assertThat(spelt).as(file.getKey()).contains("`" + column + "`");
            }
        }
    }

    private static Set<String> named(String text) {
        return CODE.matcher(NO_COLUMN.matcher(text).replaceAll(""))
                .results()
                .map((MatchResult match) -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> names(List<? extends Column<?>> columns) {
        return columns.stream().map(Column::name).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, List<? extends Column<?>>> lists() {
        Map<String, List<? extends Column<?>>> lists = new LinkedHashMap<>();
        lists.put("history", HistoryLine.COLUMNS);
        lists.put("explain", ContributionRow.WITH_ENDS);
        lists.put("levers", LeverRow.COLUMNS);
        lists.put("cost", CostRow.COLUMNS);
        lists.put("drivers", DriverRow.COLUMNS);
        lists.put("diff", EditionChange.COLUMNS);
        lists.put("origins", OriginLine.COLUMNS);
        lists.put("config", SettingLine.COLUMNS);
        lists.put("doctor", Finding.COLUMNS);
        return lists;
    }

    private static Map<String, List<? extends Column<?>>> files() {
        Map<String, List<? extends Column<?>>> files = new LinkedHashMap<>();
        files.put("forecast.csv", Columns.FORMAT_1);
        files.put("overrides.csv", Columns.OVERRIDES);
        files.put("scenario.csv", Columns.SCENARIO);
        files.put("attribution.csv", Columns.ATTRIBUTION);
        files.put("review.csv", Columns.REVIEW);
        files.put("summary.csv", Columns.REVIEW_SUMMARY);
        files.put("programmes.csv", ProgrammeRow.COLUMNS);
        return files;
    }
}
