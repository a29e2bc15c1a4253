package io.github.homeward.report.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.homeward.input.ErrorCode;
import io.github.homeward.input.HomewardException;
import io.github.homeward.plugin.ProgrammeRows;
import io.github.homeward.programme.PlannedProgrammes;
import io.github.homeward.spi.Figure.Measure;
import io.github.homeward.spi.ProgrammeStatement;
import io.github.homeward.spi.Steering;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a good file says; the bad ones are tested through the command. */
class ProgrammeFileTest {

    private static final String LAUNCH = "MX-a,Maker,A,MX,passenger,LHD,2026-01,launch,,,2027-04,,planner,";

    @TempDir
    private Path folder;

    @Test
    void columnsMayComeInAnyOrderAndAByteOrderMarkIsNoColumn() throws IOException {
        PlannedProgrammes file = read(
                "\uFEFFnote,source_id,applies_to,applies_from,unit,value,statement,known_on,steering,vehicle,"
                        + "origin,model,maker,programme_id\r\n\r\n\"a, b\",desk 7,,2027-04,,,launch,2026-01,LHD,passenger,MX,A,Maker,MX-a\r\n");

        PlannedProgrammes.Line line = file.lines().get(0);
        assertThat(line.number()).isEqualTo(3);
        assertThat(line.said().knownOn()).isEqualTo("2026-01-31");
        assertThat(line.said().appliesFrom()).isEqualTo("2027-04-01");
        assertThat(line.said().steering()).isEqualTo(Steering.LEFT);
        assertThat(line.said().note()).isEqualTo("a, b");
        assertThat(line.said().sourceId()).isEqualTo("planner:desk 7");
        assertThat(line.said().byPlanner()).isTrue();
        assertThat(file.notYetKnown(LocalDate.of(2026, 1, 30))).isEqualTo(1);
        assertThat(file.notYetKnown(LocalDate.of(2026, 1, 31))).isZero();
    }

    @Test
    void figuresPerYearBecomeMonthlyOnes() throws IOException {
        List<PlannedProgrammes.Line> lines = good(
                        LAUNCH,
                        "MX-a,Maker,A,MX,passenger,,2026-01,capacity,1200,vehicles per year,2027,2028,planner,",
                        "MX-a,Maker,A,MX,passenger,,2026-01,target,600,vehicles per year,2027-04,,planner,",
                        "MX-a,Maker,A,MX,passenger,,2026-01,announced,600,vehicles per year,2027-04,,planner,")
                .lines();

        assertThat(lines.get(1).said().vehicles(Measure.PER_MONTH)).hasValue(100);
        assertThat(lines.get(1).said().appliesTo()).isEqualTo("2028-12-31");
        assertThat(lines.get(2).said().vehicles(Measure.PER_MONTH)).hasValue(50);
        assertThat(lines.get(3).said().vehicles(Measure.PER_YEAR))
                .as("read so by the plan itself")
                .hasValue(600);
    }

    @Test
    void aLineOnAKnownProgrammeJoinsItAndANewOneMustStart() throws IOException {
        ProgrammeStatement known = good(LAUNCH).lines().get(0).said();
        PlannedProgrammes price = good("MX-a,Maker,A,MX,passenger,,2026-02,price,2000000,JPY,,,planner,");

        assertThat(price.joinedTo(List.of(known)))
                .containsExactly(known, price.lines().get(0).said());
        assertThatExceptionOfType(HomewardException.class)
                .isThrownBy(() -> price.joinedTo(List.of()))
                .satisfies(error -> assertThat(error.code()).isEqualTo(ErrorCode.NO_START));
        assertThat(PlannedProgrammes.NONE.joinedTo(List.of(known))).containsExactly(known);
    }

    @Test
    void theFingerprintIsThatOfTheBytes() throws IOException {
        assertThat(good(LAUNCH).sha256())
                .hasSize(64)
                .isNotEqualTo(good(LAUNCH + "x").sha256());
    }

    private PlannedProgrammes good(String... lines) throws IOException {
        return read(String.join(",", ProgrammeRows.plannerColumns()) + "\n" + String.join("\n", lines));
    }

    private PlannedProgrammes read(String text) throws IOException {
        return ProgrammeFile.read(Files.writeString(folder.resolve("mine.csv"), text));
    }
}
