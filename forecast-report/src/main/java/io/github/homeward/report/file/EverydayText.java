package io.github.homeward.report.file;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What people and their spreadsheets write around figures. */
final class EverydayText {

    private static final Pattern SPACES = Pattern.compile("[\\p{Z}\\s\\uFEFF]+");

    private static final Set<String> NOT_KNOWN =
            Set.of("na", "n/a", "#n/a", "n.a.", "..", "...", ":", "null", "none", "no data", "不明", "\\n");

    private static final Set<String> TOTALS = Set.of(
            "total",
            "totals",
            "grand total",
            "sum",
            "all",
            "合計",
            "計",
            "総計",
            "総数",
            "小計",
            "summe",
            "gesamt",
            "insgesamt",
            "total général",
            "totale",
            "totaal");

    private static final Pattern NOTE = Pattern.compile(
            "(sources?|notes?|quellen?|anmerkung(en)?|remarques?|出所|出典|資料|注|備考)\\b?.*|[*※#(（(].*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);

    private EverydayText() {}

    /** Without blanks of any script at both ends. */
    static String tidy(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && blank(text.charAt(from))) {
            from++;
        }
        while (from < to && blank(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    /** Full-width digits and letters as plain ones, blanks of any kind as one space. */
    static String plain(String text) {
        return SPACES.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
                .replaceAll(" ")
                .strip();
    }

    /** As {@link #plain}, in lower case: two texts alike in this are most likely meant to be one. */
    static String key(String text) {
        return plain(text).toLowerCase(Locale.ROOT);
    }

    /** Whether a cell says that its figure is not known. */
    static boolean notKnown(String cell) {
        return NOT_KNOWN.contains(key(cell));
    }

    /** Whether a cell is one of the dashes of which some stand for zero and others for nothing. */
    static boolean dash(String cell) {
        String text = plain(cell);
        return !text.isEmpty()
                && "-–—―‐−ー".indexOf(text.charAt(0)) >= 0
                && text.length() <= 2
                && text.chars().distinct().count() == 1;
    }

    /** Whether a cell names a sum. */
    static boolean total(String cell) {
        return TOTALS.contains(key(cell));
    }

    /** Whether a cell begins a note below a table. */
    static boolean note(String cell) {
        return NOTE.matcher(plain(cell)).matches();
    }

    private static boolean blank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF';
    }
}
