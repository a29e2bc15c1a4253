package io.github.homeward.spi;

import java.util.Locale;
import java.util.regex.Pattern;

/** What a statement on a programme says in numbers. */
public sealed interface Figure {

    /**
     * Vehicles.
     *
     * @param value the number, not negative
     * @param measure what it is counted over
     * @param scope whom it speaks of; only what speaks of the programme at its destination is reckoned with
     */
    record Vehicles(double value, Measure measure, Scope scope) implements Figure {

        /** Checks the number. */
        public Vehicles {
            if (!(value >= 0) || Double.isInfinite(value)) {
                throw new IllegalArgumentException(value + " " + measure.word() + " is not a number of 0 or more");
            }
        }
    }

    /**
     * An entry price.
     *
     * @param value the amount
     * @param currency ISO 4217; the destination's, where it is to be compared with others
     */
    record Price(double value, String currency) implements Figure {

        private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");

        /** Checks the form of the currency. */
        public Price {
            if (!isCurrency(currency)) {
                throw new IllegalArgumentException("currency '" + currency + "' is not three upper-case letters");
            }
        }

        /** Whether a text has the form of a currency's code. */
        public static boolean isCurrency(String text) {
            return CURRENCY.matcher(text).matches();
        }
    }

    /** What vehicles are counted over. */
    enum Measure {
        /** A rate. */
        PER_MONTH("vehicles per month"),
        /** A rate. */
        PER_YEAR("vehicles per year"),
        /** A limited edition. */
        IN_ALL("vehicles in all"),
        /** A number at one time, such as orders. */
        COUNTED("vehicles"),
        /** Stock before the launch; for the record, not reckoned with. */
        READY("vehicles ready before launch");

        private final String word;

        Measure(String word) {
            this.word = word;
        }

        /** As files write it in the column {@code unit}. */
        public String word() {
            return word;
        }
    }

    /** Whom a number of vehicles speaks of. */
    enum Scope {
        /** This programme: one model, from its origin to the destination. */
        DESTINATION,
        /** Several models or origins at the destination, of which this programme is one. */
        MODEL_RANGE,
        /** The whole plant. */
        PLANT,
        /** Every market that the model is made for. */
        ALL_MARKETS;

        /** As files write it in the column {@code scope}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
