package io.github.homeward.report.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TextsTest {

    private static final Pattern SAID = Pattern.compile("\\bsay(Many)?\\(\\s*'([\\w.-]+)'");

    private static final Pattern SLOT = Pattern.compile("\\{\\d}");

    @Test
    void bothLanguagesSayEverything() {
        assertThat(without(".one", Texts.read("texts.properties").keySet()))
                .isEqualTo(without(".one", Texts.read("texts_ja.properties").keySet()));
    }

    @Test
    void bothLanguagesFillInTheSame() {
        Texts english = Texts.in(Language.ENGLISH);

        Texts.read("texts_ja.properties")
                .forEach((key, text) -> assertThat(slots(text))
                        .as(key)
                        .isSubsetOf(slots(english.all().getOrDefault(key, ""))));
    }

    @Test
    void everyTextThatAScriptAsksForIsThere() {
        Set<String> asked = SAID.matcher(HtmlPage.liveScript())
                .results()
                .map(found -> found.group(2) + (found.group(1) == null ? "" : ".other"))
                .collect(Collectors.toSet());

        assertThat(asked).hasSizeGreaterThan(100);
        assertThat(Texts.in(Language.JAPANESE).all().keySet()).containsAll(asked);
    }

    @Test
    void whatIsFilledInIsNotLookedInto() {
        assertThat(Texts.in(Language.ENGLISH).say("pair", "{1}", "$1 \\")).isEqualTo("{1}: $1 \\");
    }

    @Test
    void aWordWithoutATextIsShownAsItIs() {
        assertThat(Texts.in(Language.JAPANESE).word("status", "on-sale")).isEqualTo("\u8ca9\u58f2\u4e2d");
        assertThat(Texts.in(Language.JAPANESE).word("status", "of-a-plugin")).isEqualTo("of-a-plugin");
    }

    @Test
    void aMissingTextIsADefect() {
        assertThatThrownBy(() -> Texts.in(Language.ENGLISH).say("no.such"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no.such");
    }

    private static Set<String> slots(String text) {
        return SLOT.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    private static Set<String> without(String end, Set<String> keys) {
        return keys.stream().filter(key -> !key.endsWith(end)).collect(Collectors.toCollection(TreeSet::new));
    }
}
