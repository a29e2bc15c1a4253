package io.github.homeward.spi;

import io.github.homeward.spi.LandedCost.Component;
import io.github.homeward.spi.LandedCost.Item;
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

    private static final String DOLLAR = "fx.USD";
    private static final String PPP_JAPAN = "ppp.JP";
    private static final String WORKS_JAPAN = "works-cost.JP";
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
        return List.of(own("sea-days"), PORT_DAYS, CHARTER_RATE, FUEL, OIL, CAPACITY, LOADING, DOLLAR);
    }

    /** Days × (charter + fuel) per day ÷ vehicles carried, in JPY per vehicle. */
    double freight(View view, int year) {
        double days = view.mean(own("sea-days"), year) + view.mean(PORT_DAYS, year);
        double dollarsPerDay = view.mean(CHARTER_RATE, year) + view.mean(FUEL, year) * view.mean(OIL, year);
        double vehicles = view.mean(CAPACITY, year) * view.mean(LOADING, year);
        return days * dollarsPerDay / vehicles * view.mean(DOLLAR, year);
    }

    List<String> stackIndicators() {
        return all(
                List.of(cifIndicators(), List.of(own("duty.JP")), conversionIndicators(), certificationIndicators()));
    }

    /** Landed cost without {@link Component#PURCHASE_TAX}, divided by the works cost in Japan. */
    double landedCostRatio(View view, int year) {
        double sum = 0;
        for (Item item : stack(view, year)) {
            if (item.component() != Component.PURCHASE_TAX) {
                sum += item.jpy();
            }
        }
        return sum / view.mean(WORKS_JAPAN, year);
    }

    List<Item> stack(View view, int year) {
        double works = works(view, year);
        double inland = view.mean(own("inland-cost"), year) * view.mean(DOLLAR, year);
        double freight = freight(view, year);
        double insurance = LandedCost.insurance(works + inland + freight, view.mean(INSURANCE, year));
        double cif = LandedCost.cif(works, inland, freight, insurance);
        double duty = LandedCost.duty(cif, view.mean(own("duty.JP"), year));
        double conversion = view.mean(CONVERSION, year) * (1 - view.mean(own("steering"), year));
        double certification = view.mean(CERTIFICATION, year) * view.mean(own("certification"), year);
        double consumptionTax = LandedCost.consumptionTax(cif, duty, view.mean(CONSUMPTION_TAX, year));
        double purchaseTax = (cif + duty + conversion + certification) * view.mean(PURCHASE_TAX, year);
        return List.of(
                new Item(Component.WORKS, works, worksIndicators()),
                new Item(Component.INLAND, inland, inlandIndicators()),
                new Item(Component.OCEAN_FREIGHT, freight, freightIndicators()),
                new Item(Component.INSURANCE, insurance, cifIndicators()),
                new Item(Component.DUTY, duty, all(List.of(cifIndicators(), List.of(own("duty.JP"))))),
                new Item(Component.CONVERSION, conversion, conversionIndicators()),
                new Item(Component.CERTIFICATION, certification, certificationIndicators()),
                new Item(
                        Component.PURCHASE_TAX,
                        consumptionTax + purchaseTax,
                        all(List.of(stackIndicators(), List.of(CONSUMPTION_TAX, PURCHASE_TAX)))));
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
