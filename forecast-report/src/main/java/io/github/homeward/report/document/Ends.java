package io.github.homeward.report.document;

import com.fasterxml.jackson.annotation.JsonValue;
import io.github.homeward.yearly.range.Range;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lower and upper end of a range; in JSON an array of the two. */
public record Ends(double lower, double upper) {

    /** The ends, or null where one is not known. */
    static @Nullable Ends of(double lower, double upper) {
        return Double.isNaN(lower) || Double.isNaN(upper) ? null : new Ends(lower, upper);
    }

    static @Nullable Ends of(Range range) {
        return of(range.lower(), range.upper());
    }

    /** As JSON has it. */
    @JsonValue
    List<Double> pair() {
        return List.of(lower, upper);
    }
}
