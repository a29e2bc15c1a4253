package io.github.homeward.ledger;

import io.github.homeward.spi.CountKind;
import io.github.homeward.spi.CountKind.Definition;

/** Kinds of counts as a destination may state them. */
public final class Counts {

    public static final CountKind TOTAL = kind("headline", Definition.ALL_VEHICLES, 0, true);
    public static final CountKind PASSENGER = kind("passenger", Definition.PASSENGER, 0, false);
    public static final CountKind BY_MODEL = kind("by_model", Definition.ALL_VEHICLES, 0.01, false);
    public static final CountKind TRUCKS = kind("trucks", Definition.TRUCK, 0, false);
    public static final CountKind SALES = kind("sales", Definition.ALL_VEHICLES, 0.03, false);
    public static final CountKind SHIPMENTS = kind("shipments", Definition.ALL_VEHICLES, 0.15, false);
    public static final CountKind PRESS = kind("press", Definition.ALL_VEHICLES, 0.15, false);

    private Counts() {}

    private static CountKind kind(String id, Definition covers, double error, boolean total) {
        return new CountKind(id, covers, error, total, "for tests");
    }
}
