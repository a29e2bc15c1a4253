package io.github.homeward.spi;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One dated value of one indicator.
 *
 * @param indicator {@link Indicator#id()}
 * @param from first day for which the value holds
 * @param to last day for which it holds; null while in force
 * @param value the value, in the indicator's unit
 * @param low lower end of the range of an assumption; equals {@code value} for anything sourced
 * @param high upper end of the range of an assumption; equals {@code value} for anything sourced
 * @param status {@link Status#KNOWN} when a source prints it, {@link Status#ASSUMED} when it is a judgement
 * @param publishedOn the day it became public; the engine hides it from every earlier cutoff
 * @param sourceIds keys of {@link Source}; never empty
 * @param note what a reader must know; may be empty
 */
public record Fact(
        String indicator,
        LocalDate from,
        @Nullable LocalDate to,
        double value,
        double low,
        double high,
        Status status,
        LocalDate publishedOn,
        List<String> sourceIds,
        String note) {

    /** Checks dates, range and sources. */
    public Fact {
        sourceIds = List.copyOf(sourceIds);
        if (to != null && to.isBefore(from)) {
            throw new IllegalArgumentException(indicator + ": ends on " + to + ", before it starts on " + from);
        }
        if (!(low <= value && value <= high)) {
            throw new IllegalArgumentException(
                    indicator + ": value " + value + " is outside its own range " + low + " to " + high);
        }
        if (sourceIds.isEmpty()) {
            throw new IllegalArgumentException(indicator + " from " + from + ": no source");
        }
    }

    /** Whether the value holds on the day. */
    public boolean covers(LocalDate day) {
        LocalDate end = to;
        return !day.isBefore(from) && (end == null || !day.isAfter(end));
    }
}
