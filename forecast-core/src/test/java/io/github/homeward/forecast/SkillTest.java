package io.github.homeward.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SkillTest {

    @Test
    void aForecastThatLosesToNoChangeSaysSoFirst() {
        assertThat(new Skill(new int[] {16}, new double[] {1.2}).sentence()).startsWith("Does not beat 'no change'.");
    }

    @Test
    void aForecastThatWinsForSomeYearsSaysHowMany() {
        Skill skill = new Skill(new int[] {16, 15, 14}, new double[] {0.5, 0.8, 1.01});

        assertThat(skill.sentence())
                .startsWith("Beats 'no change' for the first 2 years only.")
                .endsWith("1 to 3 years ahead: 0.50, 0.80, 1.01 (16 to 14 earlier cutoffs).");
    }

    @Test
    void yearsThatNothingCanCheckAreLeftOut() {
        Skill skill = new Skill(new int[] {6, 0}, new double[] {0.5, Double.NaN});

        assertThat(skill.sentence())
                .startsWith("Beats 'no change'.")
                .endsWith("1 year ahead: 0.50 (6 earlier cutoffs).");
    }

    @Test
    void withoutEarlierCutoffsNothingIsClaimed() {
        assertThat(new Skill(new int[] {0}, new double[] {Double.NaN}).sentence())
                .startsWith("Nothing to check");
    }

    @Test
    void aFewForecastsAllowNoVerdict() {
        assertThat(new Skill(new int[] {4}, new double[] {0.1}).sentence()).startsWith("Too few earlier forecasts");
    }
}
