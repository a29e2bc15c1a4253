package io.github.homeward.judgement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.homeward.input.DataHash;
import io.github.homeward.judgement.ReviewSummary.Cells;
import io.github.homeward.node.NodeKey;
import io.github.homeward.node.NodeKey.Level;
import io.github.homeward.report.file.EditionFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Stored editions, whole and damaged, beside actuals. */
class ReviewTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 31);
    private static final List<DataHash> DATA = List.of(new DataHash("volumes.csv", "new"));

    @TempDir
    private Path parent;

    private Path folder = Path.of("");

    @BeforeEach
    void anEditionAsForecastWritesIt() throws IOException {
        folder = Files.createDirectory(parent.resolve("first"));
        write("run.json", """
                {"format": 1, "homeward": "1", "command_line": ["forecast", "--out", "first"], "cutoff": "2024-01-31",
                 "data": [{"name": "volumes.csv", "sha256": "old"}]}
                """);
        write("forecast.csv", """
                node,level,year,horizon,forecast,naive,flags
                ALL,total,2024,1,110.0,90.0,override
                ALL,total,2025,2,130.0,90.0,
                AA,origin,2024,1,60.0,40.0,override
                AA,origin,2025,2,70.0,,
                """);
        write("overrides.csv", """
                node,level,year,statistical,overridden,ops,authors,reasons
                ALL,total,2024,105.0,110.0,,,
                AA,origin,2024,55.0,60.0,add 5,A,why
                """);
    }

    @Test
    void errorsGoFromNaiveToModelToOverrideByLevelAndLead() {
        Review review = review();

        assertThat(review.rows()).hasSize(4);
        ReviewRow total = review.rows().get(0);
        assertThat(total.errorOfModel()).isEqualTo(5);
        assertThat(total.errorOfJudgement()).isEqualTo(5);
        assertThat(total.error()).isEqualTo(10);
        assertThat(review.summaries())
                .contains(
                        new ReviewSummary(Level.TOTAL, 1, Cells.ALL, 1, 10, 5, 10),
                        new ReviewSummary(Level.TOTAL, 2, Cells.ALL, 1, 30, 10, 10),
                        new ReviewSummary(Level.TOTAL, 0, Cells.ALL, 2, 20, 7.5, 10),
                        new ReviewSummary(Level.TOTAL, 0, Cells.TOUCHED, 1, 10, 5, 10),
                        new ReviewSummary(Level.ORIGIN, 0, Cells.ALL, 1, 22, 7, 2));
        assertThat(review.summaries().get(0).addedByModel()).isEqualTo(5);
        assertThat(review.summaries().get(0).addedByOverride()).isCloseTo(-5, within(1e-12));
        assertThat(review.largestErrors(Level.ORIGIN, 1))
                .extracting(row -> row.cell().year())
                .containsExactly(2025);
    }

    @Test
    void cellsThatNobodyCountedAreLeftOutAndOtherDataIsTold() {
        Actuals actuals = actuals();
        actuals.add(NodeKey.parse("AA"), 2024, 1, "inferred");
        Actuals fewer = new Actuals();
        fewer.add(NodeKey.parse("ALL"), 2024, 100, "observed");
        fewer.add(NodeKey.parse("AA"), 2024, 62, "inferred");

        assertThat(actuals.at(NodeKey.parse("AA"), 2024).orElseThrow().value()).isEqualTo(62);
        assertThat(Review.of(List.of(EditionFolder.read(folder)), fewer, TODAY, DATA)
                        .rows())
                .hasSize(1);
        assertThat(review().notes())
                .anyMatch(note -> note.startsWith("first: made from another state of volumes.csv"))
                .anyMatch(note -> note.startsWith("1 cells have no last value"));
    }

    @Test
    void withoutActualsThereIsNothingToReview() {
        assertThatThrownBy(() -> Review.of(List.of(EditionFolder.read(folder)), new Actuals(), TODAY, DATA))
                .hasMessageStartingWith("HW206 first:")
                .hasMessageContaining("no year that is known on 2026-03-31");
        Edition once = EditionFolder.read(folder);
        assertThatThrownBy(() -> Review.of(List.of(once, once), actuals(), TODAY, DATA))
                .hasMessageStartingWith("HW204 first: found two editions named first");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\'', textBlock = """
                    run.json      | ''                                  | HW708 | run.json
                    run.json      | {"format": 1, "data": [             | HW708 | run.json line 1
                    run.json      | []                                  | HW708 | no JSON object
                    run.json      | {"homeward": "1"}                   | HW708 | no format number
                    run.json      | {"format": 2}                       | HW709 | format 2; expected format 1
                    run.json      | {"format": 1, "command_line": ["backtest"]} | HW707 | 'backtest'
                    run.json      | {"format": 1, "command_line": ["forecast"], "cutoff": null} | HW707 | without a cutoff
                    run.json      | {"format": 1, "command_line": ["forecast"], "cutoff": "soon"} | HW708 | cutoff 'soon'
                    run.json      | {"format": 1, "command_line": ["forecast"], "cutoff": "2024-01-31", "data": []} | HW708 | no data
                    forecast.csv  | ''                                  | HW103 | forecast.csv
                    forecast.csv  | node,level,year,horizon,forecast,flags~ | HW104 | no column naive
                    forecast.csv  | node,level,year,horizon,forecast,naive,flags~ | HW103 | a header without rows
                    forecast.csv  | node,level,year,horizon,forecast,naive,flags~ALL,total,2025,1,x,1,~ | HW105 | forecast 'x'
                    forecast.csv  | node,level,year,horizon,forecast,naive,flags~ALL,total,2025,1,-4,1,~ | HW106 | forecast -4
                    forecast.csv  | node,level,year,horizon,forecast,naive,flags~ALL,total,2025,0,4,1,~ | HW116 | horizon 0
                    forecast.csv  | node,level,year,horizon,forecast,naive,flags~A,series,2024,1,4,1,~ | HW114 | level 'series'
                    forecast.csv  | node,level,year,horizon,forecast,naive,flags~ALL,total,2025,1,4,1,~ALL,total,2025,1,4,1,~ | HW108 | a second time
                    overrides.csv | node,year,statistical,overridden~   | HW710 | an overridden row that overrides.csv has not
                    overrides.csv | node,year,statistical,overridden~ALL,2024,105,111~AA,2024,55,60~ | HW710 | another number
                    overrides.csv | node,year,statistical,overridden~ALL,2025,105,130~ALL,2024,105,110~AA,2024,55,60~ | HW710 | not overridden there
                    overrides.csv | node,year,statistical,overridden~BB,2024,1,2~ALL,2024,105,110~AA,2024,55,60~ | HW710 | forecast.csv has not
                    """)
    void aDamagedEditionIsToldByFile(String file, String text, String code, String found) throws IOException {
        write(file, text.replace('~', '\n'));

        assertThatThrownBy(() -> EditionFolder.read(folder))
                .hasMessageStartingWith(code + " " + folder)
                .hasMessageContaining(found)
                .hasMessageContaining("; fix: ");
    }

    @Test
    void foldersThatAreNoEdition() throws IOException {
        assertThatThrownBy(() -> EditionFolder.read(parent.resolve("gone"))).hasMessageStartingWith("HW707 ");
        assertThatThrownBy(() -> EditionFolder.read(folder.resolve("run.json"))).hasMessageStartingWith("HW707 ");
        Files.delete(folder.resolve("forecast.csv"));
        assertThatThrownBy(() -> EditionFolder.read(folder)).hasMessageContaining("found no forecast.csv");
        Files.delete(folder.resolve("run.json"));
        assertThatThrownBy(() -> EditionFolder.read(folder)).hasMessageContaining("found no run.json");
    }

    private Review review() {
        return Review.of(List.of(EditionFolder.read(folder)), actuals(), TODAY, DATA);
    }

    private static Actuals actuals() {
        Actuals actuals = new Actuals();
        actuals.add(NodeKey.parse("ALL"), 2024, 100, "observed");
        actuals.add(NodeKey.parse("ALL"), 2025, 120, "observed");
        actuals.add(NodeKey.parse("AA"), 2024, 62, "derived");
        actuals.add(NodeKey.parse("AA"), 2025, 90, "derived");
        return actuals;
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }
}
