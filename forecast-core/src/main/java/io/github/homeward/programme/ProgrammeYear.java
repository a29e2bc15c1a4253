package io.github.homeward.programme;

/**
 * What is known at a cutoff of one programme's volume in one year, or in the months known of the year after.
 *
 * @param programme the programme
 * @param year calendar year
 * @param volume vehicles, not negative
 * @param months months on sale in which nothing stopped shipments, above 0; the month of the launch counts by its days
 * @param age years from the launch to the middle of these months
 * @param sd how well the volume is known: standard deviation of its logarithm
 */
public record ProgrammeYear(Programme programme, int year, double volume, double months, double age, double sd) {

    /** Less than this a month is told apart from nothing only by chance. */
    private static final double SMALLEST_RATE = 1;

    /** Volumes known less well than this teach nothing about other programmes. */
    private static final double SHARP = 0.25;

    /** Logarithm of the vehicles per month. */
    double logRate() {
        return Math.log(Math.max(SMALLEST_RATE, volume / months));
    }

    /** Whether a capacity told in public was nearly used up: then buyers wanted at least this much. */
    boolean bound() {
        double capacity = programme.capacityOf(year);
        return capacity > 0
                && volume
                        > SupplySlack.NEARLY
                                * capacity
                                * Math.min(1, months / Math.max(1, programme.monthsOnSale(year)));
    }

    /** Whether a statement, or arithmetic on statements, leaves the volume little freedom. */
    public boolean sharp() {
        return sd <= SHARP;
    }
}
