package io.github.homeward.destination.japan;

import io.github.homeward.spi.Driver;
import io.github.homeward.spi.EventIndex;
import io.github.homeward.spi.LandedCost;
import io.github.homeward.spi.Lever;
import io.github.homeward.spi.Prior;
import java.util.List;

/**
 * What Japan shares with the origins that build for it: drivers, levers and landed cost that make sense for any of
 * them, so that a plugin states facts and little else.
 *
 * <p>Of the plugin they read {@code fx.CUR} (unless the currency is the dollar, which the history states), and {@code
 * ppp}, {@code local-share}, {@code sea-days}, {@code freight}, {@code inland-cost}, {@code certification}, {@code
 * recognition} and {@code steering}, each followed by a dot and the origin's code, and {@code duty.JP} likewise. The
 * rest comes from the history. A plugin is free to use none, some or all of them.
 *
 * @param origin ISO code of the origin
 * @param currency ISO code of its currency
 */
public record StandardRules(String origin, String currency) {

    /**
     * The elasticity of volume to the landed cost: 0.76 in the first year and 1.75 to 2.25 in the long run, seven to
     * ten years on, over all goods (Boehm, Levchenko &amp; Pandalai-Nayar 2020). A forecast stands between the two;
     * one standard deviation reaches either end.
     */
    private static final Prior COST_ELASTICITY = Prior.sourced(
            -1.5,
            0.75,
            "trade falls by 0.76 % for 1 % of cost in the first year and by up to 2.25 % in the long run: the "
                    + "middle, and"
                    + " half of the way as the spread",
            "boehm_2020");

    /** Trade in cars between parties of the agreement is higher by 20 % or more (Freund &amp; Oliver 2015): ln 1.2. */
    private static final Prior RECOGNITION = Prior.sourced(
            0.18,
            0.09,
            "common approvals raise trade in cars by 20 % or more, ln 1.2 = 0.18; the spread, half of it, is a "
                    + "judgement",
            "freund_oliver_2015");

    private static final Prior CONSUMPTION_TAX = Prior.assumed(
            -1,
            0.5,
            "the tax is taken to be passed on and the demand for new cars as a whole to have an elasticity of about 1;"
                    + " buying ahead of a rise is not in it");

    /** What an event brings is mostly announced as programmes, which the base forecast has already. */
    private static final Prior EVENT = Prior.assumed(
            0.02,
            0.03,
            "no study was found; what an event brings is mostly announced as programmes, which the base forecast has: a"
                    + " fresh one is taken to add 2 %");

    /** All standard drivers. */
    public List<Driver> drivers() {
        return List.of(
                exchangeRate(),
                priceLevel(),
                freight(),
                landedCostRatio(),
                duty(),
                consumptionTax(),
                certification(),
                recognition(),
                steering());
    }

    /**
     * All standard levers. Ranges are wide enough for any scenario worth asking, and narrow enough to catch a slip of
     * the decimal point.
     *
     * @param lowestRate lowest JPY per unit of the currency that a scenario may ask for
     * @param highestRate highest JPY per unit of the currency
     */
    public List<Lever> levers(double lowestRate, double highestRate) {
        return List.of(
                new Lever(fx(), lowestRate, highestRate),
                new Lever(StandardCosts.CHARTER_RATE, 2_000, 250_000),
                new Lever(StandardCosts.OIL, 5, 300),
                new Lever(own("freight"), 0.1, 10),
                new Lever(own("duty.JP"), 0, 1),
                new Lever("tax.consumption", 0, 0.3),
                new Lever(own("certification"), 0, 2),
                new Lever(own("steering"), 0, 1));
    }

    /** JPY per unit of the currency. */
    public Driver exchangeRate() {
        return yearlyMean(
                own("fx"),
                Driver.Kind.COST,
                Driver.Effect.WITHIN_ANOTHER,
                "JPY per " + currency,
                "Yen per " + currency + ": a dearer currency makes the import dearer and should lower the volume",
                fx());
    }

    /**
     * Price level against Japan, at the market exchange rate: {@code ppp · fx / ppp.JP}.
     *
     * <p>It stands for relative unit cost because it is the only measure that exists for every origin and every year
     * since 1990; comparable manufacturing wages end in 2013 and never covered India or Thailand. Purchasing powers
     * rather than published price-level ratios are read, since those have an exchange rate baked in: a scenario's yen
     * would not reach them.
     */
    public Driver priceLevel() {
        return new Driver(
                own("price-level"),
                Driver.Kind.COST,
                Driver.Effect.WITHIN_ANOTHER,
                "ratio, Japan = 1",
                "Price level against Japan at the market exchange rate: a higher level should lower the volume",
                costs().priceLevelIndicators(),
                costs()::priceLevel);
    }

