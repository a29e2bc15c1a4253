package io.github.homeward.input;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Locale.IsoCountryCode;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The countries of the world, as ISO 3166-1 lists them, and what they are called. */
public final class Countries {

    private static final Set<String> CODES = Locale.getISOCountries(IsoCountryCode.PART1_ALPHA2);

    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}]");

    private static final Map<String, String> BY_NAME = byName();

    private Countries() {}

    /** Whether a code of two upper-case letters is that of a country. */
    public static boolean known(String code) {
        return CODES.contains(code);
    }

    /** The name of a country in a language; of what is no code, the word itself. */
    public static String name(String code, Locale language) {
        return known(code) ? of(code).getDisplayCountry(language) : code;
    }

    /** What a country is called in English: its code, the three-letter code and the name; nothing for other words. */
    public static List<String> called(String code) {
        return known(code)
                ? List.of(code, of(code).getISO3Country(), of(code).getDisplayCountry(Locale.ENGLISH))
                : List.of();
    }

    /** The code of a country called like that, however it is spelt. */
    public static Optional<String> code(String name) {
        return Optional.ofNullable(BY_NAME.get(plain(name)));
    }

    /** What to do about a word that is no code of a country. */
    public static String suggestion(String word) {
        return code(word)
                .map(code -> "perhaps " + code + " was meant")
                .orElse("write the two-letter code of the country");
    }

    /** Letters and digits alone, without marks and capitals: what two spellings of a name have in common. */
    public static String plain(String name) {
        String apart = Normalizer.normalize(name, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
        return NO_LETTER.matcher(apart).replaceAll("");
    }

    private static Map<String, String> byName() {
        Map<String, String> codes = new HashMap<>();
        CODES.stream().sorted().forEach(code -> called(code).forEach(name -> codes.putIfAbsent(plain(name), code)));
        return codes;
    }

    private static Locale of(String code) {
        return new Locale.Builder().setRegion(code).build();
    }
}
