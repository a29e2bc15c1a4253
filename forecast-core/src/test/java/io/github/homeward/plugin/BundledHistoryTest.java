package io.github.homeward.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.homeward.destination.japan.StandardRules;
import io.github.homeward.facts.CutoffView;
import io.github.homeward.facts.FactBook;
import io.github.homeward.facts.Facts;
import io.github.homeward.spi.Claim;
import io.github.homeward.spi.FactSheet;
import io.github.homeward.spi.HistoryProvider;
import io.github.homeward.spi.Period;
import io.github.homeward.spi.ProgrammeStatement;
import io.github.homeward.spi.Source;
import io.github.homeward.spi.VolumeSheet;
import io.github.homeward.spi.VolumeStatement;
import io.github.homeward.spi.VolumeStatement.Precision;
import java.time.LocalDate;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The bundled history carries the facts over, whole and unchanged. */
class BundledHistoryTest {

    private final HistoryProvider history =
            ServiceLoader.load(HistoryProvider.class).findFirst().orElseThrow();
    private final FactSheet facts = history.facts(new CsvFactReader());
    private final VolumeSheet volumes = history.volumes(new CsvFactReader());

    @Test
    void everyStatementThatIsDataIsThere() {
        assertThat(volumes.statements()).hasSize(538);
        assertThat(volumes.names()).hasSize(37);
        assertThat(volumes.statements().stream()
                        .collect(Collectors.groupingBy(
                                statement -> statement.kind().id(), Collectors.counting())))
                .containsEntry("jaia_all_vehicles", 410L)
                .containsEntry("jaia_passenger", 43L)
                .containsEntry("jaia_trucks", 13L)
                .containsEntry("jada_model", 28L)
                .containsEntry("maker_sales", 12L)
                .containsEntry("maker_export", 15L)
                .containsEntry("press_average", 17L);
    }

    @Test
    void theMakersOf2025SumToTheRecord() {
        List<VolumeStatement> of2025 = headline(2025);
        double makers = of2025.stream()
                .filter(statement -> !statement.maker().equals(VolumeStatement.ALL))
                .mapToDouble(VolumeStatement::units)
                .sum();
        assertThat(makers).isEqualTo(111_513);
        assertThat(total(of2025)).isEqualTo(111_513);
    }

    @Test
    void theRecordOf1995AndTheTotalOf2024AreThere() {
        assertThat(total(headline(1995))).isEqualTo(107_092);
        assertThat(total(headline(2024))).isEqualTo(320_789 - 227_202);
    }

    @Test
    void derivedFiguresKeepTheTolerancePrintedInTheirNote() {
        assertThat(volumes.statements())
                .filteredOn(statement -> !Double.isNaN(statement.tolerance()))
                .hasSize(81)
                .allSatisfy(
                        statement -> assertThat(statement.note()).contains("+-" + Math.round(statement.tolerance())));
        assertThat(volumes.statements())
                .filteredOn(statement -> statement.note().contains("+-"))
                .hasSize(81);
        assertThat(headline(1997)).extracting(VolumeStatement::tolerance).containsExactly(2000.0);
    }

    @Test
    void exportsToAllCountriesAreUpperBounds() {
        assertThat(volumes.statements())
                .filteredOn(statement -> statement.note().contains("ALL countries")
                        || statement.note().contains("Japan or wider")
                        || statement.note().contains("all markets"))
                .hasSize(4)
                .extracting(VolumeStatement::precision)
                .containsOnly(Precision.UPPER_BOUND);
    }

    @Test
    void everySourceNamedExistsAndEverySourceIsUsed() {
        Set<String> used = Stream.of(
                        facts.facts().stream().flatMap(fact -> fact.sourceIds().stream()),
                        facts.programmes().stream().map(ProgrammeStatement::sourceId),
                        volumes.statements().stream().map(VolumeStatement::sourceId),
                        history.claims(new CsvFactReader()).stream().flatMap(claim -> claim.sourceIds().stream()),
                        new StandardRules("XX", "XXX")
                                .drivers().stream().flatMap(driver -> driver.prior().sourceIds().stream()))
                .flatMap(ids -> ids)
                .collect(Collectors.toSet());
        assertThat(facts.sources().stream().map(Source::id)).containsExactlyInAnyOrderElementsOf(used);
    }

    @Test
    void originsWithAPluginBringTheirOwnProgrammes() {
        assertThat(facts.programmes())
                .hasSize(85)
                .extracting(ProgrammeStatement::origin)
                .doesNotContain("IN", "TH", "US")
                .contains("GB", "HU", "ID", "CN", "AT", "CA", "ES");
    }

    @Test
    void theConsumptionTaxOf2019IsWeightedByItsDays() {
        CutoffView view = new CutoffView(FactBook.of(facts, Facts.NOTHING), history.defaultCutoff());
        assertThat(view.mean("tax.consumption", 2019)).isCloseTo((273 * 0.08 + 92 * 0.10) / 365, within(1e-12));
        assertThat(view.mean("market.new-vehicles", 2024)).isEqualTo(4_421_494);
        assertThat(view.mean("fx.USD", 2026)).isEqualTo(149.6294);
    }

    @Test
    void theDefaultCutoffHidesTheYenOf2026() {
        CutoffView later = new CutoffView(FactBook.of(facts, Facts.NOTHING), LocalDate.of(2026, 7, 1));
        assertThat(later.mean("fx.USD", 2026)).isEqualTo(158.0792);
    }

    private List<VolumeStatement> headline(int year) {
        return volumes.statements().stream()
                .filter(statement -> statement.kind().total()
                        && statement.period().equals(Period.calendarYear(year))
                        && statement.origin().equals(VolumeStatement.ALL)
                        && statement.model().equals(VolumeStatement.ALL)
                        && statement.precision() != Precision.LOWER_BOUND
                        && statement.precision() != Precision.UPPER_BOUND)
                .toList();
    }

    private static double total(List<VolumeStatement> statements) {
        return statements.stream()
                .filter(statement -> statement.maker().equals(VolumeStatement.ALL))
                .mapToDouble(VolumeStatement::units)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void everyClaimIsNamedAndSaysWhatIsHeldInItsPlace() {
        List<Claim> claims = history.claims(new CsvFactReader());

        assertThat(claims)
                .extracting(Claim::id)
                .contains("us-camry-2023", "record-2023")
                .doesNotHaveDuplicates();
        assertThat(claims).extracting(Claim::setAside).contains(true, false);
        assertThat(claims).allSatisfy(claim -> {
            assertThat(claim.why()).isNotBlank();
            assertThat(claim.held()).isNotBlank();
        });
    }
}
