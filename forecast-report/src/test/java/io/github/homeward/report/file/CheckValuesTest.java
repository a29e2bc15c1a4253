package io.github.homeward.report.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.homeward.yearly.score.Leaderboard;
import io.github.homeward.yearly.score.Score;
import io.github.homeward.yearly.score.Unit;
import io.github.homeward.yearly.score.UnitForecast;
import io.github.homeward.yearly.series.Series;
import io.github.homeward.yearly.series.SeriesPanel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Naive's published errors on the yearly series of the M-competitions, where these are at hand: a check of data and formula. */
class CheckValuesTest {

    @ParameterizedTest
    @CsvSource({"m1_yearly.csv.gz,1086,22.431,4.893", "m3_yearly.csv.gz,3870,17.880,3.172"})
    void naiveIsScoredAsPublished(String file, int cells, double smape, double mase) {
        Path data = folder().resolve(file);
        assumeTrue(Files.isReadable(data), () -> data + " is not at hand");
        SeriesPanel panel = PanelFile.read(data);
        List<UnitForecast> naive = new ArrayList<>();
        for (int i = 0; i < panel.train().size(); i++) {
            Series known = panel.train().get(i);
            double[] actual = panel.test().get(i).values();
            double[] point = new double[actual.length];
            Arrays.fill(point, known.last());
            naive.add(UnitForecast.withoutRanges(
                    new Unit(
                            known.id(),
                            "series",
                            LocalDate.EPOCH,
                            known.lastYear(),
                            known.values(),
                            actual,
                            known.last()),
                    "naive",
                    point));
        }

        Score score = Leaderboard.of(naive, 6).get(0);

        assertThat(score.n()).isEqualTo(cells);
        assertThat(score.smape()).isCloseTo(smape, within(0.0005));
        assertThat(score.mase()).isCloseTo(mase, within(0.0005));
        assertThat(score.owa()).isEqualTo(1);
    }

    /** The folder named by the property, else the one beside the root of the sources. */
    private static Path folder() {
        String named = System.getProperty("homeward.data");
        if (named != null) {
            return Path.of(named);
        }
        Path root = Path.of("").toAbsolutePath();
        while (root.getParent() != null && !Files.exists(root.resolve("mvnw"))) {
            root = root.getParent();
        }
        return root.resolve("../shared/data").normalize();
    }
}
