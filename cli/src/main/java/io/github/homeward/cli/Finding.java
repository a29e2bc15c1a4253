package io.github.homeward.cli;

import io.github.homeward.report.file.Column;
import java.util.List;

/**
 * What {@code homeward doctor} found out about one thing.
 *
 * @param check what was looked at
 * @param state {@code well}, {@code warning} or {@code ill}
 * @param found what was found
 * @param fix what to do; empty if all is well
 */
record Finding(String check, String state, String found, String fix) {

    /** As data. */
    static final List<Column<Finding>> COLUMNS = List.of(
            new Column.Text<>("check", Finding::check),
            new Column.Text<>("state", Finding::state),
            new Column.Text<>("found", Finding::found),
            new Column.Text<>("fix", Finding::fix));

    private static final String ILL = "ill";

    static Finding well(String check, String found) {
        return new Finding(check, "well", found, "");
    }

    static Finding warning(String check, String found, String fix) {
        return new Finding(check, "warning", found, fix);
    }

    static Finding ill(String check, String found, String fix) {
        return new Finding(check, ILL, found, fix);
    }

    boolean isIll() {
        return state.equals(ILL);
    }
}
