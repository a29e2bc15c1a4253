package io.github.homeward.report.file;

import io.github.homeward.input.ErrorCode;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;
import org.apache.arrow.vector.DateDayVector;
import org.apache.arrow.vector.DateMilliVector;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.TimeStampVector;
import org.apache.arrow.vector.VariableWidthFieldVector;
import org.apache.arrow.vector.types.pojo.ArrowType;
import org.jspecify.annotations.Nullable;

/**
 * Years of one batch, however their writer stored them.
 *
 * @param cells the column
 * @param origin what whole numbers count from
 */
record ArrowYears(ArrowColumns.Cells cells, int origin) {

    boolean missing(int row) {
        return cells.missing(row);
    }

    /** The year of a row, checked. */
    int year(int row, long place, RowCheck check) throws IOException {
        FieldVector values = cells.values();
        LocalDate day = day(values, cells.position(row));
        if (day == null && !(values instanceof VariableWidthFieldVector)) {
            return check.year(place, cells.number(row) + origin);
        }
        String text = day == null ? cells.text(row) : day.toString();
        EverydayYear year = EverydayYear.parse(text);
        if (year == null) {
            throw check.error(
                    ErrorCode.NOT_A_NUMBER,
                    place,
                    "year '" + text + "'",
                    "a whole year such as 2025",
                    EverydayYear.advice(text));
        }
        return year.year();
    }

    private static @Nullable LocalDate day(FieldVector values, int at) {
        if (values instanceof DateDayVector days) {
            return LocalDate.ofEpochDay(days.get(at));
        }
        if (values instanceof DateMilliVector milliseconds) {
            return day(TimeUnit.MILLISECONDS.toSeconds(milliseconds.get(at)));
        }
        if (values instanceof TimeStampVector stamps) {
            ArrowType.Timestamp type = (ArrowType.Timestamp) stamps.getField().getType();
            TimeUnit unit =
                    switch (type.getUnit()) {
                        case SECOND -> TimeUnit.SECONDS;
                        case MILLISECOND -> TimeUnit.MILLISECONDS;
                        case MICROSECOND -> TimeUnit.MICROSECONDS;
                        case NANOSECOND -> TimeUnit.NANOSECONDS;
                    };
            return day(unit.toSeconds(stamps.get(at)));
        }
        return null;
    }

    private static LocalDate day(long seconds) {
        return LocalDate.ofInstant(Instant.ofEpochSecond(seconds), ZoneOffset.UTC);
    }
}
