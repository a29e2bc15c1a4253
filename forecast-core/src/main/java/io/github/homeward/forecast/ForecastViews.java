package io.github.homeward.forecast;

import io.github.homeward.base.BaseForecast;
import io.github.homeward.base.Seasons;
import io.github.homeward.node.NodeKey;
import io.github.homeward.panel.Panel;
import io.github.homeward.path.CoherentPaths;
import io.github.homeward.spi.Vehicle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The same futures added up otherwise: cars or trucks alone, and in fiscal years. */
public final class ForecastViews {

    private final MadeForecast made;
    private final Panel panel;
    private final View view;

    /** @param made in calendar years, of all vehicles */
    public ForecastViews(MadeForecast made, View view) {
        this.made = made;
        this.panel = made.now().panel();
        this.view = view;
    }

    /** How many calendar years ahead so many years of the view need. */
    public static int horizon(Panel panel, View view, int horizon) {
        return view.fiscal() && panel.fiscal().lastYear() == panel.lastYear() ? horizon + 1 : horizon;
    }

    /**
     * The rows of the first years of the view.
     *
     * @param rows of the made forecast, perhaps after judgement: where one of a bottom node says more than its paths,
     *     these are moved up, where less, what they hold beyond the count shrinks
     */
    public List<ForecastRow> rows(List<ForecastRow> rows, int horizon) {
        CoherentPaths paths = judged(made.rows().paths(), rows);
        Vehicle vehicle = view.vehicle();
        Panel seen = vehicle == null ? panel : panel.only(vehicle);
        if (vehicle != null) {
            paths = new VehicleShares(panel, vehicle).of(paths);
        }
        int[] support = made.rows().support();
        if (view.fiscal()) {
            FiscalYears years = new FiscalYears(
                    seen, new Seasons(panel), made.points().programmes().outlooks());
            paths = years.of(paths);
            support = from(years.first() - panel.lastYear(), support);
            seen = seen.fiscal();
        }
        return ForecastRows.of(seen, paths, support, made.rows().threads(), view.kind()).stream()
                .filter(row -> row.horizon() <= horizon)
                .toList();
    }

    /** What a reader of the view must know besides. */
    public List<String> notes() {
        List<String> notes = new ArrayList<>();
        Vehicle vehicle = view.vehicle();
        if (vehicle != null) {
            VehicleShares shares = new VehicleShares(panel, vehicle);
            notes.add(String.format(
                    Locale.ROOT,
                    "%s alone: programmes say which they are; of what is unattributed or unannounced, the share that "
                            + "they had of the maker's volume over the last %d years (%.1f %% of all).",
                    vehicle == Vehicle.TRUCK ? "Trucks" : "Cars",
                    VehicleShares.YEARS,
                    100 * shares.of(NodeKey.ofOriginMaker(NodeKey.UNATTRIBUTED, NodeKey.UNATTRIBUTED))));
        }
        if (view.fiscal()) {
            notes.add(String.format(
                    Locale.ROOT,
                    "A fiscal year is the twelve months from April, named after the year in which it begins. Months "
                            + "already known count as they are; the first three of a year are otherwise %.1f %% of "
                            + "it, as in the last years, and of a model what falls on its months on sale.",
                    100 * new Seasons(panel).share(3)));
        }
        return notes;
    }

    /** Past cutoffs for fiscal years, each of which leans on the later of two calendar years. */
    private static int[] from(int ahead, int[] support) {
        int[] shifted = new int[support.length];
        Arrays.setAll(shifted, f -> support[Math.min(support.length - 1, f + ahead)]);
        return shifted;
    }

    private CoherentPaths judged(CoherentPaths paths, List<ForecastRow> rows) {
        Map<NodeKey, Map<Integer, Double>> wanted = new HashMap<>();
        rows.forEach(row ->
                wanted.computeIfAbsent(row.node(), node -> new HashMap<>()).put(row.horizon() - 1, row.forecast()));
        double[][] means = paths.means();
        List<NodeKey> bottom = paths.hierarchy().bottom();
        double[][][] values = new double[paths.count()][means.length][bottom.size()];
        for (int i = 0; i < bottom.size(); i++) {
            Map<Integer, Double> years = wanted.getOrDefault(bottom.get(i), Map.of());
            for (int h = 0; h < means.length; h++) {
                double mean = means[h][i];
                double point = years.getOrDefault(h, mean);
                double counted = BaseForecast.counted(panel, bottom.get(i), panel.lastYear() + 1 + h);
                double factor = point < mean ? (point - counted) / (mean - counted) : 1;
                double added = Math.max(0, point - mean);
                for (int path = 0; path < values.length; path++) {
                    values[path][h][i] = counted + factor * (paths.values()[path][h][i] - counted) + added;
                }
            }
        }
        return new CoherentPaths(paths.hierarchy(), values);
    }
}
