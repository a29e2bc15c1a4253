package io.github.homeward.report.workbook;

import io.github.homeward.report.document.PageDocument;
import io.github.homeward.report.file.Column;
import io.github.homeward.report.file.OutputFolder;
import io.github.homeward.report.page.Language;
import io.github.homeward.report.page.Texts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BinaryOperator;
import org.dhatim.fastexcel.Workbook;

/** Workbooks: XLSX, the same bytes for the same document or rows. */
public final class WorkbookFile {

    private static final String PROGRAM = "Homeward";

    private WorkbookFile() {}

    /** The workbook, as content of a file. */
    public static OutputFolder.Content of(PageDocument document) {
        Texts texts = Texts.in(Language.of(document.language()).orElseThrow());
        return of(
                Sheets.of(document),
                texts::word,
                LocalDate.parse(document.about().cutoff()));
    }

    /**
     * The workbook of one table, under the names that its columns have in other files.
     *
     * @param name of the sheet and of its range
     */
    public static <R> OutputFolder.Content of(String name, List<Column<R>> columns, List<R> rows) {
        return of(List.of(Sheet.plain(name, columns, rows)), (kind, word) -> word, LocalDate.EPOCH);
    }

    private static OutputFolder.Content of(List<Sheet<?>> sheets, BinaryOperator<String> word, LocalDate day) {
        return out -> {
            Path clocked = Files.createTempFile("homeward", ".xlsx");
            try {
                try (Workbook book = new Workbook(Files.newOutputStream(clocked), PROGRAM, null)) {
                    sheets.forEach(sheet -> sheet.write(book, word));
                }
                FixedZip.copy(clocked, day, out);
            } finally {
                Files.delete(clocked);
            }
        };
    }
}
