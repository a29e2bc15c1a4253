package io.github.homeward.report.file;

import static io.github.homeward.report.file.EverydayFilesTest.shown;
import static io.github.homeward.report.file.Mistakes.mistake;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.homeward.input.ErrorCode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkbookTest {

    @TempDir
    private Path folder;

    @Test
    void aReportWithTitleYearsAndTotalIsRead() throws IOException {
        Path file = workbook(sheet -> {
            sheet.value(0, 0, "Reverse imports");
            row(sheet, 2, "Maker", 2014, 2015, 2016);
            row(sheet, 3, "Nissan", 1234, 5.5, 6);
            row(sheet, 4, "Honda", "", 7, "..");
            row(sheet, 5, "Total", 1234, 12.5, 6);
            row(sheet, 7, "Source: own counts");
        });

        assertThat(shown(PanelFile.read(file))).isEqualTo("Nissan 2014: 1234 5.5 6 | Honda 2015: 7");
    }

    @Test
    void datesAreReadAsTheirYears() throws IOException {
        Path file = workbook(sheet -> {
            row(sheet, 0, "series", "year", "value");
            row(sheet, 1, "A", "", "1,234");
            sheet.value(1, 1, LocalDate.of(2014, 1, 1));
            sheet.style(1, 1).format("yyyy/m/d").set();
        });

        assertThat(shown(PanelFile.read(file))).isEqualTo("A 2014: 1234");
    }

    @Test
    void numbersThatOnlyLookLikeDatesStayNumbers() throws IOException {
        Path file = workbook(sheet -> {
            row(sheet, 0, "series", "year", "value");
            row(sheet, 1, "A", 2014, 41640);
            sheet.style(1, 2).format("#,##0 \"yen\"").set();
        });

        assertThat(shown(PanelFile.read(file))).isEqualTo("A 2014: 41640");
    }

    @Test
    void anotherSheetIsAskedForByName() throws IOException {
        Path file = folder.resolve("w.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "test", "1.0")) {
            workbook.newWorksheet("表紙").value(0, 0, "nothing here");
            Worksheet sheet = workbook.newWorksheet("台数");
            row(sheet, 0, "系列", "年", "台数");
            row(sheet, 1, "トヨタ", "平成26年", 5);
        }

        assertThat(shown(PanelFile.table(file, ColumnNames.usual(), "台数", null).series()))
                .isEqualTo("トヨタ 2014: 5");
        mistake(ErrorCode.BAD_OPTION, () -> PanelFile.table(file, ColumnNames.usual(), "Tabelle", null))
                .contains("no sheet 'Tabelle'", "表紙, 台数");
        mistake(ErrorCode.HEADER_WRONG, () -> PanelFile.read(file)).contains("row 1", "nothing here");
        Path csv = Files.writeString(folder.resolve("p.csv"), "series,year,value\nA,2014,1\n");
        mistake(ErrorCode.BAD_OPTION, () -> PanelFile.table(csv, ColumnNames.usual(), "A", null))
                .contains("--sheet");
    }

    @Test
    void aBadCellIsNamed() throws IOException {
        Path file = workbook(sheet -> {
            row(sheet, 0, "Maker", 2014, 2015);
            row(sheet, 1, "A", 1, "x");
        });

        mistake(ErrorCode.NOT_A_NUMBER, () -> PanelFile.read(file)).contains("row 2", "column 2015 'x'");
    }

    @Test
    void whatIsNoWorkbookOrDamagedIsRefused() throws IOException {
        Path zip = folder.resolve("z.xlsx");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("readme.txt"));
            out.write("hello".getBytes(StandardCharsets.UTF_8));
        }
        mistake(ErrorCode.FILE_UNREADABLE, () -> PanelFile.read(zip)).contains("no Excel workbook");
        byte[] whole = Files.readAllBytes(workbook(sheet -> row(sheet, 0, "series", "year", "value")));
        Path cut = Files.write(folder.resolve("cut.xlsx"), Arrays.copyOf(whole, whole.length / 2));
        mistake(ErrorCode.FILE_UNREADABLE, () -> PanelFile.read(cut)).contains("cannot be read");
        Path old =
                Files.write(folder.resolve("old.xls"), new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 0, 0});
        mistake(ErrorCode.FILE_UNREADABLE, () -> PanelFile.read(old)).contains("an Excel file of the old kind");
    }

    private Path workbook(Consumer<Worksheet> content) throws IOException {
        Path file = folder.resolve("w.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "test", "1.0")) {
            content.accept(workbook.newWorksheet("Sheet1"));
        }
        return file;
    }

    private static void row(Worksheet sheet, int row, Object... cells) {
        for (int i = 0; i < cells.length; i++) {
            if (cells[i] instanceof Number number) {
                sheet.value(row, i, number);
            } else if (cells[i] instanceof String text) {
                sheet.value(row, i, text);
            }
        }
    }
}
