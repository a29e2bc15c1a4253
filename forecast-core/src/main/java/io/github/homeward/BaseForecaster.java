package io.github.homeward;

import io.github.homeward.combine.Ensemble;
import io.github.homeward.combine.EnsembleForecast;
import io.github.homeward.combine.SeriesForecast;
import io.github.homeward.hierarchy.Hierarchy;
import io.github.homeward.hierarchy.NodeKey;
import io.github.homeward.hierarchy.Quantiles;
import io.github.homeward.panel.Panel;
import io.github.homeward.panel.Series;
import io.github.homeward.programme.Outlook;
import io.github.homeward.programme.Programme;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Forecasts the bottom nodes of a panel: programmes by their outlook, handed over to the ensemble as full years come in,
 * what no programme explains as a share of the total, and what is not announced yet by the gap that run-outs leave.
 */
final class BaseForecaster {

    /** Where volume goes that no maker is known for, past or future. */
    static final NodeKey UNATTRIBUTED = NodeKey.ofOriginMaker(NodeKey.UNATTRIBUTED, NodeKey.UNATTRIBUTED);

    private static final int MONTHS = 12;

    /** Full years of history from which the ensemble has a say. */
    private static final int FULL_YEARS = 3;

    /** Years over which the median unattributed share is taken. */
    private static final int SHARE_YEARS = 3;

    /** The unattributed share never counts for more than this, whatever the last years were. */
    private static final double MOST_UNATTRIBUTED = 0.5;

    /** Years between an announcement and the launch; half of them are shorter. An assumption: most were 2 to 14 months. */
    private static final double ANNOUNCED_AHEAD = 0.5;

    /** The middle of the first year ahead lies half a year after its start. */
    private static final double HALF_A_YEAR = 0.5;

    private final Ensemble ensemble;

    BaseForecaster(Ensemble ensemble) {
        this.ensemble = ensemble;
    }

    BaseForecast forecast(Panel panel, int horizon) {
        EnsembleForecast ensembleForecast = continued(panel, horizon);
        Map<String, double[]> continued =
                ensembleForecast.series().stream().collect(Collectors.toMap(SeriesForecast::id, SeriesForecast::point));
        Map<NodeKey, double[]> bottom = new TreeMap<>();
        double[] attributed = new double[horizon];
        for (Programme programme : programmes(panel)) {
            NodeKey node = new NodeKey(programme.origin(), programme.maker(), programme.id());
            double[] volumes = programme(panel, programme, node, continued.get(node.id()), horizon);
            if (sells(volumes)) {
                bottom.put(node, volumes);
                add(attributed, volumes);
            }
        }
        bottom.putAll(unattributed(panel, attributed));
        bottom.merge(UNATTRIBUTED, notYetAnnounced(panel, bottom.values(), horizon), BaseForecaster::sum);
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
        return new BaseForecast(panel.lastYear(), hierarchy, volumes, floors, ensembleForecast.report());
    }

    /** The panel's programmes as the forecast takes them: what sells goes on where only an assumption says it ends. */
    static List<Programme> programmes(Panel panel) {
        return panel.programmes().stream()
                .map(known -> panel.lastTwelveMonths(new NodeKey(known.origin(), known.maker(), known.id())) > 0
                        ? known.withoutAssumedEnd()
                        : known)
                .toList();
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

    /** What one programme would sell by plan and own rate, with what is learned of all. */
    static double[] volumes(Panel panel, Programme programme, int horizon) {
        NodeKey node = new NodeKey(programme.origin(), programme.maker(), programme.id());
        return Outlook.volumes(programme, seen(panel, programme, node, horizon), panel.lastYear() + 1, horizon);
    }

    private static double[] programme(
            Panel panel, Programme programme, NodeKey node, double @Nullable [] continued, int horizon) {
        int firstYear = panel.lastYear() + 1;
        double[] volumes = Outlook.volumes(programme, seen(panel, programme, node, horizon), firstYear, horizon);
        int years = panel.series(node).map(Series::length).orElse(1) - 1;
        boolean boundBySupply = !programme.capacities().isEmpty() || !Double.isNaN(programme.limit());
        if (continued == null || years < FULL_YEARS || boundBySupply) {
            return volumes;
        }
        double weight = (years - FULL_YEARS + 1.0) / (years + FULL_YEARS - 1.0);
        for (int h = 0; h < horizon; h++) {
            double onSale = programme.monthsOnSale(firstYear + h) / MONTHS;
            volumes[h] = (1 - weight) * volumes[h] + weight * continued[h] * onSale;
        }
        return volumes;
    }

    private static Outlook.Seen seen(Panel panel, Programme programme, NodeKey node, int horizon) {
        YearMonth last = panel.lastMonth();
        double delivered = 0;
        double monthsSeen = 0;
        double rateVolume = 0;
        double rateMonths = 0;
        for (YearMonth month = last; !month.isBefore(panel.firstMonth()); month = month.minusMonths(1)) {
            double share = programme.shareOnSale(month);
            double volume = panel.month(node, month);
            delivered += volume;
            monthsSeen += share;
            if (rateMonths < MONTHS && !programme.shipmentsStopped(month)) {
                rateVolume += volume;
                rateMonths += share;
            }
        }
        double[] known = new double[horizon];
        for (int h = 0; h < horizon; h++) {
            known[h] = known(panel, node, panel.lastYear() + 1 + h);
        }
        return new Outlook.Seen(last, monthsSeen, rateMonths == 0 ? 0 : rateVolume / rateMonths, delivered, known);
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
     * Volume of programmes that nobody has announced yet. What runs out is refilled: of the gap between the last total
     * and all that is announced for a year, the share that opens after announcements have ended.
     */
    private static double[] notYetAnnounced(Panel panel, Collection<double[]> announced, int horizon) {
        double last = volume(panel, NodeKey.TOTAL, panel.lastYear());
        double[] volumes = new double[horizon];
        for (int h = 0; h < horizon; h++) {
            double gap = last;
            for (double[] known : announced) {
                gap -= known[h];
            }
            double stillUnknown = 1 - Math.pow(0.5, (h + HALF_A_YEAR) / ANNOUNCED_AHEAD);
            volumes[h] = stillUnknown * Math.max(0, gap);
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
        return panel.cell(node, year).map(cell -> cell.value()).orElse(0.0);
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
