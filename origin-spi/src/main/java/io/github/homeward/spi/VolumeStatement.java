package io.github.homeward.spi;

import java.time.LocalDate;

/**
 * One sourced statement about volume at the destination.
 *
 * @param period the months it speaks of
 * @param origin ISO code, or {@link #ALL}
 * @param maker maker, {@link #ALL} or {@link #OTHERS}
 * @param model model name as printed, or {@link #ALL}
 * @param kind whose count it is
 * @param precision how exact it is
 * @param units vehicles in the period
 * @param tolerance half-width in vehicles where the source's arithmetic gives one; NaN where it does not
 * @param publishedOn the day it became public
 * @param sourceId key of {@link Source}
 * @param note what a reader must know; may be empty
 */
public record VolumeStatement(
        Period period,
        String origin,
        String maker,
        String model,
        CountKind kind,
        Precision precision,
        double units,
        double tolerance,
        LocalDate publishedOn,
        String sourceId,
        String note) {

    /** Stands for "summed over" in place of an origin, maker or model. */
    public static final String ALL = "ALL";

    /** In place of a maker: all makers that no hard statement of the same period names. */
    public static final String OTHERS = "OTHERS";

    /** How exact a figure is. */
    public enum Precision {
        EXACT,
        DERIVED,
        ROUNDED,
        ESTIMATE,
        LOWER_BOUND,
        UPPER_BOUND
    }
}
