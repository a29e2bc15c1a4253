package io.github.homeward.cli;

import io.github.homeward.report.file.Column;
import io.github.homeward.report.file.RowFiles;
import io.github.homeward.report.workbook.WorkbookFile;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/** The ways to print a list. */
enum DataFormat {
    TABLE,
    CSV,
    JSON,
    ARROW,
    XLSX;

    <R> void print(String name, List<Column<R>> columns, List<R> rows, Supplier<String> table, PrintStream out)
            throws IOException {
        switch (this) {
            case TABLE -> out.print(table.get());
            case CSV -> RowFiles.csv(columns, rows, out);
            case JSON -> RowFiles.json(columns, rows, out);
            case ARROW -> RowFiles.arrowStream(columns, rows, out);
            case XLSX -> WorkbookFile.of(name, columns, rows).writeTo(out);
        }
    }

    /** The word of the option. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
