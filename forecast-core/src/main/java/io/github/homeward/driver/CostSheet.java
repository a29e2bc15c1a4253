package io.github.homeward.driver;

import io.github.homeward.facts.CutoffView;
import io.github.homeward.facts.FactBook;
import io.github.homeward.spi.LandedCost;
import io.github.homeward.spi.LandedCost.Component;
import io.github.homeward.spi.OriginPlugin;
import io.github.homeward.spi.Status;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One origin's landed cost of a year beside the cost of building the same vehicle at the destination, with what the
 * ranges of the assumptions do to each figure.
 *
 * <p>Each assumption is moved to the ends of its range, the others staying where they are; a figure's range adds up
 * what they do to it by squares, as for independent errors.
 *
 * @param origin ISO code of the origin
 * @param year the year
 * @param vehicle what the reference vehicle is
 * @param parts the stack, in the order of {@link Component}, per vehicle, in the destination's currency
 * @param beforeTax the stack without the taxes on the buyer
 * @param total the whole stack
 * @param home the cost of building the same vehicle at the destination
 * @param ratio what is before tax, divided by that cost
 */
public record CostSheet(
        String origin,
        int year,
        String vehicle,
        Map<Component, Figure> parts,
        Figure beforeTax,
        Figure total,
        Figure home,
        Figure ratio) {

    /** Copies the map. */
    public CostSheet {
        parts = Collections.unmodifiableMap(new EnumMap<>(parts));
    }

    /**
     * A figure.
     *
     * @param value as stated or worked out; NaN where unknown
     * @param low lower end of what the assumptions allow; the value itself if nothing is assumed
     * @param high upper end
     * @param status the weakest of what it was worked out from
     * @param sourceIds keys of the sources behind it
     */
    public record Figure(double value, double low, double high, Status status, List<String> sourceIds) {

        /** Copies the list. */
        public Figure {
            sourceIds = List.copyOf(sourceIds);
        }
    }

    /**
     * The sheet of a year; empty if the plugin states no landed cost.
     *
     * @param book the destination's and the plugin's facts
     * @throws io.github.homeward.input.HomewardException if a rule throws or gives an infinite value
     */
    public static Optional<CostSheet> of(OriginPlugin plugin, FactBook book, LocalDate cutoff, int year) {
        String origin = plugin.origin().code();
        return plugin.landedCost()
                .map(cost -> DriverTable.ask(
                        origin, "landed cost of " + year, () -> sheet(origin, cost, book, cutoff, year)));
    }

    private static CostSheet sheet(String origin, LandedCost cost, FactBook book, LocalDate cutoff, int year) {
        CutoffView view = new CutoffView(book, cutoff);
        CostFigures figures = new CostFigures(cost, book, cutoff, year);
        double[] values = figures.values();
        double[][] spreads = figures.spreads();
        Set<String> untaxed = new LinkedHashSet<>();
        Set<String> all = new LinkedHashSet<>();
        Map<Component, Figure> parts = new EnumMap<>(Component.class);
        for (LandedCost.Item item : cost.rule().stack(view, year)) {
            int index = CostFigures.index(item.component());
            parts.put(item.component(), figure(view, book, year, item.indicators(), values[index], spreads[index]));
            all.addAll(item.indicators());
            if (item.component() != Component.PURCHASE_TAX) {
                untaxed.addAll(item.indicators());
            }
        }
        Set<String> compared = new LinkedHashSet<>(untaxed);
        compared.addAll(cost.home().indicators());
        return new CostSheet(
                origin,
                year,
                cost.vehicle(),
                parts,
                figure(view, book, year, untaxed, values[CostFigures.BEFORE_TAX], spreads[CostFigures.BEFORE_TAX]),
                figure(view, book, year, all, values[CostFigures.TOTAL], spreads[CostFigures.TOTAL]),
                figure(view, book, year, cost.home().indicators(), values[CostFigures.HOME], spreads[CostFigures.HOME]),
                figure(view, book, year, compared, values[CostFigures.RATIO], spreads[CostFigures.RATIO]));
    }

    private static Figure figure(
            CutoffView view, FactBook book, int year, Collection<String> indicators, double value, double[] spread) {
        boolean moved = spread[0] > 0 || spread[1] > 0;
        List<String> read = indicators.stream()
                .filter(indicator -> moved || !isRange(book, indicator))
                .toList();
        return new Figure(
                value,
                value - spread[0],
                value + spread[1],
                DriverTable.status(view, read, year),
                DriverTable.sources(view, read, year));
    }

    /** An assumption whose whole range leaves a figure where it is, is not in it: a rate of zero makes no duty. */
    private static boolean isRange(FactBook book, String indicator) {
        return book.facts(indicator).stream().anyMatch(fact -> fact.low() < fact.high());
    }
}
