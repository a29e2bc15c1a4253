package io.github.homeward.programme;

import java.time.LocalDate;
import java.util.Collection;

/**
 * How often an announced launch never comes: the posterior mean of a share under its conjugate beta prior (Gelman et
 * al. 2013, Bayesian Data Analysis, section 2.4).
 *
 * @param never share of announced launches that never come, 0 to 1
 * @param undatedMonths months over which a launch may come of which no month is told
 * @param announced launches announced ahead whose day has come
 * @param lapsed those of them that were called off, or passed over in silence
 */
public record LaunchRisk(double never, double undatedMonths, int announced, int lapsed) {

    /** One announced launch in ten never comes. Stated, not measured. */
    private static final double PRIOR_NEVER = 0.1;

    /** What the prior counts for, in launches. */
    private static final double PRIOR_LAUNCHES = 4;

    /** A launch announced without a month may come in any of its year. */
    private static final double UNDATED_MONTHS = 12;

    /** Where launches are taken to come on their day. */
    static final LaunchRisk NONE = new LaunchRisk(0, 0, 0, 0);

    /** Learns from all programmes of which something was known before their start. */
    public static LaunchRisk learn(Collection<Programme> programmes, LocalDate cutoff) {
        int announced = 0;
        int lapsed = 0;
        for (Programme programme : programmes) {
            LocalDate start = programme.start();
            if (programme.ownIdea()) {
                continue;
            }
            boolean due = start != null && programme.knownSince().isBefore(start) && !start.isAfter(cutoff);
            boolean passed = due && programme.announced();
            if (programme.cancelled() || due) {
                announced++;
                lapsed += programme.cancelled() || passed ? 1 : 0;
            }
        }
        double never = (PRIOR_NEVER * PRIOR_LAUNCHES + lapsed) / (PRIOR_LAUNCHES + announced);
        return new LaunchRisk(never, UNDATED_MONTHS, announced, lapsed);
    }
}
