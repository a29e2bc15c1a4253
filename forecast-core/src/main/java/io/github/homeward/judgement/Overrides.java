package io.github.homeward.judgement;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An override file that was read.
 *
 * @param name the file's name; empty if there is none
 * @param sha256 of the file, lower-case hexadecimal; empty if there is none
 * @param entries in the order in which they were entered
 * @param day on which they are asked what acts; null for the day of the forecast
 */
public record Overrides(
        String name,
        String sha256,
        List<OverrideEntry> entries,
        @Nullable LocalDate day) {

    /** No file. */
    public static final Overrides NONE = new Overrides("", "", List.of());

    /** Copies the list. */
    public Overrides {
        entries = List.copyOf(entries);
    }

    /** Overrides that act on the day of the forecast. */
    public Overrides(String name, String sha256, List<OverrideEntry> entries) {
        this(name, sha256, entries, null);
    }

    /** The same on the day of the last entry, or on another if that is later: all that was entered has its say. */
    public Overrides allFrom(LocalDate other) {
        LocalDate last = entries.stream()
                .map(OverrideEntry::enteredOn)
                .filter(entered -> entered.isAfter(other))
                .max(Comparator.naturalOrder())
                .orElse(other);
        return new Overrides(name, sha256, entries, last);
    }

    /** Number of entries made only after a day, which do not act on it. */
    public long enteredAfter(LocalDate other) {
        return entries.stream()
                .filter(entry -> entry.enteredOn().isAfter(other))
                .count();
    }

    /** Whether there is a file, be it without entries. */
    public boolean given() {
        return !name.isEmpty();
    }
}
