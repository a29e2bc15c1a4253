package io.github.homeward.input;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Strict UTF-8: what is not text is reported, never replaced. */
public final class Utf8 {

    private Utf8() {}

    public static String decode(byte[] bytes) throws CharacterCodingException {
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
    }

    /** Number of the first line, from 1, that is not UTF-8; the last line if all are. */
    public static long firstBadLine(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        byte[] chunk = new byte[1 << 16];
        long number = 1;
        for (int n = in.read(chunk); n >= 0; n = in.read(chunk)) {
            for (int i = 0; i < n; i++) {
                if (chunk[i] != '\n') {
                    line.write(chunk[i]);
                } else if (isText(line.toByteArray())) {
                    line.reset();
                    number++;
                } else {
                    return number;
                }
            }
        }
        return number;
    }

    /** Number of the first line, from 1, that is not UTF-8; the last line if all are. */
    static long firstBadLine(byte[] bytes) {
        try {
            return firstBadLine(new ByteArrayInputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isText(byte[] bytes) {
        try {
            decode(bytes);
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
