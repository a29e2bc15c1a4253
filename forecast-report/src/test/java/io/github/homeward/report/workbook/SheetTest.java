package io.github.homeward.report.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.homeward.report.file.Column;
import io.github.homeward.report.page.Language;
import io.github.homeward.report.page.Texts;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SheetTest {

    @TempDir
    private Path folder;

    private static final LocalDate DAY = LocalDate.of(2026, 3, 31);

    private record Row(String name, double value) {}

    private static final List<Column<Row>> COLUMNS =
            List.of(new Column.Text<>("node", Row::name), new Column.Real<>("value", Row::value));

    @Test
    void whatBeginsLikeAFormulaStaysText() throws IOException {
        byte[] book = book(new Row("=1+1", 1), new Row("@SUM(A1)", 2), new Row("+cmd|' /C calc'!A0", 3));

        assertThat(entry(book, "xl/worksheets/sheet1.xml")).doesNotContain("<f>", "<f ");
        assertThat(entry(book, "xl/sharedStrings.xml")).contains("=1+1", "@SUM(A1)", "+cmd|");
    }

    @Test
    void whatIsNotKnownIsNoCellAndNumbersAreNumbers() throws IOException {
        String sheet = entry(book(new Row("a", Double.NaN), new Row("b", 1234.5)), "xl/worksheets/sheet1.xml");

        assertThat(sheet).contains("<v>1234.5</v>", "state=\"frozen\"").doesNotContain("NaN", "r=\"B2\"");
    }

    @Test
    void whatXmlCannotHoldIsLeftOutAndNoTextIsLongerThanACell() {
        assertThat(Sheet.plain("a\u0000b\u0007\uFFFF\uD83D\uDE97\uD83D")).isEqualTo("ab\uD83D\uDE97");
        assertThat(Sheet.plain("A".repeat(40_000))).hasSize(32_767);
    }

    @Test
    void everyTableHasANamedRangeAndTheClockIsOutOfTheFile() throws IOException {
        byte[] book = book(new Row("a", 1));

        assertThat(entry(book, "xl/workbook.xml")).contains(" name=\"forecast\"", "$A$1:$B$2");
        assertThat(entry(book, "docProps/core.xml")).contains("2026-03-31T00:00:00Z");
        assertThat(book).isEqualTo(book(new Row("a", 1)));
    }

    private byte[] book(Row... rows) throws IOException {
        Path clocked = folder.resolve("book.xlsx");
        try (Workbook book = new Workbook(Files.newOutputStream(clocked), "Test", null)) {
            new Sheet<>("forecast", COLUMNS, List.of(rows), Map.of()).write(book, Texts.in(Language.ENGLISH)::word);
        }
        ByteArrayOutputStream fixed = new ByteArrayOutputStream();
        FixedZip.copy(clocked, DAY, fixed);
        return fixed.toByteArray();
    }

    private static String entry(byte[] book, String name) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(book))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    assertThat(entry.getTimeLocal()).isEqualTo(DAY.atStartOfDay());
                    return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }
        throw new AssertionError("no " + name);
    }
}
