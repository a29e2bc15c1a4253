package io.github.homeward.report.page;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Every text of the page and the workbook in one language. The scripts of the page get the same ones. English fills in
 * where a language needs no form of its own.
 */
public final class Texts {

    private static final Pattern SLOT = Pattern.compile("\\{(\\d)}");

    private final Language language;
    private final SortedMap<String, String> texts;

    private Texts(Language language, SortedMap<String, String> texts) {
        this.language = language;
        this.texts = Collections.unmodifiableSortedMap(texts);
    }

    /** The texts of a language. */
    public static Texts in(Language language) {
        SortedMap<String, String> texts = read("texts.properties");
        if (language != Language.ENGLISH) {
            texts.putAll(read("texts_" + language.code() + ".properties"));
        }
        return new Texts(language, texts);
    }

    static SortedMap<String, String> read(String name) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(PageResource.text(name)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        SortedMap<String, String> texts = new TreeMap<>();
        properties.forEach((key, text) -> texts.put((String) key, (String) text));
        return texts;
    }

    /** The language spoken. */
    public Language language() {
        return language;
    }

    /**
     * The text of a key.
     *
     * @param values for {@code {0}}, {@code {1}} and so on; what they hold is never looked into
     * @throws IllegalArgumentException if there is no such text
     */
    public String say(String key, Object... values) {
        String text = texts.get(key);
        if (text == null) {
            throw new IllegalArgumentException("no text for " + key);
        }
        return SLOT.matcher(text)
                .replaceAll(slot -> Matcher.quoteReplacement(String.valueOf(values[Integer.parseInt(slot.group(1))])));
    }

    /** The text for a word out of a file, or the word itself where a plugin brought its own. */
    public String word(String kind, String word) {
        return texts.getOrDefault(kind + "." + word, word);
    }

    /** All texts by key. */
    public SortedMap<String, String> all() {
        return texts;
    }
}
