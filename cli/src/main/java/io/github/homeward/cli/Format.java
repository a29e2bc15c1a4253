package io.github.homeward.cli;

import java.util.Locale;

/** The ways to print what also goes into files. */
enum Format {
    TABLE,
    CSV,
    JSON,
    ARROW;

    /** The word of the option. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
