package io.github.homeward.driver;

import io.github.homeward.facts.CutoffView;
import io.github.homeward.spi.LandedCost;
import io.github.homeward.spi.Status;
import java.util.ArrayList;
import java.util.List;

/**
 * The landed cost of one year.
 *
 * @param year the year
 * @param items the parts, in the order of {@link LandedCost.Component}
 */
public record LandedCostStack(int year, List<Item> items) {

    /** Copies the list. */
    public LandedCostStack {
        items = List.copyOf(items);
    }

    /**
     * One part.
     *
     * @param component which part
     * @param amount per vehicle, in the destination's currency; NaN where unknown
     * @param status how well it is known: the weakest of the indicators read
     * @param sourceIds keys of the sources behind it
     */
    public record Item(LandedCost.Component component, double amount, Status status, List<String> sourceIds) {

        /** Copies the list. */
        public Item {
            sourceIds = List.copyOf(sourceIds);
        }
    }

    /** Sum of the parts; NaN if one of them is unknown. */
    public double total() {
        double sum = 0;
        for (Item item : items) {
            sum += item.amount();
        }
        return sum;
    }

    static LandedCostStack of(LandedCost landedCost, CutoffView view, int year) {
        List<Item> items = new ArrayList<>();
        for (LandedCost.Item item : landedCost.rule().stack(view, year)) {
            if (Double.isInfinite(item.amount())) {
                throw new IllegalStateException(item.component() + " is infinite");
            }
            items.add(new Item(
                    item.component(),
                    item.amount(),
                    DriverTable.status(view, item.indicators(), year),
                    DriverTable.sources(view, item.indicators(), year)));
        }
        return new LandedCostStack(year, items);
    }
}
