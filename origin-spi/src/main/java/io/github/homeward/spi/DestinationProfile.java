package io.github.homeward.spi;

import java.util.regex.Pattern;

/**
 * What a destination is called, and what it reckons in.
 *
 * @param code ISO 3166-1 alpha-2, upper case
 * @param name English name, as a sentence says it
 * @param subject what is forecast, as a headline begins, such as {@code "Utopia's imports of its own brands"}
 * @param currency ISO 4217: of entry prices, landed costs and whatever says no other unit
 * @param steering the side of the wheel that buyers are used to
 */
public record DestinationProfile(String code, String name, String subject, String currency, Steering steering) {

    private static final Pattern CODE = Pattern.compile("[A-Z]{2}");

    /** Checks the form of code and currency, and that nothing is left open. */
    public DestinationProfile {
        if (!CODE.matcher(code).matches()) {
            throw new IllegalArgumentException("destination '" + code + "' is not two upper-case letters (ISO 3166-1)");
        }
        if (!Figure.Price.isCurrency(currency)) {
            throw new IllegalArgumentException("currency '" + currency + "' is not three upper-case letters");
        }
        if (name.isBlank() || subject.isBlank() || steering == Steering.NOT_STATED) {
            throw new IllegalArgumentException(
                    "destination " + code + " needs a name, a subject and a side of the steering wheel");
        }
    }
}
