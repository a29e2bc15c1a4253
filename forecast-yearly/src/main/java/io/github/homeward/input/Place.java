package io.github.homeward.input;

/**
 * Where something stands.
 *
 * @param file as the user named it
 * @param line from 1; 0 for the file as a whole
 */
public record Place(String file, long line) {

    /** Of what was written in code and stands in no file. */
    public static final Place CODE = new Place("scenario", 0);

    /** {@code file line 7}. */
    @Override
    public String toString() {
        return line == 0 ? file : file + " line " + line;
    }

    /** An error at this place. */
    public HomewardException error(ErrorCode code, String found, String expected, String fix) {
        return new HomewardException(code, toString(), found, expected, fix);
    }
}
