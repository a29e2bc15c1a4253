package io.github.homeward.programme;

/**
 * Volume as a share of the plan, by age: a prior stated in advance, not learned.
 *
 * <p>A programme meets its plan in its first year, four fifths of it in the second, half of it by the fourth, and loses
 * an eighth a year after that. Plans are missed and attainment decays with age; how far differs so much between
 * programmes that {@link Outlook} gives a programme's own run-rate the word as soon as there is one.
 */
public final class AttainmentCurve {

    /** Share of the plan at the age of 0, 1, 2, 3 and 4 years; straight lines between. */
    private static final double[] SHARE_AT_YEARS = {1.0, 0.95, 0.75, 0.6, 0.5};

    /** What is left after each further year. */
    private static final double YEARLY_DECAY = 0.88;

    private static final int MONTHS = 12;

    private AttainmentCurve() {}

    /**
     * Share of the plan attained at an age.
     *
     * @param months whole months since the launch; ages below 0 count as 0
     * @return above 0, at most 1, never rising with age
     */
    public static double share(int months) {
        double years = Math.max(0, months) / (double) MONTHS;
        int last = SHARE_AT_YEARS.length - 1;
        if (years >= last) {
            return SHARE_AT_YEARS[last] * Math.pow(YEARLY_DECAY, years - last);
        }
        int below = (int) years;
        double weight = years - below;
        return (1 - weight) * SHARE_AT_YEARS[below] + weight * SHARE_AT_YEARS[below + 1];
    }
}
