package io.github.homeward.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.homeward.ledger.Counts;
import io.github.homeward.ledger.StatementBuilder;
import io.github.homeward.panel.Panel;
import io.github.homeward.programme.ProgrammeYear;
import io.github.homeward.spi.VolumeStatement.Precision;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProgrammeYearsTest {

    private final StatementBuilder facts = SmallFacts.steady();

    @Test
    void whatIsAllOfAMakersVolumeIsKnownWell() {
        List<ProgrammeYear> years = years();

        assertThat(years).extracting(ProgrammeYear::year).endsWith(2019, 2020);
        assertThat(years).filteredOn(year -> year.year() >= 2016).allSatisfy(year -> {
            assertThat(year.volume()).isCloseTo(9_000, within(1_000.0));
            assertThat(year.sharp()).isTrue();
            assertThat(year.age()).isCloseTo(year.year() - 2015 + 0.5, within(0.1));
        });
    }

    @Test
    void aSecondProgrammeOfTheMakerMakesBothUncertain() {
        facts.launch("second", "YY", "Acme", "Second", "2018-01-01");

        assertThat(years()).filteredOn(year -> year.year() == 2017).allMatch(ProgrammeYear::sharp);
        assertThat(years())
                .filteredOn(year -> year.year() == 2020)
                .allSatisfy(year -> assertThat(year.sd()).isGreaterThan(0.05));
    }

    @Test
    void aStatementOnTheProgrammeMakesItsYearSharp() {
        facts.launch("second", "YY", "Acme", "Second", "2018-01-01");
        facts.said("2020-01", "2020-12", "XX", "Acme", "Car", Counts.BY_MODEL, Precision.EXACT, 5_000);

        assertThat(years())
                .filteredOn(year -> year.year() == 2020)
                .singleElement()
                .satisfies(year -> assertThat(year.sharp()).isTrue());
    }

    private List<ProgrammeYear> years() {
        Panel panel = SmallFacts.panel(facts, SmallFacts.CUTOFF);
        return new ProgrammeYears(panel)
                .years(panel.programmes().stream()
                        .filter(programme -> programme.id().equals("car"))
                        .findFirst()
                        .orElseThrow());
    }
}
