package io.github.homeward.ledger;

import io.github.homeward.spi.VolumeStatement;
import io.github.homeward.spi.VolumeStatement.Precision;

/**
 * How hard a figure is, as a standard deviation in vehicles: by its kind, as the destination states it, and by its
 * precision.
 */
public final class Tolerance {

    /** Standard deviations beyond which two figures of one cell disagree. */
    public static final double DISAGREEMENT = 3;

    private static final double DERIVED = 30;
    private static final double SMALLEST = 1;

    private Tolerance() {}

    /** Only the headline's exact totals and makers, over all vehicles, hold to the unit. */
    static boolean hard(VolumeStatement statement) {
        return statement.kind().total()
                && statement.precision() == Precision.EXACT
                && statement.origin().equals(VolumeStatement.ALL)
                && statement.model().equals(VolumeStatement.ALL);
    }

    /** Standard deviation in vehicles; 0 for a hard statement. */
    static double sd(VolumeStatement statement) {
        if (hard(statement)) {
            return 0;
        }
        double byKind = statement.units() * statement.kind().error();
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
