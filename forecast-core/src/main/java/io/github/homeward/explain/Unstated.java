package io.github.homeward.explain;

import io.github.homeward.programme.Outlook;
import java.util.List;

/**
 * What a forecast leaves open: new programmes whose makers have stated no goal, so that their forecasts rest on earlier
 * ones like them, and orders that supply does not serve.
 *
 * @param programmes how many of these programmes sell in the year
 * @param vehicles what they sell in the year
 * @param waiting orders of all programmes that wait at its end
 */
record Unstated(int programmes, double vehicles, double waiting) {

    static Unstated of(List<Leaf> leaves, int h) {
        int programmes = 0;
        double vehicles = 0;
        double waiting = 0;
        for (Leaf leaf : leaves) {
            Outlook outlook = leaf.outlook();
            waiting += outlook == null ? 0 : outlook.years().get(h).waiting();
            if (outlook != null
                    && outlook.programme().goals().isEmpty()
                    && outlook.level().planShare() == 1
                    && leaf.last() == 0
                    && leaf.forecast()[h] > 0) {
                programmes++;
                vehicles += leaf.forecast()[h];
            }
        }
        return new Unstated(programmes, vehicles, waiting);
    }
}
