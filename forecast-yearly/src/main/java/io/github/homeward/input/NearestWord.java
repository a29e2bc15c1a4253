package io.github.homeward.input;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;

/** The word that somebody who mistyped most likely meant. */
public final class NearestWord {

    private NearestWord() {}

    /**
     * The valid word with the smallest edit distance (Levenshtein 1966), capitals or not; the first in alphabetical
     * order among equals.
     *
     * @param valid at least one word
     */
    public static String to(String word, Collection<String> valid) {
        return valid.stream()
                .min(Comparator.<String>comparingInt(candidate -> distance(word, candidate))
                        .thenComparing(Comparator.naturalOrder()))
                .orElseThrow();
    }

    /**
     * Insists on a valid word.
     *
     * @param valid at least one word
     * @throws HomewardException with this code, and the word that was most likely meant
     */
    public static void require(String word, Collection<String> valid, ErrorCode code, Setting setting) {
        if (!valid.contains(word)) {
            throw new HomewardException(
                    code,
                    setting,
                    "'" + word + "'",
                    "one of " + String.join(", ", valid),
                    "perhaps " + to(word, valid) + " was meant");
        }
    }

    private static int distance(String said, String valid) {
        String one = said.toLowerCase(Locale.ROOT);
        String other = valid.toLowerCase(Locale.ROOT);
        int[] row = new int[other.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int changed = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[other.length()];
    }
}
