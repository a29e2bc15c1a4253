package io.github.homeward.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.homeward.spi.Steering;
import io.github.homeward.spi.Vehicle;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AttainmentTest {

    private static final Programme CAR = sample("car", "Maker").build();

    @Test
    void withoutDataThePosteriorIsThePriorThatTheMethodStates() {
        Attainment prior = Attainment.prior();

        assertThat(Math.exp(prior.logMean(CAR, 0))).isCloseTo(1, within(1e-12));
        assertThat(Math.exp(prior.logMean(CAR, 1))).isCloseTo(0.8, within(1e-12));
        assertThat(Math.exp(prior.logMean(CAR, 7))).isCloseTo(0.4, within(1e-12));
        assertThat(prior.logSd(CAR, 0)).isCloseTo(0.3, within(1e-12));
        assertThat(prior.goalSd()).isCloseTo(0.5, within(1e-12));
        assertThat(prior.changeSd()).isCloseTo(0.3, within(1e-12));
        assertThat(prior.levels()).isZero();
    }

    @Test
    void trucksAgeHalfAsFastAsCarsBeforeAnythingIsKnown() {
        Programme truck = sample("truck", "Maker").vehicle(Vehicle.TRUCK).build();

        assertThat(Math.exp(Attainment.prior().logMean(truck, 12))).isCloseTo(0.5, within(1e-12));
    }

    @Test
    void theSideOfTheWheelIsLeftToThePrior() {
        Programme left = sample("left", "Maker").steering(Steering.LEFT).build();
        Attainment learned = Attainment.learn(history(20, 0.6, -0.2));

        assertThat(learned.logMean(left, 2)).isCloseTo(learned.logMean(CAR, 2), within(1e-12));
        assertThat(learned.logSd(left, 2)).isGreaterThan(learned.logSd(CAR, 2));
    }

    @Test
    void enoughProgrammesTeachTheirLevelAndTheirAgeing() {
        Attainment learned = Attainment.learn(history(60, 0.6, -0.25));
        Programme unknown = sample("other", "Elsewhere").build();

        assertThat(Math.exp(learned.logMean(unknown, 0))).isBetween(0.5, 0.75);
        assertThat(learned.logMean(unknown, 4) - learned.logMean(unknown, 1)).isCloseTo(3 * -0.25, within(0.1));
        assertThat(learned.logSd(CAR, 1)).isLessThan(Attainment.prior().logSd(CAR, 1) / 2);
        assertThat(learned.goalSd()).isLessThan(0.3);
    }

    @Test
    void oneProgrammeMovesTheCurveOnlyALittle() {
        Attainment learned = Attainment.learn(history(1, 0.3, -0.5));

        assertThat(learned.logMean(sample("other", "Elsewhere").build(), 0)).isBetween(Math.log(0.6), 0.0);
    }

    @Test
    void aMakerThatMissesItsGoalsIsExpectedToMissThemAgain() {
        List<ProgrammeYear> years = history(12, 0.5, -0.1155);
        Attainment learned = Attainment.learn(years);

        double missed = learned.logMean(sample("next", "Maker 0").build(), 0);
        assertThat(missed)
                .isLessThan(learned.logMean(sample("next", "Elsewhere").build(), 0));
    }

    @Test
    void volumesThatAreNotSharpTeachNothing() {
        List<ProgrammeYear> vague = List.of(new ProgrammeYear(CAR, 2020, 10, 12, 0.5, 0.4));

        assertThat(Attainment.learn(vague).logMean(CAR, 3))
                .isEqualTo(Attainment.prior().logMean(CAR, 3));
    }

    @Test
    void theOrderOfTheYearsDoesNotMatter() {
        List<ProgrammeYear> years = history(9, 0.7, -0.3);
        double one = Attainment.learn(years).logMean(CAR, 3);
        Collections.shuffle(years, new Random(5));

        assertThat(Attainment.learn(years).logMean(CAR, 3)).isEqualTo(one);
    }

    /** Programmes of four makers, six years each, which all attain the same and age at one rate, give or take. */
    private static List<ProgrammeYear> history(int programmes, double attained, double yearly) {
        Random random = new Random(11);
        List<ProgrammeYear> years = new ArrayList<>();
        for (int i = 0; i < programmes; i++) {
            Programme programme = sample("p" + i, "Maker " + i % 4).build();
            double level = Math.log(1000 * attained) + 0.1 * random.nextGaussian();
            for (int year = 0; year < 6; year++) {
                level += 0.05 * random.nextGaussian();
                double age = year + 0.5;
                double volume = 12 * Math.exp(level + yearly * age);
                years.add(new ProgrammeYear(programme, 2000 + year, volume, 12, age, 0.05));
            }
        }
        return years;
    }

    private static SampleProgramme sample(String id, String maker) {
        return new SampleProgramme().called(id, "XX", maker, id).goal(1000);
    }
}
