package io.github.homeward.cli;

import io.github.homeward.report.file.Column;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.function.Supplier;
import picocli.CommandLine.Option;

/** The options that choose how a list is printed. */
final class FormatOption {

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "What goes to standard output: ${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} unless given. Lead "
                    + "arrow and xlsx into a file. The columns: docs/files.md.")
    private DataFormat format = DataFormat.TABLE;

    @Option(names = "--json", negatable = true, description = "The same as --format json.")
    private boolean json;

    boolean is(DataFormat one) {
        return one == (json ? DataFormat.JSON : format);
    }

    /** Whether people are to read it. */
    boolean isTable() {
        return is(DataFormat.TABLE);
    }

    /**
     * Prints rows as they are wanted.
     *
     * @param name what they are, for the sheet of a workbook
     * @param table the rows for people
     */
    <R> void print(String name, List<Column<R>> columns, List<R> rows, Supplier<String> table, PrintStream out)
            throws IOException {
        (json ? DataFormat.JSON : format).print(name, columns, rows, table, out);
    }
}
