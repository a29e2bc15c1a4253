package io.github.homeward.input;

import java.util.Locale;
import java.util.Locale.IsoCountryCode;
import java.util.Set;

/** The countries of the world, as ISO 3166-1 lists them. */
public final class Countries {

    private static final Set<String> CODES = Locale.getISOCountries(IsoCountryCode.PART1_ALPHA2);

    private Countries() {}

    /** Whether a code of two upper-case letters is that of a country. */
    public static boolean known(String code) {
        return CODES.contains(code);
    }
}
