package io.github.homeward;

import io.github.homeward.combine.Ensemble;
import io.github.homeward.combine.EnsembleForecast;
import io.github.homeward.hierarchy.Hierarchy;
import io.github.homeward.hierarchy.NodeKey;
import io.github.homeward.hierarchy.Quantiles;
import io.github.homeward.panel.Cell;
import io.github.homeward.panel.Panel;
import io.github.homeward.panel.Series;
import io.github.homeward.programme.AnnouncementLead;
import io.github.homeward.programme.Outlook;
import io.github.homeward.programme.Outlooks;
import io.github.homeward.programme.Programme;
import io.github.homeward.programme.Programmes;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Forecasts the bottom nodes of a panel: programmes by their outlook, what no programme explains as a share of the total,
 * and what is not announced yet by the gap between all that is announced and what the total's own history says.
 */
final class BaseForecaster {

    /** Where volume goes that no maker is known for, past or future. */
    static final NodeKey UNATTRIBUTED = NodeKey.ofOriginMaker(NodeKey.UNATTRIBUTED, NodeKey.UNATTRIBUTED);

    private static final int MONTHS = 12;

    /** Years over which the median unattributed share is taken. */
    private static final int SHARE_YEARS = 3;

    /** The unattributed share never counts for more than this, whatever the last years were. */
    private static final double MOST_UNATTRIBUTED = 0.5;

    private final Ensemble ensemble;

    BaseForecaster(Ensemble ensemble) {
        this.ensemble = ensemble;
    }

    BaseForecast forecast(Panel panel, int horizon) {
        EnsembleForecast continued = continued(panel, horizon);
        ProgrammeHistory history = new ProgrammeHistory(panel);
        Outlooks learned = Outlooks.learn(panel.programmes(), history.years(), panel.cutoff());
        List<Outlook> outlooks = new ArrayList<>();
        Map<NodeKey, double[]> bottom = new TreeMap<>();
        double[] attributed = new double[horizon];
        for (Programme known : panel.programmes()) {
            Programme programme = current(panel, known);
            Outlook outlook =
                    learned.of(programme, history.years(programme), seen(panel, known, horizon), panel.lastYear() + 1);
            outlooks.add(outlook);
            double[] volumes = outlook.volumes();
            if (sells(volumes)) {
                bottom.put(ProgrammeHistory.node(known), volumes);
                add(attributed, volumes);
            }
        }
        bottom.putAll(unattributed(panel, attributed));
        double[] anchor = anchor(panel, continued, horizon);
        bottom.merge(
                UNATTRIBUTED, notYetAnnounced(panel, learned.lead(), bottom.values(), anchor), BaseForecaster::sum);
        Hierarchy hierarchy = Hierarchy.over(bottom.keySet());
        double[][] volumes = new double[horizon][hierarchy.bottom().size()];
        double[][] floors = new double[horizon][hierarchy.bottom().size()];
        for (int i = 0; i < hierarchy.bottom().size(); i++) {
            NodeKey node = hierarchy.bottom().get(i);
            for (int h = 0; h < horizon; h++) {
                floors[h][i] = known(panel, node, panel.lastYear() + 1 + h);
                volumes[h][i] = Math.max(floors[h][i], bottom.getOrDefault(node, new double[horizon])[h]);
            }
        }
        return new BaseForecast(
                panel.lastYear(),
                hierarchy,
                volumes,
                floors,
                continued.report(),
                new ProgrammeForecasts(learned, outlooks));
    }

    /** The ensemble's forecast of every node with history; programmes from their first full year on. */
    private EnsembleForecast continued(Panel panel, int horizon) {
        List<Series> series = new ArrayList<>();
        for (NodeKey node : panel.nodes()) {
            panel.series(node).map(s -> fullYears(s, node, panel)).ifPresent(series::add);
        }
        return ensemble.forecast(series, horizon);
    }

    /** Without the year of the launch, which is only part of a year. */
    private static Series fullYears(Series series, NodeKey node, Panel panel) {
        boolean launched = node.level() == NodeKey.Level.PROGRAMME && series.firstYear() > panel.firstYear();
        return launched && series.length() > 1 ? series.tail(series.length() - 1) : series;
    }

    /**
     * What one programme would sell with other dates, or one that nobody announced, with what was learned of all.
     *
     * @param learned at the panel's cutoff
     * @param programme its launch as it will be, to the day
     */
    static double[] volumes(Panel panel, Outlooks learned, Programme programme, int horizon) {
        return learned.of(
                        programme,
                        new ProgrammeHistory(panel).years(programme),
                        seen(panel, programme, horizon),
                        panel.lastYear() + 1)
                .volumes();
    }

