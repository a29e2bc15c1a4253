package io.github.homeward.report.document;

import io.github.homeward.BaseCase;
import io.github.homeward.forecast.Skill;
import io.github.homeward.judgement.Edition;
import io.github.homeward.node.NodeKey;
import io.github.homeward.panel.Panel;
import io.github.homeward.report.file.RunCard;
import io.github.homeward.spi.DestinationProfile;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What a forecast is.
 *
 * @param currency ISO 4217 code of the money in which costs are told
 * @param lastYear the last year with a published total
 * @param horizon years ahead
 * @param counted months to date, or null
 * @param skill how earlier forecasts compare with no change; null if it cannot be said
 * @param lastEdition the edition before this one, or null
 */
public record About(
        String destination,
        String destinationLabel,
        String currency,
        String cutoff,
        int lastYear,
        int horizon,
        long seed,
        String madeBy,
        @Nullable Counted counted,
        @Nullable Comparison skill,
        @Nullable Earlier lastEdition) {

    /** What is counted already of the first year ahead. */
    public record Counted(int year, String through, double vehicles) {

        private static @Nullable Counted of(Panel panel) {
            return panel.monthsKnownOfNextYear() == 0
                    ? null
                    : new Counted(
                            panel.lastYear() + 1, panel.lastMonth().toString(), panel.knownOfNextYear(NodeKey.TOTAL));
        }
    }

    /** Whether earlier forecasts of a node beat no change at every lead, and by what. */
    public record Comparison(boolean beats, String node, List<Lead> leads) {

        /** Copies the list. */
        public Comparison {
            leads = List.copyOf(leads);
        }

        private static @Nullable Comparison of(Skill skill) {
            return skill.decided()
                    ? new Comparison(
                            skill.better() == skill.leads(),
                            NodeKey.TOTAL.id(),
                            IntStream.range(0, skill.leads())
                                    .mapToObj(h -> new Lead(h + 1, skill.ratios()[h], skill.cutoffs()[h]))
                                    .toList())
                    : null;
        }
    }

    /** Error relative to no change some years ahead, over some earlier cutoffs. */
    public record Lead(int lead, double relativeError, int cutoffs) {}

    /** An earlier edition. */
    public record Earlier(String cutoff) {}

    static About of(BaseCase base, DestinationProfile destination, @Nullable Edition last, RunCard card, Names names) {
        Panel panel = base.panel();
        return new About(
                destination.code(),
                names.destination(destination),
                destination.currency(),
                base.cutoff().toString(),
                panel.lastYear(),
                base.horizon(),
                card.seed(),
                "Homeward " + card.homewardVersion(),
                Counted.of(panel),
                Comparison.of(base.skill()),
                last == null ? null : new Earlier(last.cutoff().toString()));
    }
}
