package io.github.homeward.cli;

import io.github.homeward.input.ErrorCode;
import io.github.homeward.input.HomewardException;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/** Standard output that remembers why it could not be written; a print stream only knows that it could not. */
final class StandardOutput extends FilterOutputStream {

    /** What the reader at the other end of a pipe does when it has seen enough. */
    private static final String ENOUGH = "Broken pipe";

    private @Nullable IOException failure;

    StandardOutput(OutputStream out) {
        super(out);
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        try {
            out.write(bytes, from, length);
        } catch (IOException e) {
            throw kept(e);
        }
    }

    @Override
    public void flush() throws IOException {
        try {
            out.flush();
        } catch (IOException e) {
            throw kept(e);
        }
    }

    private IOException kept(IOException e) {
        failure = failure == null ? e : failure;
        return e;
    }

    /**
     * Insists that everything arrived, or that the reader wanted no more.
     *
     * @throws HomewardException {@link ErrorCode#OUTPUT_UNWRITABLE}, such as for a full disk
     */
    void check() {
        IOException why = failure;
        if (why != null && !ENOUGH.equals(why.getMessage())) {
            throw new HomewardException(
                    ErrorCode.OUTPUT_UNWRITABLE,
                    "standard output",
                    String.valueOf(why.getMessage()),
                    "room for all of it",
                    "lead it to another place; what arrived is not complete",
                    why);
        }
    }
}
