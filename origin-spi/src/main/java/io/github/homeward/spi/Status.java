package io.github.homeward.spi;

/** How well a driver's value is known; ordered from best to weakest. */
public enum Status {
    /** Published by the cutoff and covering the time asked for. */
    KNOWN,
    /** Carried on from the last known value by the indicator's stated projection. */
    PROJECTED,
    /** A judgement with a range; no source gives the figure. */
    ASSUMED;

    /** The weaker of the two, since a value is only as good as the worst thing in it. */
    public Status and(Status other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
