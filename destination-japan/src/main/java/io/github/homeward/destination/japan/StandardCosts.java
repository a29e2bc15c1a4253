package io.github.homeward.destination.japan;

import io.github.homeward.spi.LandedCost;
import io.github.homeward.spi.LandedCost.Component;
import io.github.homeward.spi.LandedCost.Item;
import io.github.homeward.spi.View;
import java.util.List;

/**
 * The arithmetic behind {@link StandardRules}: price level, freight and the landed cost of the reference vehicle.
 *
 * @param origin ISO code of the origin
 * @param fx indicator of JPY per unit of its currency
 */
record StandardCosts(String origin, String fx) {

    static final String CHARTER_RATE = "freight.charter-rate";
    static final String OIL = "oil.brent";
    static final String WORKS_JAPAN = "works-cost.JP";

    private static final String DOLLAR = "fx.USD";
    private static final String PPP_JAPAN = "ppp.JP";
    private static final String FUEL = "freight.fuel";
    private static final String PORT_DAYS = "freight.port-days";
    private static final String CAPACITY = "freight.ship-capacity";
    private static final String LOADING = "freight.loading";
    private static final String INSURANCE = "insurance.rate";
    private static final String CONVERSION = "conversion-cost";
    private static final String CERTIFICATION = "certification-cost";
    private static final String CONSUMPTION_TAX = "tax.consumption";
    private static final String PURCHASE_TAX = "tax.purchase";

    List<String> priceLevelIndicators() {
        return List.of(own("ppp"), fx, PPP_JAPAN);
    }

    /** {@code ppp · fx / ppp.JP}: what a basket costs in yen there, divided by what it costs in Japan. */
    double priceLevel(View view, int year) {
        return view.mean(own("ppp"), year) * view.mean(fx, year) / view.mean(PPP_JAPAN, year);
    }

    List<String> freightIndicators() {
        return List.of(own("sea-days"), PORT_DAYS, CHARTER_RATE, FUEL, OIL, CAPACITY, LOADING, own("freight"), DOLLAR);
    }

    /** Days × (charter + fuel) per day ÷ vehicles carried × the origin's own multiple, in JPY per vehicle. */
    double freight(View view, int year) {
        double days = view.mean(own("sea-days"), year) + view.mean(PORT_DAYS, year);
        double dollarsPerDay = view.mean(CHARTER_RATE, year) + view.mean(FUEL, year) * view.mean(OIL, year);
        double vehicles = view.mean(CAPACITY, year) * view.mean(LOADING, year);
        return days * dollarsPerDay / vehicles * view.mean(own("freight"), year) * view.mean(DOLLAR, year);
    }

    List<String> stackIndicators() {
        return all(
                List.of(cifIndicators(), List.of(own("duty.JP")), conversionIndicators(), certificationIndicators()));
    }

    /** Landed cost without {@link Component#PURCHASE_TAX}, divided by the works cost in Japan. */
    double landedCostRatio(View view, int year) {
        return cost(view, year).beforeTax() / view.mean(WORKS_JAPAN, year);
    }

    List<Item> stack(View view, int year) {
        Cost cost = cost(view, year);
        double tax = LandedCost.consumptionTax(cost.cif(), cost.duty, view.mean(CONSUMPTION_TAX, year))
                + cost.beforeTax() * view.mean(PURCHASE_TAX, year);
        return List.of(
                new Item(Component.WORKS, cost.works, worksIndicators()),
                new Item(Component.INLAND, cost.inland, inlandIndicators()),
                new Item(Component.OCEAN_FREIGHT, cost.freight, freightIndicators()),
                new Item(Component.INSURANCE, cost.insurance, cifIndicators()),
                new Item(Component.DUTY, cost.duty, all(List.of(cifIndicators(), List.of(own("duty.JP"))))),
                new Item(Component.CONVERSION, cost.conversion, conversionIndicators()),
                new Item(Component.CERTIFICATION, cost.certification, certificationIndicators()),
                new Item(
                        Component.PURCHASE_TAX,
                        tax,
                        all(List.of(stackIndicators(), List.of(CONSUMPTION_TAX, PURCHASE_TAX)))));
    }

    /** The parts in JPY per vehicle, before Japan's taxes on the buyer. */
    private record Cost(
            double works,
            double inland,
            double freight,
            double insurance,
            double duty,
            double conversion,
            double certification) {

        double cif() {
            return LandedCost.cif(works, inland, freight, insurance);
        }

        double beforeTax() {
            return cif() + duty + conversion + certification;
        }
    }

    private Cost cost(View view, int year) {
        double works = works(view, year);
        double inland = view.mean(own("inland-cost"), year) * view.mean(DOLLAR, year);
        double freight = freight(view, year);
        double insurance = LandedCost.insurance(works + inland + freight, view.mean(INSURANCE, year));
        double cif = LandedCost.cif(works, inland, freight, insurance);
        return new Cost(
                works,
                inland,
                freight,
                insurance,
                LandedCost.duty(cif, view.mean(own("duty.JP"), year)),
                view.mean(CONVERSION, year) * (1 - view.mean(own("steering"), year)),
                view.mean(CERTIFICATION, year) * view.mean(own("certification"), year));
    }

    /** The local share of the works cost follows the local price level; materials and bought parts cost the same. */
    private double works(View view, int year) {
        double localShare = view.mean(own("local-share"), year);
        return view.mean(WORKS_JAPAN, year) * (localShare * priceLevel(view, year) + 1 - localShare);
    }

    private List<String> worksIndicators() {
        return all(List.of(List.of(WORKS_JAPAN, own("local-share")), priceLevelIndicators()));
    }

    private List<String> cifIndicators() {
        return all(List.of(worksIndicators(), inlandIndicators(), freightIndicators(), List.of(INSURANCE)));
    }

    private List<String> inlandIndicators() {
        return List.of(own("inland-cost"), DOLLAR);
    }

    private List<String> conversionIndicators() {
        return List.of(CONVERSION, own("steering"));
    }

    private List<String> certificationIndicators() {
        return List.of(CERTIFICATION, own("certification"));
    }

    private static List<String> all(List<List<String>> lists) {
        return lists.stream().flatMap(List::stream).distinct().toList();
    }

    private String own(String name) {
        return name + "." + origin;
    }
}
