package io.github.homeward.ledger;

import io.github.homeward.spi.VolumeStatement;
import io.github.homeward.spi.VolumeStatement.Kind;
import io.github.homeward.spi.VolumeStatement.Precision;

/**
 * How hard a figure is, as a standard deviation in vehicles. Association counts are counts; model registrations count
 * by another rule than imports; makers' sales are theirs to define; shipments are not registrations.
 */
public final class Tolerance {

    /** Standard deviations beyond which two figures of one cell disagree. */
    public static final double DISAGREEMENT = 3;

    private static final double DERIVED = 30;
    private static final double SMALLEST = 1;

    private Tolerance() {}

    /** Only the association's exact totals and makers, over all vehicles, hold to the unit. */
    static boolean hard(VolumeStatement statement) {
        return statement.kind() == Kind.JAIA_ALL_VEHICLES
                && statement.precision() == Precision.EXACT
                && statement.origin().equals(VolumeStatement.ALL)
                && statement.model().equals(VolumeStatement.ALL);
    }

    /** Standard deviation in vehicles; 0 for a hard statement. */
    static double sd(VolumeStatement statement) {
        if (hard(statement)) {
            return 0;
        }
        double byKind = statement.units()
                * switch (statement.kind()) {
                    case JAIA_ALL_VEHICLES, JAIA_PASSENGER, JAIA_TRUCKS -> 0;
                    case JADA_MODEL -> 0.01;
                    case MAKER_SALES -> 0.03;
                    case MAKER_EXPORT, PRESS_AVERAGE -> 0.15;
                };
        return Math.max(SMALLEST, Math.max(byKind, byPrecision(statement)));
    }

    private static double byPrecision(VolumeStatement statement) {
        if (!Double.isNaN(statement.tolerance())) {
            // A half-width within which every value is as likely: the standard deviation of the uniform law.
            return statement.tolerance() / Math.sqrt(3);
        }
        return switch (statement.precision()) {
            case EXACT -> 0;
            case DERIVED, LOWER_BOUND, UPPER_BOUND -> DERIVED;
            case ROUNDED -> 0.02 * statement.units();
            case ESTIMATE -> 0.15 * statement.units();
        };
    }
}
