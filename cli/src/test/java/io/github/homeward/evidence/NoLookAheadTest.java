package io.github.homeward.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.homeward.Homeward;
import io.github.homeward.driver.DriverTable;
import io.github.homeward.driver.DriverValues;
import io.github.homeward.facts.FactBook;
import io.github.homeward.forecast.Forecast;
import io.github.homeward.plugin.Destination;
import io.github.homeward.plugin.InstalledOrigin;
import io.github.homeward.plugin.Origins;
import io.github.homeward.spi.Fact;
import io.github.homeward.spi.FactSheet;
import io.github.homeward.spi.OriginPlugin;
import io.github.homeward.spi.VolumeSheet;
import io.github.homeward.spi.VolumeStatement;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.ServiceLoader;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A forecast knows nothing that was published after its cutoff: whatever it was, the files stay the same to the byte. */
@Tag("slow")
class NoLookAheadTest {

    private static final long SEED = 20260331;

    private static final LocalDate EARLY = LocalDate.of(2012, 3, 31);
    private static final LocalDate LATE = LocalDate.of(2024, 3, 31);
    private static final Destination HISTORY = BundledForecast.HISTORY;

    @ParameterizedTest
    @ValueSource(strings = {"2012-03-31", "2024-03-31"})
    void whateverIsPublishedLaterTheFilesStayTheSame(String day) {
        LocalDate cutoff = LocalDate.parse(day);
        Forecast real = BundledForecast.at(cutoff);
        AlteredFacts facts = new AlteredFacts(cutoff, SEED);
        Forecast altered = forecast(cutoff, facts.history(), facts.origins());

        assertThat(ForecastBytes.of(altered).differenceFrom(ForecastBytes.of(real)))
                .isEmpty();
        assertThat(altered.skill()).isEqualTo(real.skill());
        assertThat(altered.models()).isEqualTo(real.models());
        assertThat(altered.notes()).isEqualTo(real.notes());
    }

    @Test
    void whateverIsPublishedLaterNoDriverMovesAtAnyEarlierCutoff() {
        Origins real = Origins.installed();
        for (int year = 2006; year <= 2026; year++) {
            LocalDate cutoff = LocalDate.of(year, 3, 31);
            AlteredFacts facts = new AlteredFacts(cutoff, SEED + year);
            Destination history = facts.history();
            for (InstalledOrigin altered : facts.origins().all()) {
                InstalledOrigin origin = real.withCode(altered.code()).orElseThrow();

                assertThat(drivers(altered, history, cutoff))
                        .as("%s on %s", origin.code(), cutoff)
                        .isEqualTo(drivers(origin, HISTORY, cutoff));
            }
        }
    }

    @Test
    void aVolumePublishedBeforeTheCutoffDoesChangeThem() {
        VolumeSheet volumes = HISTORY.volumes();
        List<VolumeStatement> without = volumes.statements().stream()
                .filter(statement -> !(statement.maker().equals("Nissan")
                        && statement.period().to().getYear() == EARLY.getYear() - 1))
                .toList();
        Destination altered = history(HISTORY.facts(), new VolumeSheet(without, volumes.names()));

        assertThat(without).hasSizeLessThan(volumes.statements().size());
        assertThat(difference(EARLY, altered, Origins.installed())).isNotEmpty();
    }

    @Test
    void aProgrammeKnownBeforeTheCutoffDoesChangeThem() {
        Origins altered = origins(sheet -> new FactSheet(
                sheet.sources(),
                sheet.indicators(),
                sheet.facts(),
                sheet.programmes().stream()
                        .filter(statement -> !statement.programmeId().equals("TH-mitsubishi-mirage"))
                        .toList()));

        assertThat(difference(EARLY, HISTORY, altered)).isNotEmpty();
    }

    @Test
    void aRatePublishedBeforeTheCutoffDoesChangeThem() {
        Origins altered = origins(sheet -> new FactSheet(
                sheet.sources(),
                sheet.indicators(),
                sheet.facts().stream().map(NoLookAheadTest::wildly).toList(),
                sheet.programmes()));

        assertThat(difference(LATE, HISTORY, altered)).isNotEmpty();
    }

    private static String drivers(InstalledOrigin origin, Destination history, LocalDate cutoff) {
        FactBook book = FactBook.of(history.facts(), origin.facts());
        DriverTable table = DriverTable.of(origin.plugin(), book, cutoff, cutoff.getYear() - 15, cutoff.getYear() + 5);
        StringBuilder text = new StringBuilder();
        for (DriverValues values : table.drivers()) {
            text.append(values.driver().id()).append(Arrays.toString(values.values()));
            for (int year = table.firstYear(); year <= table.lastYear(); year++) {
                text.append(values.status(year)).append(values.sourceIds(year));
            }
            text.append('\n');
        }
        return text.append(table.landedCosts()).toString();
    }

    private static Fact wildly(Fact fact) {
        double value = fact.value() * (1 + fact.from().getYear() % 3);
        return new Fact(
                fact.indicator(),
                fact.from(),
                fact.to(),
                value,
                value,
                value,
                fact.status(),
                fact.publishedOn(),
                fact.sourceIds(),
                fact.note());
    }

    private static String difference(LocalDate cutoff, Destination history, Origins origins) {
        return ForecastBytes.of(forecast(cutoff, history, origins))
                .differenceFrom(ForecastBytes.of(BundledForecast.at(cutoff)));
    }

    private static Forecast forecast(LocalDate cutoff, Destination history, Origins origins) {
        assertThat(origins.refused()).isEmpty();
        assertThat(origins.all()).hasSizeGreaterThanOrEqualTo(3);
        return Homeward.at(cutoff)
                .destination(history)
                .origins(origins)
                .horizon(5)
                .threads(2)
                .forecast();
    }

    private static Destination history(FactSheet facts, VolumeSheet volumes) {
        return new Destination(
                HISTORY.spiVersion(),
                HISTORY.provenance(),
                HISTORY.profile(),
                HISTORY.defaultCutoff(),
                facts,
                volumes,
                HISTORY.claims(),
                HISTORY.place(),
                HISTORY.data());
    }

    private static Origins origins(UnaryOperator<FactSheet> alter) {
        return Origins.of(ServiceLoader.load(OriginPlugin.class).stream()
                .map(provider -> new AlteredOrigin(provider.get(), alter))
                .toArray(OriginPlugin[]::new));
    }
}
