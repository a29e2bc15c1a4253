package io.github.homeward.report.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Plain text in columns: each as wide as its widest cell, numbers to the right, no space at the ends of lines. */
public final class TextTable {

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
        rows.add(cells.clone());
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

    private static int width(String cell) {
        return cell.codePointCount(0, cell.length());
    }

    @Override
    public String toString() {
        return rows.stream().map(Arrays::toString).toList().toString();
    }
}
