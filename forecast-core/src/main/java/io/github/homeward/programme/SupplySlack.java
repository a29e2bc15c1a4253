package io.github.homeward.programme;

import java.util.Collection;

/**
 * By how much a year's volume may exceed twelve months of a capacity told in public: stock landed before, shipping that
 * catches up, and plants that find some room.
 *
 * @param share share of the capacity, not negative
 * @param years years in which a capacity was nearly used up, or more
 */
public record SupplySlack(double share, int years) {

    /** Stated, not measured: about a month's worth. */
    private static final double PRIOR_SHARE = 1 / 12.0;

    /** What the prior counts for, in years. */
    private static final double PRIOR_YEARS = 4;

    static final double NEARLY = 0.9;

    /** Learns from sharp programme-years in which a capacity was in force. */
    public static SupplySlack learn(Collection<ProgrammeYear> known) {
        double sum = PRIOR_SHARE * PRIOR_YEARS;
        int years = 0;
        for (ProgrammeYear year : known) {
            double capacity = year.programme().capacityOf(year.year());
            if (year.sharp() && capacity > 0 && year.volume() > NEARLY * capacity) {
                sum += Math.max(0, year.volume() / capacity - 1);
                years++;
            }
        }
        return new SupplySlack(sum / (PRIOR_YEARS + years), years);
    }
}
