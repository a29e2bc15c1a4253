package io.github.homeward.origin.india;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.homeward.driver.DriverTable;
import io.github.homeward.plugin.CsvFactReader;
import io.github.homeward.spi.OriginPlugin;
import io.github.homeward.spi.ProgrammeStatement;
import io.github.homeward.spi.Status;
import io.github.homeward.testkit.OriginContract;
import org.junit.jupiter.api.Test;

class IndiaOriginTest extends OriginContract {

    @Override
    protected OriginPlugin plugin() {
        return new IndiaOrigin();
    }

    @Test
    void theRupeeOf2025IsTheMeanOfItsMonths() {
        assertThat(at("2026-03-31").driver("fx.IN").orElseThrow().value(2025)).isEqualTo(1.71675);
        assertThat(at("2026-01-09").driver("fx.IN").orElseThrow().status(2025)).isEqualTo(Status.PROJECTED);
    }

    /** The published ratios of price levels at market rates, US = 1: 0.2441 for India and 0.6237 for Japan in 2024. */
    @Test
    void thePriceLevelAgreesWithThePublishedRatios() {
        assertThat(at("2026-03-31").driver("price-level.IN").orElseThrow().value(2024))
                .isCloseTo(0.2441 / 0.6237, within(1e-3));
    }

    @Test
    void japanChargesNoDutyWhateverTheAgreement() {
        DriverTable table = at("2026-03-31");
        for (int year = 1990; year <= 2030; year++) {
            assertThat(table.driver("duty.JP.IN").orElseThrow().value(year)).isZero();
        }
    }

    @Test
    void theSubsidyOf2026IsSeenFromTheDayItWasAnnounced() {
        assertThat(at("2025-12-08").driver("incentives.IN").orElseThrow().value(2026))
                .isZero();
        assertThat(at("2025-12-09").driver("incentives.IN").orElseThrow().value(2026))
                .isPositive();
    }

    @Test
    void buildingInIndiaIsCheaperThanInJapan() {
        assertThat(at("2026-03-31").driver("landed-cost-ratio.IN").orElseThrow().value(2025))
                .isBetween(0.7, 0.95);
    }

    @Test
    void allIndianProgrammesAreThere() {
        assertThat(plugin().facts(new CsvFactReader()).programmes())
                .hasSize(35)
                .extracting(ProgrammeStatement::programmeId)
                .contains("IN-suzuki-jimnynomade", "IN-suzuki-fronx", "IN-honda-wrv", "IN-suzuki-evitara");
    }
}
