package io.github.homeward.report.file;

import io.github.homeward.input.ErrorCode;
import io.github.homeward.input.Limits;
import io.github.homeward.input.SourceFile;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Bytes of a file after unpacking; stops a small gzip from growing without end, and skips a byte order mark. */
final class CappedStream extends FilterInputStream {

    private static final int[] BYTE_ORDER_MARK = {0xEF, 0xBB, 0xBF};

    private final SourceFile file;
    private final Limits limits;
    private final byte[] start;
    private int startAt;
    private long count;

    CappedStream(InputStream in, SourceFile file, Limits limits) throws IOException {
        super(in);
        this.file = file;
        this.limits = limits;
        byte[] first = in.readNBytes(BYTE_ORDER_MARK.length);
        this.start = first;
        this.startAt = isMark(first) ? first.length : 0;
        if (startsAsArrow(first)) {
            throw file.error(
                    ErrorCode.FILE_UNREADABLE,
                    "Arrow inside a gzip",
                    "gzipped CSV, or Arrow by itself",
                    "unpack it first; Arrow has its own compression");
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        int n;
        if (startAt < start.length) {
            n = Math.min(length, start.length - startAt);
            System.arraycopy(start, startAt, buffer, offset, n);
            startAt += n;
        } else {
            n = in.read(buffer, offset, length);
        }
        count += Math.max(n, 0);
        if (count > limits.fileBytes()) {
            throw SourceFile.tooLarge(file.path(), "more than " + limits.fileBytes() + " bytes when unpacked", limits);
        }
        return n;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private static boolean isMark(byte[] first) {
        return first.length == BYTE_ORDER_MARK.length
                && (first[0] & 0xff) == BYTE_ORDER_MARK[0]
                && (first[1] & 0xff) == BYTE_ORDER_MARK[1]
                && (first[2] & 0xff) == BYTE_ORDER_MARK[2];
    }

    private static boolean startsAsArrow(byte[] first) {
        return first.length == BYTE_ORDER_MARK.length
                && ((first[0] == -1 && first[1] == -1 && first[2] == -1)
                        || (first[0] == 'A' && first[1] == 'R' && first[2] == 'R'));
    }
}
