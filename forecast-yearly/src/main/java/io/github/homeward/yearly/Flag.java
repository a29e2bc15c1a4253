package io.github.homeward.yearly;

/** What a reader must know about a forecast of one year. */
public enum Flag {
    /** Fewer points than the models want. */
    SHORT_HISTORY("short-history"),
    /** No value in the panel's last years: taken to have ended. */
    ENDED("ended"),
    /** Nothing below the node has sold yet. */
    COLD_START("cold-start"),
    /** The last value was inferred, not observed. */
    INFERRED("inferred"),
    /** Too few past errors: the range leans on those of synthetic series. */
    PRIOR_INTERVAL("prior-interval"),
    /** A range is left out because nothing supports it. */
    LEVEL_REFUSED("level-refused"),
    /** A person's judgement moved the forecast, here or at a node that shares parts with this one. */
    OVERRIDE("override");

    private final String word;

    Flag(String word) {
        this.word = word;
    }

    /** The word used in files. */
    public String word() {
        return word;
    }
}
