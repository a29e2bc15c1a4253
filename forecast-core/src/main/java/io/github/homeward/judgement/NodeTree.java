package io.github.homeward.judgement;

import io.github.homeward.forecast.ForecastRow.Level;
import io.github.homeward.forecast.ForecastRow;
import io.github.homeward.node.NodeKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/** The nodes of a forecast, their parts at the bottom, and where their rows are. */
final class NodeTree {

    private final List<ForecastRow> nodes = new ArrayList<>();
    private final TreeMap<String, Integer> indexes = new TreeMap<>();
    private final int[][] parts;
    private final int bottoms;

    /**
     * @param rows of all years
     */
    NodeTree(List<ForecastRow> rows) {
        for (ForecastRow row : rows) {
            if (indexes.putIfAbsent(row.node(), nodes.size()) == null) {
                nodes.add(row);
            }
        }
        List<ForecastRow> bottom = nodes.stream().filter(this::isBottom).toList();
        this.bottoms = bottom.size();
        this.parts = nodes.stream().map(node -> partsOf(node, bottom)).toArray(int[][]::new);
    }

    int size() {
        return parts.length;
    }

    /** How many nodes have no parts but themselves. */
    int bottoms() {
        return bottoms;
    }

    /** Positions of a node's parts among the bottom nodes. */
    int[] parts(int node) {
        return parts[node];
    }

    /** Whether the node is a bottom node. */
    boolean isBottom(int node) {
        return parts[node].length == 1 && isBottom(nodes.get(node));
    }

    Level level(int node) {
        return nodes.get(node).level();
    }

    String id(int node) {
        return nodes.get(node).node();
    }

    Set<String> ids() {
        return indexes.keySet();
    }

    boolean has(String id) {
        return indexes.containsKey(id);
    }

    /** Position of a node that is there. */
    int index(String id) {
        Integer index = indexes.get(id);
        if (index == null) {
            throw new IllegalArgumentException("no node " + id);
        }
        return index;
    }

    private boolean isBottom(ForecastRow row) {
        return nodes.stream().noneMatch(other -> !other.node().equals(row.node()) && covers(row, other));
    }

    private static int[] partsOf(ForecastRow node, List<ForecastRow> bottom) {
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i < bottom.size(); i++) {
            if (covers(node, bottom.get(i))) {
                found.add(i);
            }
        }
        return found.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Series of a plain panel cover nothing but themselves. */
    private static boolean covers(ForecastRow node, ForecastRow other) {
        if (node.level() == Level.SERIES || other.level() == Level.SERIES) {
            return node.node().equals(other.node());
        }
        return key(node).covers(key(other));
    }

    private static NodeKey key(ForecastRow row) {
        return new NodeKey(row.origin(), row.maker(), row.programme());
    }
}
