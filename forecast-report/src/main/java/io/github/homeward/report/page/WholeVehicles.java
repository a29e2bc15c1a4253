package io.github.homeward.report.page;

import io.github.homeward.node.NodeKey;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * One year of a hierarchy in whole vehicles, so that what is printed of parts adds up to what is printed of their
 * sum. The total is rounded; makers, then the parts of each maker, are rounded down and the vehicles left over go to
 * the largest fractions (Hamilton's method); every other node is the sum of its parts. A count, being whole, stays as
 * it is.
 */
final class WholeVehicles {

    /** Sums that differ by more are no sums. */
    private static final double SAME = 0.01;

    private final Map<NodeKey, Double> values;
    private final Map<NodeKey, Long> bottom = new HashMap<>();

    /** @param values of nodes; those that are not known may be NaN */
    WholeVehicles(Map<NodeKey, Double> values) {
        this.values = values;
        List<NodeKey> parts = values.keySet().stream()
                .filter(node -> values.keySet().stream().noneMatch(other -> !other.equals(node) && node.covers(other)))
                .sorted()
                .toList();
        Map<String, List<NodeKey>> makers =
                parts.stream().collect(Collectors.groupingBy(NodeKey::maker, TreeMap::new, Collectors.toList()));
        Map<String, Long> ofMakers =
                shared(List.copyOf(makers.keySet()), maker -> sum(makers.getOrDefault(maker, List.of())), sum(parts));
        makers.forEach((maker, nodes) -> bottom.putAll(shared(nodes, this::value, ofMakers.getOrDefault(maker, 0L))));
    }

    /** Whole vehicles of a node. */
    long of(NodeKey node) {
        List<NodeKey> parts = bottom.keySet().stream().filter(node::covers).toList();
        boolean adds = Math.abs(sum(parts) - value(node)) < SAME;
        return adds
                ? parts.stream()
                        .mapToLong(part -> bottom.getOrDefault(part, 0L))
                        .sum()
                : Math.round(value(node));
    }

    private double value(NodeKey node) {
        double value = values.getOrDefault(node, 0.0);
        return Double.isNaN(value) ? 0 : value;
    }

    private double sum(List<NodeKey> nodes) {
        return nodes.stream().mapToDouble(this::value).sum();
    }

    private static <T> Map<T, Long> shared(List<T> parts, Function<T, Double> value, double whole) {
        Map<T, Long> shared = new HashMap<>();
        long left = Math.round(whole);
        for (T part : parts) {
            long floor = (long) Math.floor(value.apply(part));
            shared.put(part, floor);
            left -= floor;
        }
        List<T> largestFirst = parts.stream()
                .sorted(Comparator.comparingDouble(part -> Math.floor(value.apply(part)) - value.apply(part)))
                .toList();
        for (T part : largestFirst.subList(0, (int) Math.max(0, Math.min(left, parts.size())))) {
            shared.merge(part, 1L, Long::sum);
        }
        return shared;
    }
}
