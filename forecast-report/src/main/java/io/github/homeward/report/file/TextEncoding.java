package io.github.homeward.report.file;

import io.github.homeward.input.ErrorCode;
import io.github.homeward.input.HomewardException;
import io.github.homeward.input.Limits;
import io.github.homeward.input.Place;
import io.github.homeward.input.SourceFile;
import io.github.homeward.input.Utf8;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.zip.GZIPInputStream;

/** The bytes of a text file, unpacked, and the encoding they are surely in: UTF-8, UTF-16 with a mark, or CP932. */
final class TextEncoding {

    private static final int BUFFER = 1 << 16;

    /** What Windows calls Shift-JIS, and Excel writes in Japan. */
    private static final Charset CP932 = Charset.forName("windows-31j");

    private final SourceFile file;
    private final Limits limits;

    TextEncoding(SourceFile file, Limits limits) {
        this.file = file;
        this.limits = limits;
    }

    /**
     * Reads the file once to find out.
     *
     * @throws HomewardException if it is in none of them for sure
     * @throws IOException if it cannot be read
     */
    Charset detect() throws IOException {
        byte[] mark;
        try (InputStream in = open()) {
            mark = in.readNBytes(2);
        }
        boolean little = mark.length == 2 && (mark[0] & 0xff) == 0xff && (mark[1] & 0xff) == 0xfe;
        boolean big = mark.length == 2 && (mark[0] & 0xff) == 0xfe && (mark[1] & 0xff) == 0xff;
        if (little || big) {
            return StandardCharsets.UTF_16;
        }
        if (reads(StandardCharsets.UTF_8, new AnyText())) {
            return StandardCharsets.UTF_8;
        }
        JapaneseText japanese = new JapaneseText();
        if (reads(CP932, japanese) && japanese.certain()) {
            return CP932;
        }
        throw new HomewardException(
                ErrorCode.FILE_UNREADABLE,
                new Place(file.where(), badLine()).toString(),
                "bytes that are not UTF-8, nor surely Japanese (CP932)",
                "text in UTF-8, in UTF-16 with a byte order mark, or in CP932",
                "save the file as CSV UTF-8");
    }

    /** The bytes after unpacking. */
    InputStream open() throws IOException {
        InputStream in = new BufferedInputStream(Files.newInputStream(file.path()));
        try {
            boolean gzip = file.content() == SourceFile.Content.GZIP;
            return new CappedStream(gzip ? new GZIPInputStream(in, BUFFER) : in, file, limits);
        } catch (IOException | RuntimeException e) {
            in.close();
            throw e;
        }
    }

    /** What a text must show for its encoding to be certain. */
    private interface Evidence {
        void see(char c);
    }

    private static final class AnyText implements Evidence {
        @Override
        public void see(char c) {
            // UTF-8 that decodes is UTF-8: no other text does by chance.
        }
    }

    private boolean reads(Charset charset, Evidence evidence) throws IOException {
        char[] chunk = new char[BUFFER];
        try (Reader reader = new InputStreamReader(open(), charset.newDecoder())) {
            for (int n = reader.read(chunk); n >= 0; n = reader.read(chunk)) {
                for (int i = 0; i < n; i++) {
                    evidence.see(chunk[i]);
                }
            }
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private long badLine() throws IOException {
        try (InputStream in = open()) {
            return Utf8.firstBadLine(in);
        }
    }

    /**
     * Other encodings of western Europe read as CP932 give a lone kanji in a word now and then (Škoda begins with one);
     * Japanese gives several in a row.
     */
    private static final class JapaneseText implements Evidence {

        private static final int RUN = 2;

        private int run;
        private char before = ' ';
        private boolean runs;
        private boolean loneInWord;

        @Override
        public void see(char c) {
            if (japanese(c)) {
                run++;
                runs |= run >= RUN;
            } else {
                boolean lone = run == 1 && (letter(c) || letter(before));
                loneInWord |= lone || Character.getType(c) == Character.PRIVATE_USE;
                run = 0;
                before = c;
            }
        }

        boolean certain() {
            return runs && !loneInWord;
        }

        private static boolean letter(char c) {
            return c >= 'a' && c <= 'z';
        }

        private static boolean japanese(char c) {
            Character.UnicodeScript script = Character.UnicodeScript.of(c);
            return script == Character.UnicodeScript.HAN
                    || script == Character.UnicodeScript.HIRAGANA
                    || script == Character.UnicodeScript.KATAKANA
                    || c == '\u30fc';
        }
    }
}
