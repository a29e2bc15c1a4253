package io.github.homeward.report.workbook;

import io.github.homeward.report.document.PageDocument;
import io.github.homeward.report.file.OutputFolder;
import io.github.homeward.report.page.Language;
import io.github.homeward.report.page.Texts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.dhatim.fastexcel.Workbook;

/** The workbook of a document: XLSX, the same bytes for the same document. */
public final class WorkbookFile {

    private static final String PROGRAM = "Homeward";

    private WorkbookFile() {}

    /** The workbook, as content of a file. */
    public static OutputFolder.Content of(PageDocument document) {
        Texts texts = Texts.in(Language.of(document.language()).orElseThrow());
        return out -> {
            Path clocked = Files.createTempFile("homeward", ".xlsx");
            try {
                try (Workbook book = new Workbook(Files.newOutputStream(clocked), PROGRAM, null)) {
                    Sheets.of(document).forEach(sheet -> sheet.write(book, texts));
                }
                FixedZip.copy(clocked, LocalDate.parse(document.about().cutoff()), out);
            } finally {
                Files.delete(clocked);
            }
        };
    }
}
