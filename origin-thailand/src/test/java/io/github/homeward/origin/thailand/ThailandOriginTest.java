package io.github.homeward.origin.thailand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.homeward.driver.DriverTable;
import io.github.homeward.plugin.CsvFactReader;
import io.github.homeward.spi.OriginPlugin;
import io.github.homeward.spi.ProgrammeStatement;
import io.github.homeward.spi.Status;
import io.github.homeward.testkit.OriginContract;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ThailandOriginTest extends OriginContract {

    @Override
    protected OriginPlugin plugin() {
        return new ThailandOrigin();
    }

    /** The published ratios of price levels at market rates, US = 1: 0.2974 for Thailand and 0.6237 for Japan in 2024. */
    @Test
    void thePriceLevelAgreesWithThePublishedRatios() {
        assertThat(at("2026-03-31").driver("price-level.TH").orElseThrow().value(2024))
                .isCloseTo(0.2974 / 0.6237, within(1e-3));
    }

    @Test
    void japanRecognisesThaiApprovalsSince2006() {
        DriverTable table = at("2026-03-31");
        assertThat(table.driver("recognition.TH").orElseThrow().value(2005)).isZero();
        assertThat(table.driver("recognition.TH").orElseThrow().value(2006)).isEqualTo(1);
        assertThat(table.driver("certification.TH").orElseThrow().value(2010)).isEqualTo(0.6);
        assertThat(table.driver("certification.TH").orElseThrow().status(2010)).isEqualTo(Status.ASSUMED);
    }

    /** Seven days at sea and four in port, 42,500 dollars a day and 300 barrels at 69.14, on 3,250 cars. */
    @Test
    void freightIsAWeekAtSeaSharedByTheCars() {
        double dollars = (7 + 4) * (42_500 + 300 * 69.14) / (6_500 * 0.5);
        assertThat(at("2026-03-31").driver("freight.TH").orElseThrow().value(2025))
                .isCloseTo(dollars * 149.6294, within(1e-6));
    }

    @Test
    void theEndOfTheCx3InJapanIsNotTheEndOfTheThaiProgramme() {
        assertThat(plugin().facts(new CsvFactReader()).programmes())
                .hasSize(76)
                .filteredOn(statement -> statement.programmeId().equals("TH-mazda-cx3")
                        && statement.kind() == ProgrammeStatement.Kind.END_OF_PRODUCTION_FOR_DESTINATION)
                .isNotEmpty()
                .allSatisfy(statement -> assertThat(statement.knownOn()).isAfterOrEqualTo(LocalDate.of(2026, 1, 1)));
    }

    @Test
    void thaiSupplyOfTheCx3StartsInApril2022() {
        assertThat(plugin().facts(new CsvFactReader()).programmes())
                .filteredOn(statement -> statement.programmeId().equals("TH-mazda-cx3")
                        && statement.kind() == ProgrammeStatement.Kind.SOURCING_TO)
                .extracting(ProgrammeStatement::appliesFrom)
                .containsExactly(LocalDate.of(2022, 4, 1));
    }
}
