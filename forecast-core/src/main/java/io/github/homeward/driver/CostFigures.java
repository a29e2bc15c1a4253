package io.github.homeward.driver;

import io.github.homeward.facts.CutoffView;
import io.github.homeward.facts.FactBook;
import io.github.homeward.spi.Fact;
import io.github.homeward.spi.LandedCost;
import io.github.homeward.spi.LandedCost.Component;
import io.github.homeward.spi.Status;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The figures of a {@link CostSheet} as one array, so that they can be worked out again with one assumption moved.
 *
 * @param cost the plugin's rules
 * @param book the destination's and the plugin's facts
 * @param cutoff the date up to which anything may be known
 * @param year the year
 */
record CostFigures(LandedCost cost, FactBook book, LocalDate cutoff, int year) {

    private static final List<Component> ORDER = List.of(Component.values());

    static final int BEFORE_TAX = ORDER.size();
    static final int TOTAL = BEFORE_TAX + 1;
    static final int HOME = TOTAL + 1;
    static final int RATIO = HOME + 1;
    private static final int SIZE = RATIO + 1;

    /** Position of a component. */
    static int index(Component component) {
        return ORDER.indexOf(component);
    }

    /** The figures as stated. */
    double[] values() {
        return values(book);
    }

    /** How far each figure may lie below and above its value: one pair a figure. */
    double[][] spreads() {
        CutoffView view = new CutoffView(book, cutoff);
        Set<String> read = new TreeSet<>(cost.home().indicators());
        cost.rule().stack(view, year).forEach(item -> read.addAll(item.indicators()));
        double[] values = values();
        double[][] spreads = new double[SIZE][2];
        for (String indicator : read) {
            if (view.status(indicator, year) == Status.ASSUMED) {
                addSquares(spreads, values, values(moved(indicator, false)), values(moved(indicator, true)));
            }
        }
        for (double[] spread : spreads) {
            Arrays.setAll(spread, side -> Math.sqrt(spread[side]));
        }
        return spreads;
    }

    private double[] values(FactBook facts) {
        CutoffView view = new CutoffView(facts, cutoff);
        List<LandedCost.Item> stack = cost.rule().stack(view, year);
        double[] values = new double[SIZE];
        for (LandedCost.Item item : stack) {
            if (Double.isInfinite(item.amount())) {
                throw new IllegalStateException(item.component() + " is infinite");
            }
            values[index(item.component())] = item.amount();
        }
        values[BEFORE_TAX] = LandedCost.beforeTax(stack);
        values[TOTAL] = LandedCost.total(stack);
        values[HOME] = cost.home().rule().value(view, year);
        values[RATIO] = values[BEFORE_TAX] / values[HOME];
        return values;
    }

    private static void addSquares(double[][] spreads, double[] values, double[] one, double[] other) {
        for (int i = 0; i < SIZE; i++) {
            double below = Math.max(0, values[i] - Math.min(one[i], other[i]));
            double above = Math.max(0, Math.max(one[i], other[i]) - values[i]);
            spreads[i][0] += below * below;
            spreads[i][1] += above * above;
        }
    }

    /** The book with every value of an indicator at an end of its range. */
    private FactBook moved(String indicator, boolean up) {
        return book.with(
                indicator,
                book.facts(indicator).stream()
                        .map(fact -> new Fact(
                                fact.indicator(),
                                fact.from(),
                                fact.to(),
                                up ? fact.high() : fact.low(),
                                fact.low(),
                                fact.high(),
                                fact.status(),
                                fact.publishedOn(),
                                fact.sourceIds(),
                                fact.note()))
                        .toList());
    }
}
