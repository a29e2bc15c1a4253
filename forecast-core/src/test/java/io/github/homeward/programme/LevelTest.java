package io.github.homeward.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The filter's arithmetic, redone by hand. */
class LevelTest {

    private static final double AGE = 0.5;
    private static final double PASSING = 0.1;

    private final Programme programme =
            new SampleProgramme().start("2024-01-01").goal(1000).build();
    private final Attainment attainment = Attainment.prior();
    private final Analogues.Expected expected =
            Analogues.of(List.of(programme), List.of(), attainment).expect(programme);

    @Test
    void evenAnExactYearLeavesItsOwnPassingDeviationOpen() {
        Level plan = Level.of(programme, List.of(), attainment, expected);
        Level seen = Level.of(
                programme, List.of(new ProgrammeYear(programme, 2024, 6_000, 12, AGE, 0)), attainment, expected);

        double before = plan.sd() * plan.sd() + attainment.changeSd() * attainment.changeSd() * AGE;
        double after = 1 / (1 / before + 1 / (PASSING * PASSING));
        double said = Math.log(500) - attainment.ageing(programme.vehicle(), AGE);
        double gain = before / (before + PASSING * PASSING);

        assertThat(seen.sd()).isCloseTo(Math.sqrt(after), within(1e-12));
        assertThat(seen.mean()).isCloseTo((1 - gain) * plan.mean() + gain * said, within(1e-12));
        assertThat(seen.planShare()).isCloseTo(1 - gain, within(1e-12));
    }
}
