package io.github.homeward.input;

import java.util.Locale;

/**
 * What a caller may set. Errors name the setting; each front end says it in its own words, such as an option's name.
 */
public enum Setting {
    CUTOFF,
    CUTOFFS,
    HORIZON,
    MODELS,
    WITHOUT,
    YEAR,
    NODE,
    COLUMNS;

    /** The setting in one word. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
