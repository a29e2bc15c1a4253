package io.github.homeward.judgement;

import io.github.homeward.forecast.ForecastRow;
import io.github.homeward.node.NodeKey;
import io.github.homeward.node.NodeNames;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** The nodes of a forecast, their parts at the bottom, and where their rows are. */
final class NodeTree {

    private final List<NodeKey> nodes = new ArrayList<>();
    private final TreeMap<String, Integer> indexes = new TreeMap<>();
    private final int[][] parts;
    private final int bottoms;

    /**
     * @param rows of all years
     */
    NodeTree(List<ForecastRow> rows) {
        for (ForecastRow row : rows) {
            if (indexes.putIfAbsent(row.node().id(), nodes.size()) == null) {
                nodes.add(row.node());
            }
        }
        List<NodeKey> bottom = nodes.stream().filter(this::isBottom).toList();
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

    NodeKey.Level level(int node) {
        return nodes.get(node).level();
    }

    String id(int node) {
        return nodes.get(node).id();
    }

    /** What its nodes are called. */
    NodeNames names() {
        return new NodeNames(nodes);
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

    private boolean isBottom(NodeKey node) {
        return nodes.stream().noneMatch(other -> !other.equals(node) && node.covers(other));
    }

    private static int[] partsOf(NodeKey node, List<NodeKey> bottom) {
        return IntStream.range(0, bottom.size())
                .filter(i -> node.covers(bottom.get(i)))
                .toArray();
    }
}
