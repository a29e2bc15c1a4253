package io.github.homeward.spi;

/** What an indicator is taken to be after its last known value. */
public enum Projection {
    /** The last known value holds: the right guess for exchange rates, and the law for duties in force. */
    HOLD,
    /** The mean yearly growth of the last five known years goes on: price levels and wages. */
    DRIFT,
    /** Nothing can be said; rules see NaN. */
    NONE
}
