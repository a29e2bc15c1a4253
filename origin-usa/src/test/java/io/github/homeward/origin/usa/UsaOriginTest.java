package io.github.homeward.origin.usa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.homeward.plugin.CsvFactReader;
import io.github.homeward.spi.OriginPlugin;
import io.github.homeward.spi.ProgrammeStatement;
import io.github.homeward.testkit.OriginContract;
import org.junit.jupiter.api.Test;

class UsaOriginTest extends OriginContract {

    @Override
    protected OriginPlugin plugin() {
        return new UsaOrigin();
    }

    /** 92 days of 2.5 %, 166 of 27.5 % (3 April to 15 September), 107 of 15 %. */
    @Test
    void theUsDutyOf2025IsWeightedByItsDays() {
        double expected = (92 * 0.025 + 166 * 0.275 + 107 * 0.15) / 365;
        assertThat(value("2026-03-31", "duty.US.JP", 2025)).isCloseTo(expected, within(1e-12));
        assertThat(value("2026-03-31", "duty-truck.US.JP", 2025))
                .isCloseTo((92 * 0.25 + 166 * 0.50 + 107 * 0.25) / 365, within(1e-12));
    }

    @Test
    void eachStepOfTheDutyIsSeenFromTheDayItWasPublic() {
        assertThat(value("2025-04-02", "duty.US.JP", 2026)).isEqualTo(0.025);
        assertThat(value("2025-04-03", "duty.US.JP", 2026)).isEqualTo(0.275);
        assertThat(value("2025-07-21", "duty.US.JP", 2026)).isEqualTo(0.275);
        assertThat(value("2025-07-22", "duty.US.JP", 2026)).isEqualTo(0.15);
    }

    @Test
    void approvalOnPaperLightensTheBurdenFrom16February2026() {
        assertThat(value("2026-03-31", "certification.US", 2026))
                .isCloseTo((46 * 0.7 + 319 * 0.2) / 365, within(1e-12));
        assertThat(value("2025-12-18", "certification.US", 2026)).isEqualTo(0.7);
    }

    @Test
    void theCapOfPreferentialHandlingRisesInMay2013() {
        assertThat(value("2026-03-31", "preferential-cap.US", 2013))
                .isCloseTo((129 * 2_000 + 236 * 5_000) / 365.0, within(1e-9));
    }

    @Test
    void politicsPushAround1995AndAgainAround2025AndNotBetween() {
        double calm = value("2026-03-31", "trade-politics.US", 2015);
        assertThat(calm).isBetween(0.0, 0.05);
        assertThat(value("2026-03-31", "trade-politics.US", 1995)).isGreaterThan(20 * calm);
        assertThat(value("2026-03-31", "trade-politics.US", 2026)).isGreaterThan(20 * calm);
        assertThat(value("2025-01-31", "trade-politics.US", 2026)).isLessThan(0.05);
    }

    @Test
    void usCarsWereCheapIn1995AndAreDearIn2025() {
        assertThat(value("2026-03-31", "landed-cost-ratio.US", 1995)).isLessThan(1);
        assertThat(value("2026-03-31", "landed-cost-ratio.US", 2025)).isGreaterThan(1.3);
    }

    @Test
    void allUsProgrammesAreThere() {
        assertThat(plugin().facts(new CsvFactReader()).programmes())
                .hasSize(50)
                .extracting(ProgrammeStatement::programmeId)
                .contains("US-toyota-camry", "US-honda-passport", "US-toyota-cavalier")
                .doesNotContain("US-honda-mdx");
    }

    private double value(String cutoff, String driver, int year) {
        return at(cutoff).driver(driver).orElseThrow().value(year);
    }
}
