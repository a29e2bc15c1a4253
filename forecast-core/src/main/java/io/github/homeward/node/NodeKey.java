package io.github.homeward.node;

import java.util.Comparator;
import java.util.Locale;

/**
 * A node of the hierarchy.
 *
 * @param origin ISO code, {@link #UNATTRIBUTED}, or {@link #ALL} where summed over
 * @param maker maker, {@link #UNATTRIBUTED}, or {@link #ALL}
 * @param programme programme id, or {@link #ALL}
 */
public record NodeKey(String origin, String maker, String programme) implements Comparable<NodeKey> {

    /** Stands for "summed over". */
    public static final String ALL = "ALL";

    /** In place of an origin or a maker: volume that no evidence gives to one. */
    public static final String UNATTRIBUTED = "??";

    /** In place of a programme: volume to come of programmes that nobody has announced yet. */
    public static final String UNANNOUNCED = "unannounced";

    /** In place of an origin: one that sends nothing today. Only unannounced volume comes from there. */
    public static final String NEW_ORIGIN = "NEW";

    /** The whole. */
    public static final NodeKey TOTAL = new NodeKey(ALL, ALL, ALL);

    private static final Comparator<NodeKey> ORDER =
            Comparator.comparing(NodeKey::level).thenComparing(NodeKey::id);

    /** Where a node stands, from the whole to its parts. */
    public enum Level {
        TOTAL,
        ORIGIN,
        MAKER,
        ORIGIN_MAKER,
        PROGRAMME;

        /** The word used in files. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Checks that a programme has its origin and maker. */
    public NodeKey {
        if (!programme.equals(ALL) && (origin.equals(ALL) || maker.equals(ALL))) {
            throw new IllegalArgumentException("programme " + programme + " needs an origin and a maker");
        }
    }

    /** All makers of an origin. */
    public static NodeKey ofOrigin(String origin) {
        return new NodeKey(origin, ALL, ALL);
    }

    /** A maker from all origins. */
    public static NodeKey ofMaker(String maker) {
        return new NodeKey(ALL, maker, ALL);
    }

    /** A maker from one origin. */
    public static NodeKey ofOriginMaker(String origin, String maker) {
        return new NodeKey(origin, maker, ALL);
    }

    /** What nobody has announced yet of a maker at an origin. */
    public static NodeKey ofUnannounced(String origin, String maker) {
        return new NodeKey(origin, maker, UNANNOUNCED);
    }

    /** Whether it holds what nobody has announced yet. */
    public boolean unannounced() {
        return programme.equals(UNANNOUNCED);
    }

    /** {@code ALL}, {@code IN}, {@code ALL/Maker}, {@code IN/Maker} or {@code IN/Maker/programme}. */
    public String id() {
        if (maker.equals(ALL)) {
            return origin;
        }
        return programme.equals(ALL) ? origin + "/" + maker : origin + "/" + maker + "/" + programme;
    }

    /** The node of an {@link #id}. */
    public static NodeKey parse(String id) {
        String[] parts = id.split("/", 3);
        return new NodeKey(parts[0], parts.length > 1 ? parts[1] : ALL, parts.length > 2 ? parts[2] : ALL);
    }

    /** Where it stands. */
    public Level level() {
        if (!programme.equals(ALL)) {
            return Level.PROGRAMME;
        }
        if (maker.equals(ALL)) {
            return origin.equals(ALL) ? Level.TOTAL : Level.ORIGIN;
        }
        return origin.equals(ALL) ? Level.MAKER : Level.ORIGIN_MAKER;
    }

    /** Whether this node is the other or sums over it. */
    public boolean covers(NodeKey other) {
        return (origin.equals(ALL) || origin.equals(other.origin))
                && (maker.equals(ALL) || maker.equals(other.maker))
                && (programme.equals(ALL) || programme.equals(other.programme));
    }

    /** Level by level, then by id. */
    @Override
    public int compareTo(NodeKey other) {
        return ORDER.compare(this, other);
    }
}
