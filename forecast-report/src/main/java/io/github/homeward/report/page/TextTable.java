package io.github.homeward.report.page;

import io.github.homeward.input.Visible;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Plain text in columns: each as wide as its widest cell, numbers to the right, no space at the ends of lines. */
public final class TextTable {

    private static final int HALF_WIDTH_KATAKANA = 0xFF65;

    /** Punctuation of Chinese and Japanese, and the long vowel. */
    private static final int WIDE_FROM = 0x3000;

    private static final int WIDE_TO = 0x30FF;
    private static final int FULL_WIDTH_FROM = 0xFF01;
    private static final int FULL_WIDTH_TO = 0xFF60;

    private static final String GAP = "  ";

    private final boolean[] right;
    private final List<String[]> rows = new ArrayList<>();

    /**
     * @param header names of the columns; one that starts with {@code >} is set to the right
     */
    public TextTable(String... header) {
        right = new boolean[header.length];
        String[] names = header.clone();
        for (int c = 0; c < names.length; c++) {
            right[c] = names[c].startsWith(">");
            names[c] = right[c] ? names[c].substring(1) : names[c];
        }
        rows.add(names);
    }

    public void row(String... cells) {
        if (cells.length != right.length) {
            throw new IllegalArgumentException(right.length + " cells wanted, not " + cells.length);
        }
        rows.add(Arrays.stream(cells).map(Visible::of).toArray(String[]::new));
    }

    public boolean isEmpty() {
        return rows.size() == 1;
    }

    public String text(String indent) {
        int[] widths = new int[right.length];
        for (String[] row : rows) {
            for (int c = 0; c < row.length; c++) {
                widths[c] = Math.max(widths[c], width(row[c]));
            }
        }
        StringBuilder text = new StringBuilder();
        for (String[] row : rows) {
            StringBuilder line = new StringBuilder(indent);
            for (int c = 0; c < row.length; c++) {
                String padding = " ".repeat(widths[c] - width(row[c]));
                line.append(c == 0 ? "" : GAP).append(right[c] ? padding + row[c] : row[c] + padding);
            }
            text.append(line.toString().stripTrailing()).append('\n');
        }
        return text.toString();
    }

    /**
     * Columns of a terminal: two for each Chinese or Japanese character and full-width form, none for marks above
     * others.
     */
    private static int width(String cell) {
        return cell.codePoints().map(TextTable::width).sum();
    }

    private static int width(int character) {
        int type = Character.getType(character);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
            return 0;
        }
        return switch (Character.UnicodeScript.of(character)) {
            case HAN, HIRAGANA, HANGUL -> 2;
            case KATAKANA -> character >= HALF_WIDTH_KATAKANA ? 1 : 2;
            default -> wide(character) ? 2 : 1;
        };
    }

    private static boolean wide(int character) {
        boolean punctuation = character >= WIDE_FROM && character <= WIDE_TO;
        return punctuation || (character >= FULL_WIDTH_FROM && character <= FULL_WIDTH_TO);
    }

    @Override
    public String toString() {
        return rows.stream().map(Arrays::toString).toList().toString();
    }
}
