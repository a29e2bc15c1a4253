package io.github.homeward.explain;

import io.github.homeward.explain.Context.Yardstick;
import io.github.homeward.node.NodeKey;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is known around the forecast.
 *
 * @param originNames English names of origins by code
 * @param market new vehicles of the destination's market; null if nothing is known
 * @param sentThere vehicles that the destination sends to an origin, by the origin's code
 */
public record Surroundings(
        Map<String, String> originNames, @Nullable Yardstick market, Map<String, Yardstick> sentThere) {

    /** Copies the maps. */
    public Surroundings {
        originNames = Map.copyOf(originNames);
        sentThere = Map.copyOf(sentThere);
    }

    Context of(NodeKey node) {
        return new Context(market, node.level() == NodeKey.Level.ORIGIN ? sentThere.get(node.origin()) : null);
    }
}
