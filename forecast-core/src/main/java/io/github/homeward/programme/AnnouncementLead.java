package io.github.homeward.programme;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;

/**
 * How long before a launch it becomes known: the posterior mean of an exponential law under its conjugate prior
 * (Gelman et al. 2013, Bayesian Data Analysis, section 2.6).
 *
 * @param years mean time from the first word on a programme to its launch
 * @param launches launches that spoke
 */
public record AnnouncementLead(double years, int launches) {

    /** Launches are announced three quarters of a year ahead. Stated, not measured. */
    private static final double PRIOR_YEARS = 0.75;

    /** What the prior counts for, in launches. */
    private static final double PRIOR_LAUNCHES = 4;

    private static final double DAYS_PER_YEAR = 365.25;

    /**
     * Learns from all programmes launched by the cutoff. One that became known with its launch only tells that nobody
     * kept the announcement, and says nothing.
     */
    public static AnnouncementLead learn(Collection<Programme> programmes, LocalDate cutoff) {
        double sum = PRIOR_YEARS * PRIOR_LAUNCHES;
        int launches = 0;
        for (Programme programme : programmes) {
            LocalDate start = programme.start();
            if (start != null
                    && !programme.announced()
                    && !start.isAfter(cutoff)
                    && programme.knownSince().isBefore(start)) {
                sum += ChronoUnit.DAYS.between(programme.knownSince(), start) / DAYS_PER_YEAR;
                launches++;
            }
        }
        return new AnnouncementLead(sum / (PRIOR_LAUNCHES + launches), launches);
    }

    /**
     * Share of the launches to come by a day of which nobody has spoken yet: {@code 1 − exp(−time ahead / mean
     * lead)}.
     */
    public double unannounced(LocalDate cutoff, LocalDate day) {
        return 1 - Math.exp(-Math.max(0, ChronoUnit.DAYS.between(cutoff, day)) / DAYS_PER_YEAR / years);
    }
}
