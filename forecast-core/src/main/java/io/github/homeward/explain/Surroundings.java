package io.github.homeward.explain;

import io.github.homeward.explain.Context.Yardstick;
import io.github.homeward.facts.FactBook;
import io.github.homeward.input.Countries;
import io.github.homeward.node.NodeKey;
import io.github.homeward.plugin.InstalledOrigin;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
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

    /** Vehicles that the destination sends to an origin: {@code exports.DESTINATION.ORIGIN}; optional. */
    private static final String EXPORTS = "exports.";

    /** Copies the maps. */
    public Surroundings {
        originNames = Map.copyOf(originNames);
        sentThere = Map.copyOf(sentThere);
    }

    Context of(NodeKey node) {
        return new Context(market, node.level() == NodeKey.Level.ORIGIN ? sentThere.get(node.origin()) : null);
    }

    /**
     * What is known around a forecast at a cutoff.
     *
     * @param books the facts of each origin with the destination's, by the origin's code
     * @param nodes whose origins want a name
     */
    public static Surroundings of(
            LocalDate cutoff,
            FactBook destination,
            List<InstalledOrigin> origins,
            Map<String, FactBook> books,
            List<NodeKey> nodes) {
        Map<String, String> names = new TreeMap<>();
        for (NodeKey node : nodes) {
            names.computeIfAbsent(node.origin(), code -> article(Countries.name(code, Locale.ENGLISH)));
        }
        Map<String, Yardstick> sentThere = new TreeMap<>();
        for (InstalledOrigin origin : origins) {
            names.put(origin.code(), article(origin.origin().name()));
            FactBook book = books.get(origin.code());
            if (book != null) {
                book.indicators().stream()
                        .filter(indicator -> indicator.id().startsWith(EXPORTS)
                                && indicator.id().endsWith("." + origin.code()))
                        .map(indicator -> lastKnown(book, indicator.id(), cutoff))
                        .forEach(yardstick -> {
                            if (yardstick != null) {
                                sentThere.put(origin.code(), yardstick);
                            }
                        });
            }
        }
        SortedMap<Integer, Yardstick> market = Market.of(destination, cutoff).vehicles();
        return new Surroundings(names, market.isEmpty() ? null : market.get(market.lastKey()), sentThere);
    }

    /** Short names in capitals, and unions, take an article. */
    private static String article(String name) {
        return name.equals(name.toUpperCase(Locale.ROOT)) || name.startsWith("United ") ? "the " + name : name;
    }

    /** The latest year published at the cutoff; null if there is none. */
    private static @Nullable Yardstick lastKnown(FactBook book, String indicator, LocalDate cutoff) {
        SortedMap<Integer, Yardstick> known = Market.known(book, indicator, cutoff);
        return known.isEmpty() ? null : known.get(known.lastKey());
    }
}
