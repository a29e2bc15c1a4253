package io.github.homeward.input;

/**
 * A mistake in the input, told so that its author can mend it.
 *
 * <p>The message reads: {@code HW105 panel.csv line 7: found 'abc'; expected a number; fix: …}.
 */
public final class HomewardException extends RuntimeException {

    private final ErrorCode code;

    /**
     * @param code which mistake
     * @param where file and line, or series, or plugin
     * @param found what was found there
     * @param expected what was expected
     * @param fix how to mend it
     */
    public HomewardException(ErrorCode code, String where, String found, String expected, String fix) {
        super(message(code, where, found, expected, fix));
        this.code = code;
    }

    /** As above, with the exception that brought it to light. */
    public HomewardException(ErrorCode code, String where, String found, String expected, String fix, Throwable cause) {
        super(message(code, where, found, expected, fix), cause);
        this.code = code;
    }

    /** Which mistake it is. */
    public ErrorCode code() {
        return code;
    }

    private static String message(ErrorCode code, String where, String found, String expected, String fix) {
        return code.id() + " " + where + ": found " + found + "; expected " + expected + "; fix: " + fix;
    }
}
