package io.github.homeward.report.page;

import io.github.homeward.input.Countries;
import io.github.homeward.node.NodeKey;
import io.github.homeward.programme.Programme;
import io.github.homeward.spi.DestinationProfile;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Names for reading, in one language. */
public final class Names {

    private final Texts texts;
    private final Map<String, Programme> programmes;

    /** @param programmes those whose models are to be named */
    public Names(Language language, List<Programme> programmes) {
        this.texts = Texts.in(language);
        this.programmes = programmes.stream()
                .collect(Collectors.toMap(Programme::id, programme -> programme, (one, other) -> one));
    }

    /** The country of a code, as its readers call it. */
    public String origin(String code) {
        return switch (code) {
            case NodeKey.UNATTRIBUTED -> texts.say("origin.unattributed");
            case NodeKey.NEW_ORIGIN -> texts.say("origin.new");
            default -> Countries.name(code, texts.language().locale());
        };
    }

    /** The destination, in English by the name it gives itself. */
    public String destination(DestinationProfile profile) {
        return texts.language() == Language.ENGLISH ? profile.name() : origin(profile.code());
    }

    public String maker(String name) {
        return name.equals(NodeKey.UNATTRIBUTED) ? texts.say("maker.unattributed") : texts.word("maker", name);
    }

    public String node(NodeKey node) {
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
