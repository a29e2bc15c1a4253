package io.github.homeward.spi;

import java.time.LocalDate;

/**
 * One sourced statement about volume in Japan.
 *
 * @param period the months it speaks of
 * @param origin ISO code, or {@link #ALL}
 * @param maker maker, or {@link #ALL}
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
        Kind kind,
        Precision precision,
        double units,
        double tolerance,
        LocalDate publishedOn,
        String sourceId,
        String note) {

    /** Stands for "summed over" in place of an origin, maker or model. */
    public static final String ALL = "ALL";

    /** Whose count a statement is; decides how hard it is and which vehicles it covers. */
    public enum Kind {
        /** Importers' association, cars and trucks: the headline. */
        JAIA_ALL_VEHICLES,
        /** Importers' association, passenger cars only. */
        JAIA_PASSENGER,
        /** Importers' association, trucks only. */
        JAIA_TRUCKS,
        /** Dealers' association registrations by model name. */
        JADA_MODEL,
        /** A maker's own sales figure. */
        MAKER_SALES,
        /** A maker's shipments: not registrations. */
        MAKER_EXPORT,
        /** A reporter's or an encyclopedia's figure. */
        PRESS_AVERAGE
    }

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
