package io.github.homeward.spi;

import java.util.regex.Pattern;

/**
 * A country where vehicles are built. Never the date of a forecast.
 *
 * @param code ISO 3166-1 alpha-2, upper case
 * @param name English name
 * @param localSteering the side of the steering wheel in cars built for the country's own market
 */
public record Origin(String code, String name, Steering localSteering) {

    private static final Pattern CODE = Pattern.compile("[A-Z]{2}");

    /** Checks the code's form. */
    public Origin {
        if (!CODE.matcher(code).matches()) {
            throw new IllegalArgumentException("origin code '" + code + "' is not two upper-case letters (ISO 3166-1)");
        }
        if (name.isBlank()) {
            throw new IllegalArgumentException("origin " + code + " has no name");
        }
    }
}
