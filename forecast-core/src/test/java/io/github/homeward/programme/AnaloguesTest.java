package io.github.homeward.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.homeward.programme.Analogues.Analogue;
import io.github.homeward.programme.Analogues.Expected;
import io.github.homeward.spi.Steering;
import io.github.homeward.spi.Vehicle;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnaloguesTest {

    private static final Attainment PRIOR = Attainment.prior();

    private final Programme big = sample("big", "TH", "One").goal(4000).build();
    private final Programme small = sample("small", "HU", "One").goal(100).build();

    @Test
    void withoutAnaloguesThePriorSpeaksAlone() {
        Expected expected = expect(sample("new", "TH", "One"));

        assertThat(Math.exp(expected.logMean())).isCloseTo(400, within(1e-9));
        assertThat(expected.logSd()).isGreaterThan(1);
        assertThat(expected.priorWeight()).isEqualTo(1);
        assertThat(expected.analogues()).isEmpty();
    }

    @Test
    void theNearerAnalogueWeighsMore() {
        Expected asian = expect(sample("new", "IN", "Two"), big, small);
        Expected european = expect(sample("new", "AT", "Two"), big, small);

        assertThat(asian.logMean()).isGreaterThan(european.logMean());
        assertThat(asian.analogues()).extracting(Analogue::programme).containsExactly("big", "small");
        assertThat(european.analogues()).extracting(Analogue::programme).containsExactly("small", "big");
    }

    @Test
    void weightsAndThePriorsShareAreAllThereIs() {
        Expected expected = expect(sample("new", "IN", "Two"), big, small);

        double sum = expected.analogues().stream().mapToDouble(Analogue::weight).sum() + expected.priorWeight();
        double mean = expected.priorWeight() * Math.log(400);
        for (Analogue analogue : expected.analogues()) {
            mean += analogue.weight() * Math.log(analogue.rate());
        }
        assertThat(sum).isCloseTo(1, within(1e-12));
        assertThat(expected.logMean()).isCloseTo(mean, within(1e-12));
    }

    @Test
    void theGenerationBeforeWeighsMost() {
        Programme before = sample("before", "TH", "One").goal(900).build();
        Programme same = new SampleProgramme()
                .called("gen1", "TH", "One", "Car (1st)")
                .goal(100)
                .build();

        Expected expected = expect(new SampleProgramme().called("gen2", "TH", "One", "Car (2nd)"), before, same, big);

        assertThat(expected.analogues().get(0).programme()).isEqualTo("gen1");
    }

    @Test
    void aCarOfAnotherPriceOrKindWeighsLess() {
        Programme dear = sample("dear", "TH", "One").goal(300).price(5e6).build();
        Programme cheap = sample("cheap", "TH", "One").goal(3000).price(2e6).build();
        Programme truck =
                sample("truck", "TH", "One").goal(3000).vehicle(Vehicle.TRUCK).build();

        Expected expected = expect(sample("new", "TH", "One").price(2.1e6), dear, cheap, truck);

        assertThat(expected.analogues()).extracting(Analogue::programme).containsExactly("cheap", "dear", "truck");
    }

    @Test
    void theWheelOnTheLeftTakesTwoThirdsAndWidensTheRange() {
        Expected right = expect(sample("new", "US", "One"));
        Expected left = expect(sample("new", "US", "One").steering(Steering.LEFT));
        Expected untold = expect(sample("new", "US", "One").steering(Steering.NOT_STATED));

        assertThat(Math.exp(left.logMean() - right.logMean())).isCloseTo(1 / 3.0, within(1e-12));
        assertThat(untold.logMean()).isBetween(left.logMean(), right.logMean());
        assertThat(left.logSd()).isGreaterThan(right.logSd());
    }

    @Test
    void aProgrammeIsNoAnalogueOfItself() {
        assertThat(expect(sample("big", "TH", "One"), big).analogues()).isEmpty();
    }

    @Test
    void aLaunchRateIsReadOffTheFirstSharpYear() {
        Programme seen = sample("seen", "TH", "One").goal(4000).build();
        List<ProgrammeYear> years = List.of(
                new ProgrammeYear(seen, 2021, 600, 12, 1, 0.05), new ProgrammeYear(seen, 2020, 9_999, 12, 0.5, 0.5));

        Expected expected = Analogues.of(List.of(seen), years, PRIOR)
                .expect(sample("new", "TH", "One").build());

        assertThat(expected.analogues().get(0).rate()).isCloseTo(50 / 0.8, within(1e-9));
    }

    private static Expected expect(SampleProgramme sample, Programme... known) {
        return Analogues.of(List.of(known), List.of(), PRIOR).expect(sample.build());
    }

    private static SampleProgramme sample(String id, String origin, String maker) {
        return new SampleProgramme().called(id, origin, maker, id);
    }
}
