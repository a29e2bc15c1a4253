package io.github.homeward.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The review of the editions in {@code data/editions}, beside the bundled history. */
@Tag("slow")
class ReviewCommandTest {

    private static final Path EDITIONS = Documents.root().resolve("data/editions");

    @TempDir
    private Path folder;

    @Test
    void theTableGoesFromNaiveToModelToOverride() {
        Run run = review(edition("2022"), edition("2023"));

        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .startsWith("Stored forecasts beside what is known on 2026-03-31;")
                .contains("Editions: 2022 (cutoff 2022-01-31), 2023 (cutoff 2023-01-31)\n")
                .contains("\nAll cells\n", "\nCells that judgement moved\n", "\nadded = ")
                .containsPattern("total +1 +2 ");
    }

    @Test
    void dataHasARowForEveryKnownCell() throws IOException {
        assertThat(review(edition("2022"), "--by", "total", "--format", "csv")
                        .out()
                        .lines())
                .hasSize(1 + 4)
                .first()
                .isEqualTo("edition,cutoff,node,level,year,lead,naive,model,override,actual,quality,touched,error,"
                        + "error_of_model,error_of_judgement");
        JsonNode json = new ObjectMapper()
                .readTree(review(edition("2023"), "--by", "total", "--format", "json", "--summary")
                        .bytes());
        assertThat(json.findValuesAsText("lead")).containsExactly("1", "2", "3", "all", "1", "2", "all");
        assertThat(review(edition("2022"), "--format", "arrow").bytes()).startsWith(-1, -1, -1, -1);
    }

    @Test
    void filesComeWholeBesideTheTable() throws IOException {
        Path out = folder.resolve("out");

        assertThat(review(edition("2022"), "--out", out.toString()).exitCode()).isZero();

        try (Stream<Path> files = Files.list(out)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            "review.csv", "review.arrow", "summary.csv", "summary.arrow", "run.json");
        }
        assertThat(out.resolve("summary.csv"))
                .content()
                .startsWith("level,lead,cells,n,naive,model,override,added_by_model,added_by_override\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    gone                 | HW707 | no such folder
                    2022/run.json        | HW707 | a file
                    .                    | HW707 | no run.json
                    2022 --by country    | HW204 | 'country'
                    2022 2022            | HW204 | two editions named 2022
                    2022 --cutoff 2021-12-31 | HW206 | no year that is known
                    2022 --cutoff soon   | HW113 | 'soon'
                    """)
    void whatCannotBeReviewedIsToldAndNothingIsWritten(String arguments, String code, String found) {
        Path out = folder.resolve("out");
        List<String> args = new ArrayList<>(List.of("--out", out.toString()));
        for (String argument : arguments.split(" ", -1)) {
            args.add(
                    argument.startsWith("2022") || argument.equals("gone") || argument.equals(".")
                            ? EDITIONS.resolve(argument).toString()
                            : argument);
        }

        Run run = review(args.toArray(String[]::new));

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.bytes()).isEmpty();
        assertThat(run.err()).startsWith("homeward: " + code + " ").contains(found);
        assertThat(out).doesNotExist();
    }

    private static String edition(String name) {
        return EDITIONS.resolve(name).toString();
    }

    private static Run review(String... options) {
        List<String> args = new ArrayList<>(List.of("review"));
        args.addAll(List.of(options));
        return Run.of(args.toArray(String[]::new));
    }
}
