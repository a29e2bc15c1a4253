package io.github.homeward.judgement;

import io.github.homeward.input.ErrorCode;
import io.github.homeward.input.HomewardException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The bottom nodes in one year while overrides are worked off, finer nodes first. */
final class YearOfParts {

    private final double[] values;
    private final double[] floors;

    /** The override that says what a part is, directly or through a node above it. */
    private final @Nullable OverrideEntry[] held;

    /**
     * @param values by bottom node; changed by overrides
     * @param floors by bottom node
     */
    YearOfParts(double[] values, double[] floors) {
        this.values = values;
        this.floors = floors;
        this.held = new OverrideEntry[values.length];
    }

    double sum(int[] parts) {
        return Arrays.stream(parts).mapToDouble(part -> values[part]).sum();
    }

    double floor(int[] parts) {
        return Arrays.stream(parts).mapToDouble(part -> floors[part]).sum();
    }

    /**
     * Works off the overrides of one node. What finer overrides have set stays; the rest of its parts takes the change.
     *
     * @param entries in order of entry
     * @return what the node is now
     */
    double override(int[] parts, List<OverrideEntry> entries) {
        double wanted = sum(parts);
        for (OverrideEntry entry : entries) {
            wanted = entry.appliedTo(wanted);
            checkNotNegative(entry, wanted);
        }
        OverrideEntry latest = entries.get(entries.size() - 1);
        double counted = floor(parts);
        if (wanted < counted && !Spreading.same(wanted, counted)) {
            throw new HomewardException(
                    ErrorCode.BELOW_COUNTED,
                    latest.where(),
                    String.format(Locale.ROOT, "%s, which makes %,.1f", latest.words(), wanted),
                    String.format(
                            Locale.ROOT, "at least the %,.0f vehicles of %d counted already", counted, latest.year()),
                    "choose a number above what is counted");
        }
        spread(parts, wanted, latest);
        return wanted;
    }

    private void spread(int[] parts, double wanted, OverrideEntry entry) {
        int[] free = Arrays.stream(parts).filter(part -> held[part] == null).toArray();
        int[] fixed = Arrays.stream(parts).filter(part -> held[part] != null).toArray();
        double left = wanted - sum(fixed);
        double least = floor(free);
        boolean fits =
                free.length == 0 ? Spreading.same(wanted, sum(fixed)) : left >= least || Spreading.same(left, least);
        if (!fits) {
            throw conflict(wanted, fixed, least, entry);
        }
        double[] spread = Spreading.over(of(values, free), of(floors, free), Math.max(left, least));
        for (int i = 0; i < free.length; i++) {
            values[free[i]] = spread[i];
            held[free[i]] = entry;
        }
    }

    private static double[] of(double[] all, int[] parts) {
        return Arrays.stream(parts).mapToDouble(part -> all[part]).toArray();
    }

    private static void checkNotNegative(OverrideEntry entry, double wanted) {
        if (wanted < 0) {
            throw new HomewardException(
                    ErrorCode.NEGATIVE,
                    entry.where(),
                    String.format(Locale.ROOT, "%s, which makes %,.1f", entry.words(), wanted),
                    "0 or more vehicles a year",
                    "take less away, or set 0");
        }
    }

    private HomewardException conflict(double wanted, int[] fixed, double least, OverrideEntry entry) {
        List<String> finer = new ArrayList<>();
        for (int part : fixed) {
            OverrideEntry other = held[part];
            String words = other == null ? "" : other.node() + " in line " + other.line();
            if (!finer.contains(words)) {
                finer.add(words);
            }
        }
        return new HomewardException(
                ErrorCode.OVERRIDE_CONFLICT,
                entry.where(),
                String.format(
                        Locale.ROOT,
                        "%s %d of %,.1f, of which finer overrides (%s) say %,.1f",
                        entry.node(),
                        entry.year(),
                        wanted,
                        String.join(", ", finer),
                        sum(fixed)),
                fixed.length == 0 || least > 0
                        ? String.format(Locale.ROOT, "room for the other parts, of which %,.0f are counted", least)
                        : "a sum that leaves its parts as they are overridden",
                "change one of them, or let one expire");
    }
}
