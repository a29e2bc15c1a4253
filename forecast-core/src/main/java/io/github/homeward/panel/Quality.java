package io.github.homeward.panel;

/** How well a cell of the panel is known; ordered from best to weakest. */
public enum Quality {
    /** A statement gives this node's volume of this year, to within a few percent. */
    OBSERVED,
    /**
     * Arithmetic on such statements pins it: parts of the year, the children, or the parent less all other children.
     */
    DERIVED,
    /** Reconstructed from statements that leave it some freedom; it has a range. */
    INFERRED,
    /** No statement says anything on most of the year: the value is the prior's. */
    UNKNOWN
}