    /** What sells goes on selling, unless its successor has come: an end assumed of the silent says nothing of it. */
    private static Programme current(Panel panel, Programme programme) {
        boolean sold = panel.lastTwelveMonths(ProgrammeHistory.node(programme)) > 0;
        return sold && !Programmes.succeeded(programme, panel.programmes()) ? programme.withoutAssumedEnd() : programme;
    }

    private static Outlook.Seen seen(Panel panel, Programme programme, int horizon) {
        NodeKey node = ProgrammeHistory.node(programme);
        YearMonth last = panel.lastMonth();
        double delivered = 0;
        for (YearMonth month = last; !month.isBefore(panel.firstMonth()); month = month.minusMonths(1)) {
            delivered += panel.month(node, month);
        }
        double[] known = new double[horizon];
        for (int h = 0; h < horizon; h++) {
            known[h] = known(panel, node, panel.lastYear() + 1 + h);
        }
        return new Outlook.Seen(last, delivered, known);
    }

    /** What is counted already of a year. */
    static double known(Panel panel, NodeKey node, int year) {
        double known = 0;
        for (int month = 1; month <= MONTHS; month++) {
            known += panel.month(node, YearMonth.of(year, month));
        }
        return known;
    }

    /** Each maker's rest keeps its recent share of the total. */
    private static Map<NodeKey, double[]> unattributed(Panel panel, double[] attributed) {
        Map<NodeKey, Double> shares = new TreeMap<>();
        double all = 0;
        for (NodeKey node : panel.nodes()) {
            if (node.level() == NodeKey.Level.ORIGIN_MAKER && node.origin().equals(NodeKey.UNATTRIBUTED)) {
                double share = recentShare(panel, node);
                if (share > 0) {
                    shares.put(node, share);
                    all += share;
                }
            }
        }
        double kept = Math.min(all, MOST_UNATTRIBUTED);
        Map<NodeKey, double[]> rests = new TreeMap<>();
        for (Map.Entry<NodeKey, Double> entry : shares.entrySet()) {
            double ofAttributed = entry.getValue() / all * kept / (1 - kept);
            double[] volumes = new double[attributed.length];
            for (int h = 0; h < volumes.length; h++) {
                volumes[h] = attributed[h] * ofAttributed;
            }
            rests.put(entry.getKey(), volumes);
        }
        return rests;
    }

    /**
     * What the total's history alone says: the mean of no change and the ensemble. Equal weights, for weights learned on so
     * few totals do worse (Clemen 1989, Combining forecasts: a review, International Journal of Forecasting 5).
     */
    private static double[] anchor(Panel panel, EnsembleForecast continued, int horizon) {
        double last = volume(panel, NodeKey.TOTAL, panel.lastYear());
        double[] anchor = new double[horizon];
        for (int h = 0; h < horizon; h++) {
            int ahead = h;
            double modelled = continued.series().stream()
                    .filter(series -> series.id().equals(NodeKey.TOTAL.id()))
                    .mapToDouble(series -> series.point()[ahead])
                    .findFirst()
                    .orElse(last);
            anchor[h] = (last + modelled) / 2;
        }
        return anchor;
    }

    /**
     * Volume of programmes that nobody has announced yet. Where all that is announced falls short of what the total's
     * history says, announcements are trusted for as far as they reach, and history for the rest.
     */
    private static double[] notYetAnnounced(
            Panel panel, AnnouncementLead lead, Collection<double[]> announced, double[] anchor) {
        double[] volumes = new double[anchor.length];
        for (int h = 0; h < volumes.length; h++) {
            double gap = anchor[h];
            for (double[] known : announced) {
                gap -= known[h];
            }
            LocalDate middle = LocalDate.of(panel.lastYear() + 1 + h, Month.JULY, 1);
            volumes[h] = lead.unannounced(panel.cutoff(), middle) * Math.max(0, gap);
        }
        return volumes;
    }

    /** The median over the last years: one odd year of an inferred rest must not set its future. */
    private static double recentShare(Panel panel, NodeKey node) {
        return Quantiles.of(
                IntStream.range(0, SHARE_YEARS)
                        .mapToDouble(ago -> volume(panel, node, panel.lastYear() - ago)
                                / Math.max(1, volume(panel, NodeKey.TOTAL, panel.lastYear() - ago)))
                        .sorted()
                        .toArray(),
                0.5);
    }

    private static double volume(Panel panel, NodeKey node, int year) {
        return panel.cell(node, year).map(Cell::value).orElse(0.0);
    }

    private static boolean sells(double[] volumes) {
        for (double volume : volumes) {
            if (volume > 0) {
                return true;
            }
        }
        return false;
    }

    private static double[] sum(double[] one, double[] other) {
        double[] sum = one.clone();
        add(sum, other);
        return sum;
    }

    private static void add(double[] sum, double[] volumes) {
        for (int h = 0; h < sum.length; h++) {
            sum[h] += volumes[h];
        }
    }
}
