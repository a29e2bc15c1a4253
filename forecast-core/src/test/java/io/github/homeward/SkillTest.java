package io.github.homeward;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SkillTest {

    @Test
    void aForecastThatLosesToNoChangeSaysSoFirst() {
        assertThat(new Skill(new int[] {16}, new double[] {1.2}).sentence()).startsWith("Does not beat no change.");
    }

    @Test
    void aForecastThatWinsForSomeYearsSaysHowMany() {
        Skill skill = new Skill(new int[] {16, 15, 14}, new double[] {0.5, 0.8, 1.01});

        assertThat(skill.sentence())
                .startsWith("Beats no change up to 2 years ahead, not beyond.")
                .endsWith("at 16 earlier cutoffs: 0.50, 0.80, 1.01.");
    }

    @Test
    void yearsThatNothingCanCheckAreLeftOut() {
        Skill skill = new Skill(new int[] {3, 0}, new double[] {0.5, Double.NaN});

        assertThat(skill.sentence()).startsWith("Beats no change.").endsWith("cutoffs: 0.50.");
    }

    @Test
    void withoutEarlierCutoffsNothingIsClaimed() {
        assertThat(new Skill(new int[] {0}, new double[] {Double.NaN}).sentence())
                .startsWith("Nothing to check");
    }
}
