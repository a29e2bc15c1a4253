package io.github.homeward.programme;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;

/**
 * How much later than first announced launches come: the posterior mean under a Gaussian prior (Gelman et al. 2013,
 * Bayesian Data Analysis, section 2.5).
 *
 * @param days mean delay in days
 * @param launches launches that spoke
 */
public record LaunchSlip(double days, int launches) {

    /** Plans slip rather than hurry: a month, in the mean. Stated, not measured. */
    private static final double PRIOR_DAYS = 30;

    /** What the prior counts for, in launches. */
    private static final double PRIOR_LAUNCHES = 4;

    /** Learns from all programmes that were announced to the month and have started by the cutoff. */
    public static LaunchSlip learn(Collection<Programme> programmes, LocalDate cutoff) {
        double sum = PRIOR_DAYS * PRIOR_LAUNCHES;
        int launches = 0;
        for (Programme programme : programmes) {
            LocalDate promised = programme.promised();
            LocalDate start = programme.start();
            if (promised != null && start != null && !programme.announced() && !start.isAfter(cutoff)) {
                sum += ChronoUnit.DAYS.between(promised, start);
                launches++;
            }
        }
        return new LaunchSlip(sum / (PRIOR_LAUNCHES + launches), launches);
    }
}
