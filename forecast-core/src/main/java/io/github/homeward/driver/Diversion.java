package io.github.homeward.driver;

import io.github.homeward.facts.FactBook;
import io.github.homeward.spi.View;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Where the volume goes that an origin loses by becoming dearer, and where it comes from when one becomes cheaper:
 * stated shares of it move between the origins, or between an origin and building at the destination; the rest
 * vanishes, or is created.
 *
 * <p>What is diverted to other origins goes to nodes that sell, in proportion to their volume and within their room;
 * what finds no room is built at the destination. What a cheaper origin takes from others is taken in proportion too.
 * Hence the laws: an origin that becomes dearer never rises, nor does the total; one that becomes cheaper never
 * falls, nor does the total; and where no factor differs from 1, nothing moves.
 *
 * @param otherOrigins share of a loss that other origins take up, or of a gain that they give up; from 0 to 1
 * @param home share that building at the destination takes up or gives up; the two together at most 1
 */
public record Diversion(double otherOrigins, double home) {

    private static final String OTHER_ORIGINS = "diversion.other-origins";
    private static final String HOME = "diversion.home";

    /** Below this many vehicles nothing is left to hand out. */
    private static final double CRUMB = 1e-9;

    /** Checks the shares. */
    public Diversion {
        if (!(otherOrigins >= 0 && home >= 0 && otherOrigins + home <= 1)) {
            throw new IllegalArgumentException("shares " + otherOrigins + " and " + home + " are not parts of a whole");
        }
    }

    /**
     * The shares as the history states them for a year: assumptions with ranges.
     *
     * @throws IllegalArgumentException if the history states none
     */
    public static Diversion of(View view, int year) {
        return new Diversion(view.mean(OTHER_ORIGINS, year), view.mean(HOME, year));
    }

    /** Whether a book states the shares. */
    public static boolean stated(FactBook book) {
        return book.has(OTHER_ORIGINS) && book.has(HOME);
    }

    /**
     * What sells in a year, by bottom node.
     *
     * @param origins origin of each node
     * @param volumes vehicles per year, not negative
     * @param floors what is sold already, at most the volume
     * @param room how many more each node could sell; 0 for what is no programme, infinite where no capacity is known
     */
    public record Market(List<String> origins, double[] volumes, double[] floors, double[] room) {

        /** Checks the shapes and the bounds. */
        public Market {
            origins = List.copyOf(origins);
            if (origins.size() != volumes.length || volumes.length != floors.length || floors.length != room.length) {
                throw new IllegalArgumentException("shapes differ: " + origins.size() + " origins, " + volumes.length
                        + " volumes, " + floors.length + " floors, " + room.length + " rooms");
            }
            for (int i = 0; i < volumes.length; i++) {
                if (!(0 <= floors[i] && floors[i] <= volumes[i] && room[i] >= 0)) {
                    throw new IllegalArgumentException(
                            "node " + i + ": volume " + volumes[i] + ", floor " + floors[i] + ", room " + room[i]);
                }
            }
        }
    }

    /**
     * What moved, in vehicles.
     *
     * @param own by node: what its own factor does
     * @param diverted by node: what comes from other origins, or goes to them
     * @param losses where the volume went that dearer nodes lose
     * @param gains where the volume came from that cheaper nodes win
     */
    public record Moves(double[] own, double[] diverted, Flow losses, Flow gains) {

        /** Volumes after the moves, never below 0. */
        public double[] applied(double[] volumes) {
            double[] changed = new double[volumes.length];
            for (int i = 0; i < changed.length; i++) {
                changed[i] = Math.max(0, volumes[i] + own[i] + diverted[i]);
            }
            return changed;
        }
    }

    /**
     * A sum of vehicles and its other side; the three parts add up to it.
     *
     * @param vehicles lost or gained by the nodes' own factors
     * @param otherOrigins to or from other origins
     * @param home to or from building at the destination
     * @param market vanished from the market, or created
     */
    public record Flow(double vehicles, double otherOrigins, double home, double market) {}

    /**
     * Moves volume.
     *
     * @param factors what the change of drivers does to each node by itself, positive
     */
    public Moves apply(Market market, double[] factors) {
        int size = factors.length;
        double[] own = new double[size];
        double[] mayTake = new double[size];
        double[] mayGive = new double[size];
        Set<String> dearer = new HashSet<>();
        Set<String> cheaper = new HashSet<>();
        double lost = 0;
        double gained = 0;
        for (int i = 0; i < size; i++) {
            double change = market.volumes()[i] * (factors[i] - 1);
            own[i] = change < 0
                    ? -Math.min(-change, market.volumes()[i] - market.floors()[i])
                    : Math.min(change, market.room()[i]);
            if (factors[i] < 1) {
                dearer.add(market.origins().get(i));
                lost -= own[i];
            } else if (factors[i] > 1) {
                cheaper.add(market.origins().get(i));
                gained += own[i];
            }
        }
        for (int i = 0; i < size; i++) {
            String origin = market.origins().get(i);
            mayTake[i] = dearer.contains(origin) ? 0 : market.room()[i] - Math.max(0, own[i]);
            mayGive[i] = cheaper.contains(origin) ? 0 : market.volumes()[i] - market.floors()[i] + Math.min(0, own[i]);
        }
        double[] taken = handOut(otherOrigins * lost, market.volumes(), mayTake);
        double[] given = handOut(otherOrigins * gained, market.volumes(), mayGive);
        double[] diverted = new double[size];
        for (int i = 0; i < size; i++) {
            diverted[i] = taken[i] - given[i];
        }
        return new Moves(own, diverted, flow(lost, sum(taken)), flow(gained, sum(given)));
    }

    private Flow flow(double vehicles, double placed) {
        double market = (1 - otherOrigins - home) * vehicles;
        return new Flow(vehicles, placed, vehicles - placed - market, market);
    }

    /** Hands out an amount in proportion to weights, none getting more than its limit; what finds no taker stays. */
    private static double[] handOut(double amount, double[] weights, double[] limits) {
        double[] parts = new double[weights.length];
        double left = amount;
        while (left > CRUMB) {
            double open = 0;
            for (int i = 0; i < parts.length; i++) {
                open += limits[i] - parts[i] > CRUMB ? weights[i] : 0;
            }
            if (!(open > 0)) {
                return parts;
            }
            double perWeight = left / open;
            for (int i = 0; i < parts.length; i++) {
                if (limits[i] - parts[i] > CRUMB) {
                    double part = Math.min(perWeight * weights[i], limits[i] - parts[i]);
                    parts[i] += part;
                    left -= part;
                }
            }
        }
        return parts;
    }

    private static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }
}
