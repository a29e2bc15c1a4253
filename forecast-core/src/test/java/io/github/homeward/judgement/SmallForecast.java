package io.github.homeward.judgement;

import io.github.homeward.forecast.ForecastRow;
import io.github.homeward.node.Hierarchy;
import io.github.homeward.node.NodeKey;
import io.github.homeward.yearly.Flag;
import io.github.homeward.yearly.range.Range;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** Forecasts of 2026 and 2027 for two origins and two makers, with coherent numbers. */
final class SmallForecast {

    static final LocalDate CUTOFF = LocalDate.of(2026, 3, 31);
    static final int FIRST = 2026;

    /** Bottom nodes: programmes, a maker without programmes, and what no evidence gives to an origin. */
    static final List<NodeKey> BOTTOM = List.of(
            new NodeKey("AA", "M", "AA-m-one"),
            new NodeKey("AA", "M", "AA-m-two"),
            new NodeKey("AA", "N", "AA-n-one"),
            NodeKey.ofOriginMaker("BB", "M"),
            new NodeKey("BB", "N", "BB-n-one"),
            NodeKey.ofOriginMaker("??", "??"));

    static final Hierarchy HIERARCHY = Hierarchy.over(BOTTOM);

    private SmallForecast() {}

    /** The same numbers in both years, by position in {@link #BOTTOM}. */
    static List<ForecastRow> of(double... bottom) {
        List<ForecastRow> rows = new ArrayList<>();
        double[] values = new double[bottom.length];
        for (int i = 0; i < bottom.length; i++) {
            values[HIERARCHY.bottom().indexOf(BOTTOM.get(i))] = bottom[i];
        }
        for (int node = 0; node < HIERARCHY.nodes().size(); node++) {
            for (int year = FIRST; year <= FIRST + 1; year++) {
                rows.add(row(HIERARCHY.nodes().get(node), year, HIERARCHY.sum(node, values)));
            }
        }
        return rows;
    }

    static List<ForecastRow> random(SplittableRandom random) {
        double[] bottom = new double[BOTTOM.size()];
        for (int i = 0; i < bottom.length; i++) {
            bottom[i] = random.nextInt(4) == 0 ? 0 : random.nextDouble(10_000);
        }
        return of(bottom);
    }

    private static ForecastRow row(NodeKey node, int year, double point) {
        return new ForecastRow(
                node,
                "ALL",
                year,
                year - FIRST + 1,
                FIRST - 1,
                100,
                point,
                new Range(point * 0.9, point * 1.1, Range.Support.OWN),
                new Range(point * 0.8, point * 1.3, Range.Support.OWN),
                new Range(point * 0.5, point * 2, Range.Support.OWN),
                100,
                List.of(Flag.INFERRED));
    }

    static Overrides overrides(OverrideEntry... entries) {
        return new Overrides("overrides.csv", "0", List.of(entries));
    }

    /** An entry that acts and does not expire. */
    static OverrideEntry entry(int line, String node, int year, OverrideEntry.Op op, double value) {
        return entry(line, node, year, op, value, CUTOFF, null);
    }

    static OverrideEntry entry(
            int line,
            String node,
            int year,
            OverrideEntry.Op op,
            double value,
            LocalDate entered,
            @Nullable LocalDate expires) {
        return new OverrideEntry(
                "overrides.csv line " + line,
                line,
                node,
                year,
                op,
                value,
                String.valueOf(value),
                "author " + line,
                "reason " + line,
                entered,
                expires);
    }

    /** The forecast of a node in a year. */
    static double at(List<ForecastRow> rows, String node, int year) {
        return row(rows, node, year).forecast();
    }

    static ForecastRow row(List<ForecastRow> rows, String node, int year) {
        return rows.stream()
                .filter(row -> row.node().id().equals(node) && row.year() == year)
                .findFirst()
                .orElseThrow();
    }
}
