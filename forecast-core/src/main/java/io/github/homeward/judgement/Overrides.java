package io.github.homeward.judgement;

import java.util.List;

/**
 * An override file that was read.
 *
 * @param name the file's name; empty if there is none
 * @param sha256 of the file, lower-case hexadecimal; empty if there is none
 * @param entries in the order in which they were entered
 */
public record Overrides(String name, String sha256, List<OverrideEntry> entries) {

    /** No file. */
    public static final Overrides NONE = new Overrides("", "", List.of());

    /** Copies the list. */
    public Overrides {
        entries = List.copyOf(entries);
    }

    /** Whether there is a file, be it without entries. */
    public boolean given() {
        return !name.isEmpty();
    }
}
