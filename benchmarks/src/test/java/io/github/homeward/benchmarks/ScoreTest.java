package io.github.homeward.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.homeward.report.file.PanelFile;
import io.github.homeward.yearly.series.SeriesPanel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScoreTest {

    @TempDir
    private Path folder;

    private Path data = Path.of("");

    @BeforeEach
    void twoSeriesWithTwoYearsToForecast() throws IOException {
        data = folder.resolve("data.csv");
        Files.writeString(data, """
                series,year,value,split
                a,2000,10,train
                a,2001,12,train
                a,2002,14,train
                a,2003,16,test
                a,2004,18,test
                b,2000,100,train
                b,2001,90,train
                b,2002,80,train
                b,2003,80,test
                b,2004,60,test
                """);
    }

    @Test
    void theTrainingFileHoldsNothingElse() throws IOException {
        Path training = folder.resolve("training.csv");
        TrainingFile.write(PanelFile.read(data), training);
        assertThat(Files.readString(training)).isEqualTo("""
                        series,year,value
                        a,2000,10.0
                        a,2001,12.0
                        a,2002,14.0
                        b,2000,100.0
                        b,2001,90.0
                        b,2002,80.0
                        """);
    }

    @Test
    void measuresAreAveragedOverSeriesAndRelativeToNaive() throws IOException {
        SeriesPanel panel = PanelFile.read(data);
        Path file = folder.resolve("forecast.csv");
        // Right on a, naive on b.
        Files.writeString(file, """
                "series","horizon","forecast","lower95","upper95"
                "a",1,16,15,17
                "a",2,18,19,20
                "b",2,80,60,90
                "b",1,80,70,90
                "b",3,80,60,90
                """);
        Score score = Score.of(panel, ForecastFile.read(file, 2));
        double naiveA = (200 * 2 / 30.0 + 200 * 4 / 32.0) / 2;
        double naiveB = 200 * 20 / 140.0 / 2;
        assertThat(score.series()).isEqualTo(2);
        assertThat(score.smape()).isCloseTo(naiveB / 2, within(1e-12));
        assertThat(score.mase()).isCloseTo((0 + 1) / 2.0, within(1e-12));
        assertThat(score.owa()).isCloseTo((naiveB / (naiveA + naiveB) + 1 / (1.5 + 1)) / 2, within(1e-12));
        assertThat(score.coverage()).isEqualTo(0.75);
        // a: widths 2 and 1, one unit too high by 40; scale 2. b: widths 20 and 30; scale 10.
        assertThat(score.msis()).isCloseTo(((2 + 1 + 40) / 4.0 + 50 / 20.0) / 2, within(1e-12));
    }

    @Test
    void homewardsOwnFileIsReadAndWhatIsMissingIsCounted() throws IOException {
        Path file = folder.resolve("homeward.csv");
        Files.writeString(
                file, "node,level,horizon,forecast,lower50\na,series,1,16,1\na,series,2,18,1\nb,series,1,NA,1\n");
        Score score = Score.of(PanelFile.read(data), ForecastFile.read(file, 2));
        assertThat(score.missing()).isEqualTo(1);
        assertThat(score.owa()).isZero();
        assertThat(score.coverage()).isNaN();
    }

    @Test
    void theTableIsSortedAndTimesAreRelativeToTheReference() throws IOException {
        Path results = Files.createDirectory(folder.resolve("results"));
        Files.writeString(results.resolve("R_ets.csv"), "series,horizon,forecast\na,1,14\na,2,14\nb,1,80\nb,2,80\n");
        Files.writeString(results.resolve("R_ets.seconds"), "4.00 3.50 0.30\n");
        Files.writeString(results.resolve("other.csv"), "series,horizon,forecast\na,1,16\na,2,18\nb,1,80\nb,2,60\n");
        Files.writeString(results.resolve("other.seconds"), "1.0 1.5 0.5\n");
        String table = ScoreTable.of(PanelFile.read(data), results).markdown();
        assertThat(table.lines().skip(2))
                .containsExactly(
                        "| other | 0.00 | 0.000 | 0.000 |  |  | 1.0 | 0.25 | 2.0 |",
                        "| R ets | 16.73 | 1.250 | 1.000 |  |  | 4.0 | 1.00 | 3.8 |");
    }
}
