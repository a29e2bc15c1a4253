package io.github.homeward.report.page;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What the page, the workbook and the headings of tables can speak. */
public enum Language {
    ENGLISH(Locale.ENGLISH),
    JAPANESE(Locale.JAPANESE);

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    /** The language of a code; empty if it is not spoken. */
    public static Optional<Language> of(String code) {
        return Arrays.stream(values())
                .filter(language -> language.code().equals(code))
                .findFirst();
    }

    /** The code of the language, such as {@code ja}. */
    public String code() {
        return locale.getLanguage();
    }

    /** For names of countries and forms of numbers. */
    public Locale locale() {
        return locale;
    }
}
