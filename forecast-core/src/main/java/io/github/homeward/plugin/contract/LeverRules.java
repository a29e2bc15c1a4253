package io.github.homeward.plugin.contract;

import io.github.homeward.facts.CutoffView;
import io.github.homeward.facts.FactBook;
import io.github.homeward.plugin.contract.ContractRule.Group;
import io.github.homeward.spi.Driver;
import io.github.homeward.spi.Lever;
import io.github.homeward.spi.View;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Every lever moves something, and once. */
final class LeverRules {

    static final List<ContractRule> ALL = List.of(
            new ContractRule(
                    Group.LEVERS,
                    "levers-resolve",
                    "offers levers of indicators that exist, with today's value in their range",
                    "correct the indicator's name, or widen the range",
                    LeverRules::resolve),
            new ContractRule(
                    Group.LEVERS,
                    "levers-hold",
                    "computes with every lever at either end",
                    "let the rule answer for every value in the range, or narrow the range",
                    LeverRules::hold),
            new ContractRule(
                    Group.LEVERS,
                    "one-path",
                    "lets what a lever moves act on one path only",
                    "declare all but one of the drivers WITHIN_ANOTHER: it is shown, and not counted twice",
                    LeverRules::onePath));

    private LeverRules() {}

    private static List<String> resolve(Subject subject) {
        FactBook book = subject.book();
        CutoffView view = subject.view();
        Set<String> seen = new HashSet<>();
        List<String> found = new ArrayList<>();
        for (Lever lever : subject.plugin().levers()) {
            if (!seen.add(lever.indicator())) {
                found.add("two levers of " + lever.indicator());
            }
            if (!book.has(lever.indicator())) {
                found.add("a lever of " + lever.indicator() + ", which nobody states");
                continue;
            }
            double value = view.mean(lever.indicator(), subject.cutoff().getYear());
            if (!(lever.min() <= value && value <= lever.max())) {
                found.add(lever.indicator() + " is " + value + ", out of " + lever.min() + " to " + lever.max());
            }
        }
        return found;
    }

    private static List<String> hold(Subject subject) {
        FactBook book = subject.book();
        int year = subject.cutoff().getYear() + 1;
        List<String> found = new ArrayList<>();
        for (Lever lever : subject.plugin().levers()) {
            for (double end : book.has(lever.indicator()) ? new double[] {lever.min(), lever.max()} : new double[0]) {
                View moved = new ChangedView(subject.view(), lever.indicator(), value -> end);
                subject.plugin().drivers().stream()
                        .filter(driver -> driver.indicators().contains(lever.indicator()))
                        .filter(driver -> !Double.isFinite(driver.rule().value(moved, year)))
                        .forEach(driver ->
                                found.add(driver.id() + " has no value once " + lever.indicator() + " is " + end));
                subject.plugin().landedCost().stream()
                        .flatMap(cost -> cost.rule().stack(moved, year).stream())
                        .filter(item -> !(item.amount() >= 0) || Double.isInfinite(item.amount()))
                        .forEach(item -> found.add(item.component() + " is " + item.amount() + " once "
                                + lever.indicator() + " is " + end));
            }
        }
        return found;
    }

    private static List<String> onePath(Subject subject) {
        List<String> found = new ArrayList<>();
        for (Lever lever : subject.plugin().levers()) {
            List<String> paths = subject.plugin().drivers().stream()
                    .filter(driver -> driver.effect() != Driver.Effect.WITHIN_ANOTHER)
                    .filter(driver -> driver.indicators().contains(lever.indicator()))
                    .map(Driver::id)
                    .toList();
            if (paths.size() > 1) {
                found.add(lever.indicator() + " acts by " + paths);
            }
        }
        return found;
    }
}
