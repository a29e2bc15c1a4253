package io.github.homeward.spi;

import java.util.List;

/**
 * The cost stack of one reference vehicle from an origin, beside the cost of building the same vehicle at the
 * destination.
 *
 * @param vehicle what the reference vehicle is
 * @param rule the stack as a pure function of a view
 * @param home the cost of building the same vehicle at the destination
 */
public record LandedCost(String vehicle, Rule rule, Home home) {

    /** A stack whose author does not say what the vehicle costs at home. */
    public LandedCost(String vehicle, Rule rule) {
        this(vehicle, rule, new Home(List.of(), (view, year) -> Double.NaN));
    }

    /**
     * The cost at the gate of a works at the destination.
     *
     * @param indicators what the rule reads; empty if nothing is said
     * @param rule per vehicle in a calendar year, in the destination's currency; NaN where the view does not support
     *     one
     */
    public record Home(List<String> indicators, Driver.Rule rule) {

        /** Copies the list. */
        public Home {
            indicators = List.copyOf(indicators);
        }
    }

    /** Parts of the stack, in the order in which they arise. */
    public enum Component {
        /** Cost at the gate of the works. */
        WORKS,
        /** From the works to the ship. */
        INLAND,
        /** The sea voyage. */
        OCEAN_FREIGHT,
        /** Cargo insurance. */
        INSURANCE,
        /** The destination's customs duty, on CIF. */
        DUTY,
        /** Changes needed for the destination, such as moving the steering wheel. */
        CONVERSION,
        /** Approval at the destination, per vehicle. */
        CERTIFICATION,
        /** Consumption and purchase taxes. */
        PURCHASE_TAX
    }

    /**
     * One part of the stack.
     *
     * @param component which part
     * @param amount per vehicle, in the destination's currency; NaN if the view does not support a value
     * @param indicators what it was computed from: the engine derives sources and status from them
     */
    public record Item(Component component, double amount, List<String> indicators) {

        /** Copies the list. */
        public Item {
            indicators = List.copyOf(indicators);
        }
    }

    /** The stack of a calendar year, given what is visible. */
    @FunctionalInterface
    public interface Rule {

        /** One item for each component that applies, in the order of {@link Component}. */
        List<Item> stack(View view, int year);
    }

    /** Cost, insurance and freight: the value at the port of arrival. */
    public static double cif(double works, double inland, double oceanFreight, double insurance) {
        return works + inland + oceanFreight + insurance;
    }

    /** Insurance as a share of the insured value, which includes the insurance itself: {@code r (C + F) / (1 − r)}. */
    public static double insurance(double costAndFreight, double rate) {
        return rate * costAndFreight / (1 - rate);
    }

    /** Customs duty, charged on CIF. */
    public static double duty(double cif, double rate) {
        return rate * cif;
    }

    /** Consumption tax on an import, charged on CIF plus duty. */
    public static double consumptionTax(double cif, double duty, double rate) {
        return rate * (cif + duty);
    }

    /** Sum of a stack without the taxes on the buyer, which fall on a car built there alike. */
    public static double beforeTax(List<Item> stack) {
        double sum = 0;
        for (Item item : stack) {
            sum += item.component() == Component.PURCHASE_TAX ? 0 : item.amount();
        }
        return sum;
    }

    /** Sum of a stack. */
    public static double total(List<Item> stack) {
        double sum = 0;
        for (Item item : stack) {
            sum += item.amount();
        }
        return sum;
    }
}
