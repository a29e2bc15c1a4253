package io.github.homeward.report.file;

import java.util.List;

/**
 * A row of a table as somebody wrote it.
 *
 * @param place its number in the file, from 1
 * @param cells as text, without what surrounds them in the file
 */
record SheetRow(long place, List<String> cells) {

    /** A cell without surrounding blanks of any kind; empty beyond the last. */
    String cell(int column) {
        return column < cells.size() ? EverydayText.tidy(cells.get(column)) : "";
    }

    /** Cells up to the last that holds something. */
    int width() {
        int width = cells.size();
        while (width > 0 && cell(width - 1).isEmpty()) {
            width--;
        }
        return width;
    }

    /** How many cells hold something. */
    int filled() {
        int filled = 0;
        for (int i = 0; i < cells.size(); i++) {
            filled += cell(i).isEmpty() ? 0 : 1;
        }
        return filled;
    }
}
