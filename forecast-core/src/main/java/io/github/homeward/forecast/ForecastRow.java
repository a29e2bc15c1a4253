package io.github.homeward.forecast;

import java.util.List;

/**
 * One node and year of a forecast: a row of file format 1.
 *
 * @param node {@code ALL}, {@code IN}, {@code ALL/Suzuki}, {@code IN/Suzuki}, {@code IN/Suzuki/IN-suzuki-fronx},
 *     {@code ??} or the id of a plain series
 * @param level where the node stands
 * @param origin ISO code, {@code ??}, or {@code ALL} where summed over
 * @param maker maker, or {@code ALL}
 * @param programme programme id, or {@code ALL}
 * @param vehicle {@code ALL}, {@code passenger} or {@code truck}
 * @param year the year forecast
 * @param horizon years after {@code lastYear}, from 1
 * @param lastYear the last year of the history used
 * @param lastActual the node's volume in that year; NaN where unknown
 * @param forecast the coherent point forecast, vehicles in the year
 * @param range50 central 50 % range
 * @param range80 central 80 % range
 * @param range95 central 95 % range
 * @param naive forecast of "no change", the baseline; NaN where there is no last value
 * @param flags what a reader must know
 */
public record ForecastRow(
        String node,
        Level level,
        String origin,
        String maker,
        String programme,
        String vehicle,
        int year,
        int horizon,
        int lastYear,
        double lastActual,
        double forecast,
        Range range50,
        Range range80,
        Range range95,
        double naive,
        List<Flag> flags) {

    /** Stands for "summed over". */
    public static final String ALL = "ALL";

    /** Copies the flags. */
    public ForecastRow {
        flags = List.copyOf(flags);
    }

    /** Levels of the hierarchy, from the whole to its parts; {@link #SERIES} is a plain panel's only level. */
    public enum Level {
        TOTAL("total"),
        ORIGIN("origin"),
        MAKER("maker"),
        ORIGIN_MAKER("origin-maker"),
        PROGRAMME("programme"),
        SERIES("series");

        private final String word;

        Level(String word) {
            this.word = word;
        }

        /** The word used in files. */
        public String word() {
            return word;
        }
    }

    /** What a reader must know about a row. */
    public enum Flag {
        /** Fewer points than the models want. */
        SHORT_HISTORY("short-history"),
        /** None of the programmes below the node has sold yet. */
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

    /**
     * A central range.
     *
     * @param lower lower end, never negative; NaN when refused
     * @param upper upper end; NaN when refused
     */
    public record Range(double lower, double upper) {

        /** A range that nothing supports. */
        public static final Range REFUSED = new Range(Double.NaN, Double.NaN);

        /** Whether the range was left out. */
        public boolean refused() {
            return Double.isNaN(lower);
        }
    }
}
