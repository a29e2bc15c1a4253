package io.github.homeward.report.file;

import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;

/**
 * A column of a file, stated once for every format.
 *
 * @param <R> what a row is
 */
public sealed interface Column<R> {

    /** Its name in the header. */
    String name();

    /** Text. */
    record Text<R>(String name, Function<R, String> of) implements Column<R> {}

    /** A whole number. */
    record Whole<R>(String name, ToIntFunction<R> of) implements Column<R> {}

    /** A number, never rounded; NaN stands for "none": an empty field in CSV, null elsewhere. */
    record Real<R>(String name, ToDoubleFunction<R> of) implements Column<R> {}
}
