package io.github.homeward.judgement;

import io.github.homeward.node.NodeKey;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What came, as far as it is known well enough to judge by: figures that a source gives, or arithmetic on such
 * figures.
 */
public final class Actuals {

    private final Map<Place, Actual> known = new HashMap<>();

    private record Place(NodeKey node, int year) {}

    /**
     * A known volume.
     *
     * @param value vehicles in the year
     * @param quality {@code observed} or {@code derived}
     */
    public record Actual(double value, String quality) {}

    /** Takes a volume in, if its quality is {@code observed} or {@code derived}. */
    public void add(NodeKey node, int year, double value, String quality) {
        if (quality.equals("observed") || quality.equals("derived")) {
            known.put(new Place(node, year), new Actual(value, quality));
        }
    }

    /** A known volume, if it is. */
    public Optional<Actual> at(NodeKey node, int year) {
        return Optional.ofNullable(known.get(new Place(node, year)));
    }
}
