package io.github.homeward.plugin.contract;

import io.github.homeward.facts.CutoffView;
import io.github.homeward.plugin.contract.ContractRule.Group;
import io.github.homeward.spi.LandedCost;
import io.github.homeward.spi.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The landed cost is one that could be paid. */
final class CostRules {

    private static final double RISE = 0.05;

    static final List<ContractRule> ALL = List.of(
            new ContractRule(
                    Group.COSTS,
                    "landed-cost",
                    "stacks its landed cost up in order, each part once and none negative",
                    "give one item for each component, in the order of LandedCost.Component",
                    CostRules::stack),
            new ContractRule(
                    Group.COSTS,
                    "duty-rises",
                    "charges no less when the rate of the duty rises",
                    "compute the duty as the rate times the value it is charged on, and add it to the stack",
                    CostRules::duty));

    private CostRules() {}

    private static List<String> stack(Subject subject) {
        Optional<LandedCost> cost = subject.plugin().landedCost();
        List<String> found = new ArrayList<>();
        CutoffView view = subject.view();
        for (int year : cost.isPresent() ? subject.recentYears() : List.<Integer>of()) {
            List<LandedCost.Item> items = cost.get().rule().stack(view, year);
            for (int i = 0; i < items.size(); i++) {
                LandedCost.Item item = items.get(i);
                if (!(item.amount() >= 0) || Double.isInfinite(item.amount())) {
                    found.add(item.component() + " of " + year + " is " + item.amount());
                }
                if (i > 0 && items.get(i - 1).component().compareTo(item.component()) >= 0) {
                    found.add(item.component() + " of " + year + " after "
                            + items.get(i - 1).component());
                }
            }
        }
        return found;
    }

    private static List<String> duty(Subject subject) {
        Optional<LandedCost> cost = subject.plugin().landedCost();
        if (cost.isEmpty()) {
            return List.of();
        }
        CutoffView view = subject.view();
        int year = subject.cutoff().getYear();
        List<String> found = new ArrayList<>();
        for (String rate : rates(subject, cost.get(), view, year)) {
            View dearer = new ChangedView(view, rate, value -> value + RISE);
            double before = LandedCost.total(cost.get().rule().stack(view, year));
            double after = LandedCost.total(cost.get().rule().stack(dearer, year));
            if (!(after >= before)) {
                found.add("a landed cost of " + after + " instead of " + before + " once " + rate + " is " + RISE
                        + " higher");
            }
        }
        return found;
    }

    /** Rates of duty: what the duty reads that is called one, or is a lever between nothing and all. */
    private static Set<String> rates(Subject subject, LandedCost cost, View view, int year) {
        Set<String> fractions = subject.plugin().levers().stream()
                .filter(lever -> lever.min() == 0 && lever.max() == 1)
                .map(lever -> lever.indicator())
                .collect(Collectors.toSet());
        return cost.rule().stack(view, year).stream()
                .filter(item -> item.component() == LandedCost.Component.DUTY)
                .flatMap(item -> item.indicators().stream())
                .filter(indicator -> indicator.startsWith("duty.") || fractions.contains(indicator))
                .collect(Collectors.toSet());
    }
}
