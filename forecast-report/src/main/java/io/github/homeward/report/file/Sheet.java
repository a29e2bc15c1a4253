package io.github.homeward.report.file;

import java.util.function.Predicate;

/** A table of text cells, read from its beginning as often as asked; rows without any cell are passed over. */
interface Sheet {

    /**
     * Passes rows on, first to last.
     *
     * @param more takes a row, and says whether it wants the next
     * @throws io.github.homeward.input.HomewardException for a file that is damaged
     */
    void each(Predicate<SheetRow> more);

    /** What it is, for the line that tells what was read. */
    String description();

    /** Whether rows end where their last filled cell does, as in a workbook. */
    boolean ragged();

    /** How its numbers are written. */
    Notation notation(Layout layout);
}
