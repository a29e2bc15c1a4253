package io.github.homeward.explain;

import io.github.homeward.node.NodeKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tells a forecast in at most three sentences: how much, why, how sure. */
final class Sentences {

    /** Changes below this share are none for a reader. */
    private static final double NO_CHANGE = 0.005;

    /** A rise beyond this factor says only that the start was small. */
    private static final double TELLING = 3;

    /** Volume without a stated goal is worth a word from this share on. */
    private static final double WORTH_A_WORD = 0.1;

    private static final int HUNDRED = 100;

    private final Outcome outcome;
    private final @Nullable Outcome before;
    private final int lastYear;
    private final List<Bar> bars;
    private final Unstated unstated;
    private final Map<String, String> originNames;

    /** @param before the forecast of the year before; null for the first year ahead */
    Sentences(
            Outcome outcome,
            @Nullable Outcome before,
            int lastYear,
            List<Bar> bars,
            Unstated unstated,
            Map<String, String> originNames) {
        this.outcome = outcome;
        this.before = before;
        this.lastYear = lastYear;
        this.bars = bars;
        this.unstated = unstated;
        this.originNames = originNames;
    }

    List<String> all() {
        List<String> sentences = new ArrayList<>(List.of(howMuch()));
        String why = new Causes(bars).words();
        if (!why.isEmpty()) {
            sentences.add(Wording.sentence(why + waiting()));
        }
        if (Wording.rounded(outcome.judged()) > 0) {
            sentences.add(Wording.sentence(howSure()));
        }
        return sentences;
    }

    private String howMuch() {
        double now = outcome.judged();
        double last = outcome.last();
        String expected = "are expected in " + outcome.year();
        boolean none = Wording.rounded(last) == 0;
        if (Wording.rounded(now) == 0) {
            String before = none ? "none" : (outcome.inferred() ? "an " : "") + before();
            return Wording.sentence("no " + subject() + " " + expected + "; " + before + " came in " + lastYear);
        }
        String start = "about " + Wording.figure(now) + " " + subject() + " " + expected;
        List<String> parts = new ArrayList<>(List.of(start));
        if (!none) {
            parts.add(compared(now, last, before() + " of " + lastYear));
        }
        Outcome yearBefore = before;
        if (yearBefore != null && Wording.rounded(yearBefore.judged()) > 0) {
            String expectedThen = Wording.figure(yearBefore.judged()) + " expected in " + yearBefore.year();
            parts.add((none ? "" : "and ") + compared(now, yearBefore.judged(), expectedThen));
        }
        return Wording.sentence(String.join(", ", parts) + (none ? "; none came in " + lastYear : ""));
    }

    /** Orders that supply has not served by the end of the year. */
    private String waiting() {
        return unstated.waiting() > WORTH_A_WORD * outcome.forecast() && Wording.rounded(unstated.waiting()) > 0
                ? "; " + Wording.figure(unstated.waiting()) + " orders still wait at the end of " + outcome.year()
                : "";
    }

    private static String compared(double now, double last, String what) {
        double change = now / last - 1;
        String than = " the " + what;
        if (Math.abs(change) < NO_CHANGE) {
            return "as many as" + than;
        }
        String percent =
                change > TELLING ? "" : String.format(Locale.ROOT, " (%d %%)", Math.round(Math.abs(change) * HUNDRED));
        return Wording.figure(now - last) + percent + (change > 0 ? " more" : " fewer") + " than" + than;
    }

    private String before() {
        return (outcome.inferred() ? "estimated " : "") + Wording.figure(outcome.last());
    }

    private String subject() {
        NodeKey node = outcome.node();
        String from =
                switch (node.origin()) {
                    case NodeKey.ALL -> "";
                    case NodeKey.UNATTRIBUTED -> " of no known origin";
                    default -> " from " + originNames.getOrDefault(node.origin(), node.origin());
                };
        if (node.level() == NodeKey.Level.PROGRAMME) {
            return model(node) + from;
        }
        boolean maker = !node.maker().equals(NodeKey.ALL) && !node.maker().equals(NodeKey.UNATTRIBUTED);
        String unknown = node.maker().equals(NodeKey.UNATTRIBUTED) ? " of no known maker" : "";
        return (maker ? node.maker() + " " : "") + "vehicles" + unknown + (unknown.isEmpty() ? from : "");
    }

    private String model(NodeKey node) {
        return bars.stream()
                .filter(bar -> bar.component() == Component.PROGRAMME)
                .map(bar -> Wording.withoutOrigin(bar.name()))
                .findFirst()
                .orElse(node.maker() + " vehicles (" + node.programme() + ")");
    }

    private String howSure() {
        String range = Double.isNaN(outcome.lower80())
                ? "how far this may miss cannot be said, since too few past forecasts can be checked"
                : "four times out of five the figure should lie between " + Wording.figure(outcome.lower80()) + " and "
                        + Wording.figure(outcome.upper80());
        return range + assumptions();
    }

    private String assumptions() {
        boolean rests = unstated.vehicles() > WORTH_A_WORD * outcome.forecast();
        String like = "how earlier models like " + (unstated.programmes() == 1 ? "it" : "them") + " sold";
        if (outcome.coldStart() && bars.stream().anyMatch(bar -> bar.component() == Component.PROGRAMME)) {
            boolean one = outcome.node().level() == NodeKey.Level.PROGRAMME;
            return "; " + (one ? "it has not" : "none of these models has") + " sold yet"
                    + (rests ? ", and where no sales goal is stated the figure rests on " + like : "");
        }
        return rests
                ? "; " + Wording.figure(unstated.vehicles()) + " of it "
                        + (unstated.programmes() == 1 ? "is a new model" : "are new models")
                        + " without a stated sales goal, judged by " + like
                : "";
    }
}
