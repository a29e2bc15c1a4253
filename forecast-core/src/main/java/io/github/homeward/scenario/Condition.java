package io.github.homeward.scenario;

/**
 * A condition on the base value of a lever, judged year by year: where it does not hold, an operation leaves the year
 * alone.
 *
 * @param lever the lever whose base value counts; it need not be the one that is changed
 * @param comparison how to compare
 * @param value with what
 */
public record Condition(String lever, Comparison comparison, double value) {

    /** The ways to compare. */
    public enum Comparison {
        LESS("<"),
        AT_MOST("<="),
        GREATER(">"),
        AT_LEAST(">="),
        EQUAL("=="),
        DIFFERENT("!=");

        private final String sign;

        Comparison(String sign) {
            this.sign = sign;
        }

        /** As files write it. */
        public String sign() {
            return sign;
        }
    }

    /** Whether it holds; an unknown base value meets no condition. */
    boolean holds(double base) {
        return switch (comparison) {
            case LESS -> base < value;
            case AT_MOST -> base <= value;
            case GREATER -> base > value;
            case AT_LEAST -> base >= value;
            case EQUAL -> base == value;
            case DIFFERENT -> base < value || base > value;
        };
    }
}
