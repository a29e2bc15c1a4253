package io.github.homeward.input;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A mistake in the input, told so that its author can mend it.
 *
 * <p>The message reads: {@code HW105 panel.csv line 7: found 'abc'; expected a number; fix: …}.
 */
public final class HomewardException extends RuntimeException {

    private final ErrorCode code;
    private final transient @Nullable Setting setting;
    private final String rest;

    /**
     * @param code which mistake
     * @param where file and line, or series, or plugin
     * @param found what was found there
     * @param expected what was expected
     * @param fix how to mend it
     */
    public HomewardException(ErrorCode code, String where, String found, String expected, String fix) {
        this(where, code, null, rest(found, expected, fix), null);
    }

    /** As above, with the exception that brought it to light. */
    public HomewardException(ErrorCode code, String where, String found, String expected, String fix, Throwable cause) {
        this(where, code, null, rest(found, expected, fix), cause);
    }

    /** A mistake in a setting. */
    public HomewardException(ErrorCode code, Setting setting, String found, String expected, String fix) {
        this(setting.word(), code, setting, rest(found, expected, fix), null);
    }

    /** As above, with the exception that brought it to light. */
    public HomewardException(
            ErrorCode code, Setting setting, String found, String expected, String fix, Throwable cause) {
        this(setting.word(), code, setting, rest(found, expected, fix), cause);
    }

    private HomewardException(
            String where, ErrorCode code, @Nullable Setting setting, String rest, @Nullable Throwable cause) {
        super(code.id() + " " + Visible.of(where) + rest, cause);
        this.code = code;
        this.setting = setting;
        this.rest = rest;
    }

    /** Which mistake it is. */
    public ErrorCode code() {
        return code;
    }

    /** The message with a setting named as a front end names it. */
    public String told(Function<Setting, String> name) {
        Setting where = setting;
        return where == null ? String.valueOf(getMessage()) : code.id() + " " + name.apply(where) + rest;
    }

    private static String rest(String found, String expected, String fix) {
        return Visible.of(": found " + found + "; expected " + expected + "; fix: " + fix);
    }
}
