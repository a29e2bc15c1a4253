package io.github.homeward.programme;

/**
 * The orders of one programme that wait for delivery. Every month takes in new orders and delivers what supply
 * allows, the oldest first; some of those who wait give up. No vehicle is lost: {@code waiting before + ordered =
 * delivered + cancelled + waiting after}.
 */
final class Queue {

    /**
     * Share of the waiting orders that is cancelled in a month: one in eight in a year. Stated, not measured: no
     * source counts cancellations.
     */
    static final double CANCELLED = 0.011;

    private double waiting;
    private double cancelled;

    /** A queue with orders in it. */
    Queue(double waiting) {
        this.waiting = Math.max(0, waiting);
    }

    /**
     * One month.
     *
     * @param ordered new orders
     * @param room the most that supply allows; infinite where nothing is known to bind
     * @return vehicles delivered
     */
    double month(double ordered, double room) {
        double delivered = Math.min(waiting + ordered, Math.max(0, room));
        waiting = waiting + ordered - delivered;
        double lost = CANCELLED * waiting;
        cancelled += lost;
        waiting -= lost;
        return delivered;
    }

    /** Orders not delivered yet. */
    double waiting() {
        return waiting;
    }

    /** Orders cancelled so far. */
    double cancelled() {
        return cancelled;
    }

    /** The rest will never be delivered. */
    void close() {
        cancelled += waiting;
        waiting = 0;
    }
}
