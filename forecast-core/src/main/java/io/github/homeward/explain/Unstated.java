package io.github.homeward.explain;

import io.github.homeward.programme.Outlook;
import java.util.List;

/**
 * New programmes whose makers have stated no goal: their forecasts rest on earlier ones like them.
 *
 * @param programmes how many sell in the year
 * @param vehicles what they sell in the year
 */
record Unstated(int programmes, double vehicles) {

    static Unstated of(List<Leaf> leaves, int h) {
        int programmes = 0;
        double vehicles = 0;
        for (Leaf leaf : leaves) {
            Outlook outlook = leaf.outlook();
            if (outlook != null
                    && outlook.programme().goals().isEmpty()
                    && outlook.level().planShare() == 1
                    && leaf.last() == 0
                    && leaf.forecast()[h] > 0) {
                programmes++;
                vehicles += leaf.forecast()[h];
            }
        }
        return new Unstated(programmes, vehicles);
    }
}