    /** Ocean freight per vehicle; the indicator of the same name is a multiple of it, for what befalls one route. */
    public Driver freight() {
        return new Driver(
                own("freight"),
                Driver.Kind.COST,
                Driver.Effect.WITHIN_ANOTHER,
                "JPY per vehicle",
                "Ship's cost per vehicle on the way to Japan: dearer freight should lower the volume",
                costs().freightIndicators(),
                costs()::freight);
    }

    /**
     * Landed cost of the reference vehicle, in stock and ready to sell in Japan, divided by the cost of building it
     * there. Consumption and purchase taxes are left out on both sides: they fall on either car alike.
     */
    public Driver landedCostRatio() {
        return new Driver(
                own("landed-cost-ratio"),
                Driver.Kind.COST,
                Driver.Effect.LOWERS,
                "ratio, built in Japan = 1",
                "Cost of bringing the reference vehicle home against building it in Japan: a higher ratio should lower"
                        + " the volume",
                costs().stackIndicators(),
                costs()::landedCostRatio,
                COST_ELASTICITY);
    }

    /** Japan's customs duty on cars of this origin. */
    public Driver duty() {
        return yearlyMean(
                own("duty.JP"),
                Driver.Kind.TARIFF,
                Driver.Effect.WITHIN_ANOTHER,
                "fraction of CIF",
                "Japan's duty on cars of this origin: a higher duty should lower the volume",
                own("duty.JP"));
    }

    /** Japan's consumption tax. */
    public Driver consumptionTax() {
        return yearlyMean(
                        own("tax.consumption"),
                        Driver.Kind.TARIFF,
                        Driver.Effect.LOWERS,
                        "fraction of price",
                        "Japan's consumption tax: a higher tax should lower the volume of any origin",
                        "tax.consumption")
                .withPrior(CONSUMPTION_TAX);
    }

    /** Burden of approval in Japan. */
    public Driver certification() {
        return yearlyMean(
                own("certification"),
                Driver.Kind.POLICY,
                Driver.Effect.WITHIN_ANOTHER,
                "index, 1 = full type approval",
                "Burden of approval in Japan: a lighter burden should raise the volume",
                own("certification"));
    }

    /** Whether Japan recognises the origin's approvals under the UN agreement of 1958. */
    public Driver recognition() {
        return yearlyMean(
                        own("recognition"),
                        Driver.Kind.POLICY,
                        Driver.Effect.RAISES,
                        "1 = yes, 0 = no",
                        "Mutual recognition of approvals under the UN 1958 agreement: should raise the volume",
                        own("recognition"))
                .withPrior(RECOGNITION);
    }

    /** Whether the origin's own cars have the wheel on the right, as Japan's have. */
    public Driver steering() {
        return yearlyMean(
                own("steering"),
                Driver.Kind.POLICY,
                Driver.Effect.WITHIN_ANOTHER,
                "share of output, 1 = all right-hand drive",
                "Right-hand drive in the origin's own output: should raise the volume",
                own("steering"));
    }

    /** The cost stack behind {@link #landedCostRatio()}, with taxes. */
    public LandedCost landedCost() {
        return new LandedCost(
                "one and the same compact SUV for every origin; its works cost in Japan is an assumption "
                        + "(works-cost.JP)",
                costs()::stack,
                new LandedCost.Home(
                        List.of(StandardCosts.WORKS_JAPAN),
                        (view, year) -> view.mean(StandardCosts.WORKS_JAPAN, year)));
    }

    /** A driver that is the day-weighted yearly mean of one indicator. */
    public static Driver yearlyMean(
            String id, Driver.Kind kind, Driver.Effect effect, String unit, String meaning, String indicator) {
        return new Driver(
                id, kind, effect, unit, meaning, List.of(indicator), (view, year) -> view.mean(indicator, year));
    }

    /**
     * A driver that adds up dated events that raise the volume (or lower it, value −1), fading with the history's
     * {@code event.half-life}.
     *
     * @param indicator its facts are the events: value +1 or −1, from the day of the event
     */
    public static Driver fadingEvents(String id, String meaning, String indicator) {
        String halfLife = "event.half-life";
        return new Driver(
                id,
                Driver.Kind.POLICY,
                Driver.Effect.RAISES,
                "events, each fading by half-life",
                meaning,
                List.of(indicator, halfLife),
                (view, year) -> EventIndex.meanOfYear(view.facts(indicator), year, view.mean(halfLife, year)),
                EVENT);
    }

    private StandardCosts costs() {
        return new StandardCosts(origin, fx());
    }

    private String fx() {
        return "fx." + currency;
    }

    private String own(String name) {
        return name + "." + origin;
    }
}
