package io.github.homeward.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.homeward.Homeward;
import io.github.homeward.forecast.Forecast;
import io.github.homeward.plugin.Origins;
import io.github.homeward.report.file.ForecastLine;
import io.github.homeward.report.file.PanelFile;
import io.github.homeward.yearly.PanelForecast;
import io.github.homeward.yearly.PanelForecaster;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The files of a forecast do not depend on where, or on how many processors, it is made. */
@Tag("slow")
@Isolated
class SameBytesTest {

    private static final LocalDate CUTOFF = LocalDate.of(2012, 3, 31);

    @TempDir
    private static Path folder;

    private static PanelForecast plain;

    @BeforeAll
    static void forecastOnce() throws IOException {
        plain = plain(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void anyNumberOfThreadsGivesTheSameFiles(int threads) throws IOException {
        assertSame(bundled(threads), BundledForecast.at(CUTOFF));
        assertThat(bytes(plain(threads)).differenceFrom(bytes(plain))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"tr-TR, Pacific/Kiritimati", "ar-EG-u-nu-arab, America/Los_Angeles"})
    void anyLanguageAndTimeZoneGivesTheSameFiles(String language, String zone) throws IOException {
        Locale locale = Locale.getDefault();
        TimeZone timeZone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag(language));
            TimeZone.setDefault(TimeZone.getTimeZone(zone));

            assertSame(bundled(2), BundledForecast.at(CUTOFF));
            assertThat(bytes(plain(2)).differenceFrom(bytes(plain))).isEmpty();
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(timeZone);
        }
    }

    @Test
    void anotherSeedDoesGiveOtherFiles() {
        Forecast other = evidence().seed(77).forecast();

        assertThat(ForecastBytes.of(other).differenceFrom(ForecastBytes.of(BundledForecast.at(CUTOFF))))
                .isNotEmpty();
    }

    private static ForecastBytes bytes(PanelForecast forecast) {
        return ForecastBytes.of(ForecastLine.of(forecast));
    }

    private static void assertSame(Forecast one, Forecast other) {
        assertThat(ForecastBytes.of(one).differenceFrom(ForecastBytes.of(other)))
                .isEmpty();
        assertThat(one.skill()).isEqualTo(other.skill());
        assertThat(one.models()).isEqualTo(other.models());
        assertThat(one.notes()).isEqualTo(other.notes());
    }

    /** Read anew each time, since reading may depend on the place as well. */
    private static Forecast bundled(int threads) {
        return evidence().threads(threads).forecast();
    }

    private static Homeward evidence() {
        return Homeward.at(CUTOFF).origins(Origins.installed()).horizon(5);
    }

    private static PanelForecast plain(int threads) throws IOException {
        Path file = folder.resolve("panel.csv");
        Files.writeString(file, panel());
        return PanelForecaster.of(PanelFile.read(file))
                .horizon(5)
                .threads(threads)
                .forecast();
    }

    /** Five series that grow, fall, swing and break, of unequal length. */
    private static String panel() {
        StringBuilder text = new StringBuilder("series,year,value\n");
        for (int series = 0; series < 5; series++) {
            double level = 1000 * (series + 1);
            for (int year = 1995 + series; year < 2020; year++) {
                level *= 1 + 0.01 * (series - 3) + 0.08 * Math.sin(year * (1 + 0.3 * series));
                double broken = series == 4 && year > 2008 ? 0.6 : 1;
                text.append("İç-").append(series).append(',').append(year).append(',');
                text.append(level * broken).append('\n');
            }
        }
        return text.toString();
    }
}
