package io.github.homeward.explain;

import io.github.homeward.programme.Outlook;
import io.github.homeward.programme.Programme;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;

/** Words and figures that a planner can read aloud. */
final class Wording {

    static final String LIMITS = "limits in single futures";

    /** What is still to be announced. */
    static final String UNANNOUNCED = "models nobody has announced yet";

    /** Volume of known makers whose origin no evidence gives. */
    static final String NO_ORIGIN = "volume of no known origin";

    private static final double THOUSAND = 1000;
    private static final double HUNDRED = 100;
    private static final double TEN = 10;

    private Wording() {}

    /** Maker, model and origin, as in {@code Maker Model (XX)}. */
    static String programme(Programme programme) {
        return programme.maker() + " " + programme.model() + " (" + programme.origin() + ")";
    }

    /** The same without the origin. */
    static String withoutOrigin(String name) {
        int bracket = name.lastIndexOf(" (");
        return bracket < 0 ? name : name.substring(0, bracket);
    }

    static String month(YearMonth month) {
        return month.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " " + month.getYear();
    }

    static String constraint(Outlook.Constraint constraint) {
        return switch (constraint) {
            case NONE -> "limited supply";
            case STOP -> "shipments or orders stopped";
            case CAPACITY -> "capacity";
            case LIMIT -> "limited edition";
        };
    }

    /** The size of a number, rounded to what the ear can take: hundreds from a thousand on, tens from a hundred. */
    static long rounded(double value) {
        double size = Math.abs(value);
        double belowThousand = size >= HUNDRED ? TEN : 1;
        double unit = size >= THOUSAND ? HUNDRED : belowThousand;
        return Math.round(size / unit) * (long) unit;
    }

    static String figure(double value) {
        return String.format(Locale.ROOT, "%,d", rounded(value));
    }

    /** {@code a, b and c}. */
    static String list(List<String> words) {
        int last = words.size() - 1;
        return last < 1
                ? String.join("", words)
                : String.join(", ", words.subList(0, last)) + " and " + words.get(last);
    }

    static String sentence(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1) + ".";
    }
}
