package io.github.homeward.explain;

import io.github.homeward.spi.Driver;

/** The kinds of contribution, in the order of the bars. */
public enum Component {
    /** What was sold in the last published year. */
    LAST_LEVEL("last-level"),
    /** What history alone says of volume that no known programme explains. */
    HISTORY("history"),
    /** The change of one programme's demand since the last published year. */
    PROGRAMME("programme"),
    COST("cost"),
    TARIFF("tariff"),
    POLICY("policy"),
    /** What a planner knows beside a panel. */
    FEATURE("feature"),
    /** What a node gives way so that parts and sums agree. */
    AGREEMENT("agreement"),
    /** What limits that hold in every future do to their mean, which is the forecast. */
    FUTURES("futures"),
    /** Demand that supply does not let through. */
    CAP("cap"),
    /** A person's judgement. */
    OVERRIDE("override");

    private final String word;

    Component(String word) {
        this.word = word;
    }

    /** The word used in files. */
    public String word() {
        return word;
    }

    /** The component of a driver. */
    public static Component of(Driver.Kind kind) {
        return switch (kind) {
            case COST -> COST;
            case TARIFF -> TARIFF;
            case POLICY -> POLICY;
        };
    }
}
