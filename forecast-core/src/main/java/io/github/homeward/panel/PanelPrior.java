package io.github.homeward.panel;

import io.github.homeward.node.NodeKey;
import io.github.homeward.programme.Attainment;
import io.github.homeward.programme.Outlook;
import io.github.homeward.programme.Programme;
import java.time.YearMonth;
import java.util.List;

/**
 * What is believed of each month before any volume is read: weak on purpose, since it only divides what the statements
 * leave open.
 *
 * <p>A programme is near its plan, less so with age; without a plan near a small level. A rest is zero, at a linear
 * cost while its maker has running programmes: what these can explain is theirs, but a programme takes no more than
 * its mean plus cost × variance, so that volume far beyond its scale stays unattributed.
 */
final class PanelPrior {

    private static final double SD_WITHOUT_PLAN = 500;
    private static final double SD_OF_PLAN = 0.5;
    private static final double SMALLEST_SD = 100;
    private static final double SD_OF_REST = 1000;

    /** Per vehicle. A programme without a plan takes several thousand a month before its maker's rest does. */
    private static final double COST_OF_REST = 0.003;

    private static final double COST_OF_OTHER_MAKERS = 0.001;
    private static final double DURING_A_STOP = 0.3;

    /** Change from month to month, as a share of the standard deviation of the level. */
    private static final double SD_OF_CHANGE = 0.4;

    private static final double SD_OF_REST_CHANGE = 0.1;

    /** What is stated of attainment before anything is known: learning it takes a panel. */
    private static final Attainment BELIEF = Attainment.prior();

    private PanelPrior() {}

    /** Fills in the means, precisions, couplings and costs of one strand. */
    static void fill(Strand strand, List<Strand> all, PanelProblem problem) {
        Programme programme = strand.programme();
        double previous = Double.NaN;
        for (int month = strand.first(); month <= strand.last(); month++) {
            int j = strand.at(month);
            double sd;
            if (programme == null) {
                sd = SD_OF_REST;
                problem.linear[j] = restCost(strand, all, month);
            } else {
                YearMonth calendar = Months.month(month);
                double level = level(programme, calendar);
                double stop = programme.shipmentsStopped(calendar) ? DURING_A_STOP : 1;
                problem.means[j] = level * programme.shareOnSale(calendar) * stop;
                sd = sd(programme, level);
            }
            // A year's level is one thing, not twelve: its months must not outvote a statement on the year.
            problem.precisions[j] = 1 / (Months.PER_YEAR * sd * sd);
            if (month > strand.first()) {
                double change = (programme == null ? SD_OF_REST_CHANGE : SD_OF_CHANGE) * Math.max(sd, previous);
                problem.couplings[j - 1] = 1 / (change * change);
            }
            previous = sd;
        }
    }

    private static double level(Programme programme, YearMonth month) {
        double plan = programme.plannedRate(month);
        double level = Double.isNaN(plan)
                ? Outlook.UNSTATED_PLAN
                : plan * Math.exp(BELIEF.logMean(programme, programme.yearsSinceLaunch(month)));
        return level * programme.survival(month);
    }

    private static double sd(Programme programme, double level) {
        boolean planned =
                !programme.goals().isEmpty() || !programme.capacities().isEmpty();
        return planned
                ? Math.max(SMALLEST_SD, SD_OF_PLAN * level)
                : SMALLEST_SD + (SD_WITHOUT_PLAN - SMALLEST_SD) * level / Outlook.UNSTATED_PLAN;
    }

    private static double restCost(Strand rest, List<Strand> all, int month) {
        String maker = rest.node().maker();
        if (maker.equals(NodeKey.UNATTRIBUTED)) {
            return COST_OF_OTHER_MAKERS;
        }
        for (Strand other : all) {
            if (other.programme() != null
                    && other.node().maker().equals(maker)
                    && other.first() <= month
                    && month <= other.last()) {
                return COST_OF_REST;
            }
        }
        return 0;
    }
}
