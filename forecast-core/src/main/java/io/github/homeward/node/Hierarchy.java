package io.github.homeward.node;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/** A set of bottom nodes, all nodes above them, and their sums. */
public final class Hierarchy {

    private final List<NodeKey> bottom;
    private final List<NodeKey> nodes;
    private final int[][] parts;

    private Hierarchy(List<NodeKey> bottom) {
        this.bottom = bottom;
        TreeSet<NodeKey> all = new TreeSet<>();
        for (NodeKey key : bottom) {
            all.add(key);
            all.addAll(above(key));
        }
        this.nodes = List.copyOf(all);
        this.parts = new int[nodes.size()][];
        for (int node = 0; node < parts.length; node++) {
            parts[node] = partsOf(nodes.get(node));
        }
    }

    /** The hierarchy over bottom nodes, none of which may stand above another. */
    public static Hierarchy over(Collection<NodeKey> bottom) {
        return new Hierarchy(List.copyOf(new TreeSet<>(bottom)));
    }

    /** Bottom nodes in their order. */
    public List<NodeKey> bottom() {
        return bottom;
    }

    /** All nodes, level by level. */
    public List<NodeKey> nodes() {
        return nodes;
    }

    /**
     * The value of a node: the sum over its parts.
     *
     * @param node position in {@link #nodes()}
     * @param values by position in {@link #bottom()}
     */
    public double sum(int node, double[] values) {
        double sum = 0;
        for (int part : parts[node]) {
            sum += values[part];
        }
        return sum;
    }

    /** Positions in {@link #bottom()} of the parts of a node. */
    public int[] parts(int node) {
        return parts[node].clone();
    }

    private int[] partsOf(NodeKey node) {
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i < bottom.size(); i++) {
            if (node.covers(bottom.get(i))) {
                found.add(i);
            }
        }
        return found.stream().mapToInt(Integer::intValue).toArray();
    }

    /** The nodes above a bottom node, from the total down. */
    public static List<NodeKey> above(NodeKey key) {
        List<NodeKey> above = new ArrayList<>();
        above.add(NodeKey.TOTAL);
        above.add(NodeKey.ofOrigin(key.origin()));
        if (!key.maker().equals(NodeKey.ALL)) {
            above.add(NodeKey.ofMaker(key.maker()));
            above.add(NodeKey.ofOriginMaker(key.origin(), key.maker()));
        }
        return above;
    }
}
