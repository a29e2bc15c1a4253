package io.github.homeward.base;

import io.github.homeward.math.Quantiles;
import io.github.homeward.node.NodeKey;
import io.github.homeward.panel.Cell;
import io.github.homeward.panel.Panel;
import io.github.homeward.programme.Outlook;
import io.github.homeward.programme.Outlooks;
import io.github.homeward.programme.Programme;
import io.github.homeward.programme.Programmes;
import io.github.homeward.yearly.combine.EnsembleReport;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Forecasts the bottom nodes of a panel: programmes by their outlook, what no programme explains as a share of the
 * total, and what is not announced yet by the gap that this leaves ({@link Unannounced}).
 */
public final class BaseForecaster {

    /** Where volume goes that no maker is known for, past or future. */
    public static final NodeKey UNATTRIBUTED = NodeKey.ofOriginMaker(NodeKey.UNATTRIBUTED, NodeKey.UNATTRIBUTED);

    /** Years over which the median unattributed share is taken. */
    private static final int SHARE_YEARS = 3;

    /** The unattributed share never counts for more than this, whatever the last years were. */
    private static final double MOST_UNATTRIBUTED = 0.5;

    private BaseForecaster() {}

    public static BaseForecast forecast(Panel panel, int horizon) {
        return forecast(panel, panel, horizon);
    }

    /**
     * The forecast of a panel.
     *
     * @param publicly the same panel without what a planner says of programmes
     */
    public static BaseForecast forecast(Panel panel, Panel publicly, int horizon) {
        Announced announced = Announced.of(panel, horizon);
        Outlooks learned = announced.learned();
        List<Outlook> outlooks = announced.outlooks();
        Map<NodeKey, double[]> bottom = new TreeMap<>(announced.volumes());
        Map<NodeKey, double[]> told =
                publicly == panel ? bottom : Announced.of(publicly, horizon).volumes();
        Map<NodeKey, double[]> unannounced =
                new Unannounced(panel, learned.lead(), Newcomers.learn(panel)).of(bottom, told, horizon);
        bottom.putAll(unannounced);
        // Ranges need the node even where nothing is forecast for it.
        bottom.putIfAbsent(UNATTRIBUTED, new double[horizon]);
        return BaseForecast.of(
                panel, bottom, horizon, EnsembleReport.NONE, new ProgrammeForecasts(learned, outlooks, unannounced));
    }

    /** What statements and shares give to nodes, and what was learned on the way. */
    private record Announced(Outlooks learned, List<Outlook> outlooks, Map<NodeKey, double[]> volumes) {

        static Announced of(Panel panel, int horizon) {
            ProgrammeYears history = new ProgrammeYears(panel);
            Outlooks learned = Outlooks.learn(panel.programmes(), history.years(), panel.cutoff());
            List<Outlook> outlooks = new ArrayList<>();
            Map<NodeKey, double[]> bottom = new TreeMap<>();
            double[] ahead = new double[horizon];
            for (Programme known : panel.programmes()) {
                Programme programme = current(panel, known);
                Outlook outlook = learned.of(
                        programme, history.periods(programme), seen(panel, known, horizon), panel.lastYear() + 1);
                outlooks.add(outlook);
                double[] volumes = outlook.volumes();
                if (sells(volumes)) {
                    bottom.put(known.node(), volumes);
                    add(panel, known.node(), volumes, ahead);
                }
            }
            bottom.putAll(unattributed(panel, ahead));
            return new Announced(learned, outlooks, bottom);
        }
    }

    /**
     * What one programme would sell with other dates, or one that nobody announced, with what was learned of all.
     *
     * @param learned at the panel's cutoff
     * @param programme its launch as it will be, to the day
     */
    public static double[] volumes(Panel panel, Outlooks learned, Programme programme, int horizon) {
        return learned.onTheDay()
                .of(
                        programme,
                        new ProgrammeYears(panel).periods(programme),
                        seen(panel, programme, horizon),
                        panel.lastYear() + 1)
                .volumes();
    }

    /** What sells goes on selling, unless its successor has come: an end assumed of the silent says nothing of it. */
    public static Programme current(Panel panel, Programme programme) {
        boolean sold = panel.lastTwelveMonths(programme.node()) > 0;
        return sold && !Programmes.succeeded(programme, panel.programmes()) ? programme.withoutAssumedEnd() : programme;
    }

    /** What the volumes of a panel say about a programme. */
    public static Outlook.Seen seen(Panel panel, Programme programme, int horizon) {
        NodeKey node = programme.node();
        YearMonth last = panel.lastMonth();
        double delivered = 0;
        for (YearMonth month = last; !month.isBefore(panel.firstMonth()); month = month.minusMonths(1)) {
            delivered += panel.month(node, month);
        }
        double[] known = new double[horizon];
        for (int h = 0; h < horizon; h++) {
            known[h] = BaseForecast.counted(panel, node, panel.lastYear() + 1 + h);
        }
        return new Outlook.Seen(last, delivered, known);
    }

    /**
     * Each maker's rest keeps its recent share of the total in the months that are not counted yet.
     *
     * @param ahead what programmes sell in them, by horizon
     */
    private static Map<NodeKey, double[]> unattributed(Panel panel, double[] ahead) {
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
            double[] volumes = new double[ahead.length];
            for (int h = 0; h < volumes.length; h++) {
                volumes[h] =
                        BaseForecast.counted(panel, entry.getKey(), panel.lastYear() + 1 + h) + ahead[h] * ofAttributed;
            }
            rests.put(entry.getKey(), volumes);
        }
        return rests;
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

    private static void add(Panel panel, NodeKey node, double[] volumes, double[] ahead) {
        for (int h = 0; h < ahead.length; h++) {
            ahead[h] += volumes[h] - BaseForecast.counted(panel, node, panel.lastYear() + 1 + h);
        }
    }
}
