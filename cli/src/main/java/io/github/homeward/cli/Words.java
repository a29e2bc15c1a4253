package io.github.homeward.cli;

import io.github.homeward.spi.Status;
import java.util.Locale;

/** The contract's constants as readers and files see them, and the marks of a figure in a table. */
final class Words {

    /** What the marks mean, for below a table. */
    static final String LEGEND =
            "* = an assumption is in it; ~ = carried on from the last known value; no mark = known";

    private Words() {}

    /** A constant in lower case, with hyphens. */
    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static String mark(Status status) {
        return switch (status) {
            case KNOWN -> " ";
            case PROJECTED -> "~";
            case ASSUMED -> "*";
        };
    }
}
