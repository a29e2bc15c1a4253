package io.github.homeward.report.document;

import io.github.homeward.node.NodeKey;
import io.github.homeward.programme.Outlook;
import io.github.homeward.programme.Programme;
import io.github.homeward.report.page.Language;
import io.github.homeward.report.page.Texts;
import io.github.homeward.spi.DestinationProfile;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Names for reading, in one language. */
final class Names {

    private final Texts texts;
    private final Map<String, Programme> programmes;

    Names(Language language, List<Outlook> outlooks) {
        this.texts = Texts.in(language);
        this.programmes = outlooks.stream()
                .map(Outlook::programme)
                .collect(Collectors.toMap(Programme::id, programme -> programme, (one, other) -> one));
    }

    /** The country of a code, as its readers call it. */
    String origin(String code) {
        return switch (code) {
            case NodeKey.UNATTRIBUTED -> texts.say("origin.unattributed");
            case NodeKey.NEW_ORIGIN -> texts.say("origin.new");
            default ->
                new Locale.Builder()
                        .setRegion(code)
                        .build()
                        .getDisplayCountry(texts.language().locale());
        };
    }

    /** The destination, in English by the name it gives itself. */
    String destination(DestinationProfile profile) {
        return texts.language() == Language.ENGLISH ? profile.name() : origin(profile.code());
    }

    String maker(String name) {
        return name.equals(NodeKey.UNATTRIBUTED) ? texts.say("maker.unattributed") : texts.word("maker", name);
    }

    String node(NodeKey node) {
        return switch (node.level()) {
            case TOTAL -> texts.say("level.one.total");
            case ORIGIN -> origin(node.origin());
            case MAKER -> maker(node.maker());
            case ORIGIN_MAKER -> texts.say("label.origin-maker", maker(node.maker()), origin(node.origin()));
            case PROGRAMME -> programme(node);
        };
    }

    private String programme(NodeKey node) {
        if (node.unannounced()) {
            return texts.say("label.unannounced", maker(node.maker()), origin(node.origin()));
        }
        Programme programme = programmes.get(node.programme());
        return programme == null
                ? node.programme()
                : texts.say("label.programme", maker(programme.maker()), programme.model());
    }
}
