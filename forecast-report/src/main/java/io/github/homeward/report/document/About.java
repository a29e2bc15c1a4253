package io.github.homeward.report.document;

import io.github.homeward.BaseCase;
import io.github.homeward.explain.Context.Yardstick;
import io.github.homeward.explain.Market;
import io.github.homeward.forecast.Skill;
import io.github.homeward.forecast.View;
import io.github.homeward.forecast.YearToDate;
import io.github.homeward.judgement.Edition;
import io.github.homeward.node.NodeKey;
import io.github.homeward.panel.Panel;
import io.github.homeward.report.file.RunCard;
import io.github.homeward.report.page.Names;
import io.github.homeward.spi.DestinationProfile;
import java.util.ArrayList;
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
 * @param market what the destination bought in the last year, or null
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
        @Nullable Bought market,
        @Nullable Comparison skill,
        @Nullable Earlier lastEdition) {

    /**
     * What is counted already of the first year ahead.
     *
     * @param usualShare what these months usually are of a year
     * @param bySeasons what the year would be by that alone
     */
    public record Counted(int year, String through, double vehicles, double usualShare, double bySeasons) {

        private static @Nullable Counted of(YearToDate soFar) {
            return soFar.months() == 0
                    ? null
                    : new Counted(
                            soFar.year(),
                            soFar.through().toString(),
                            soFar.counted(NodeKey.TOTAL),
                            soFar.usualShare(),
                            soFar.bySeasons());
        }
    }

    /**
     * What the destination bought in a year; NaN where not known.
     *
     * @param imports new imported vehicles of all brands
     * @param vehicles all new vehicles
     */
    public record Bought(int year, double imports, double vehicles, List<String> sources) {

        /** Copies the list. */
        public Bought {
            sources = List.copyOf(sources);
        }

        private static @Nullable Bought of(Market market, int year) {
            Yardstick imports = market.imports().get(year);
            Yardstick all = market.vehicles().get(year);
            List<String> sources = new ArrayList<>(imports == null ? List.of() : imports.sourceIds());
            sources.addAll(all == null ? List.of() : all.sourceIds());
            return sources.isEmpty()
                    ? null
                    : new Bought(
                            year,
                            imports == null ? Double.NaN : imports.vehicles(),
                            all == null ? Double.NaN : all.vehicles(),
                            sources);
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
                Counted.of(base.yearToDate(View.USUAL)),
                Bought.of(base.market(), panel.lastYear()),
                Comparison.of(base.skill()),
                last == null ? null : new Earlier(last.cutoff().toString()));
    }
}
