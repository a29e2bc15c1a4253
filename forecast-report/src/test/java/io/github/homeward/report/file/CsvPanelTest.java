package io.github.homeward.report.file;

import static io.github.homeward.report.file.Mistakes.mistake;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.homeward.input.ErrorCode;
import io.github.homeward.input.Limits;
import io.github.homeward.yearly.series.Series;
import io.github.homeward.yearly.series.SeriesPanel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvPanelTest {

    private static final Limits SMALL = new Limits(2_000, 5, 1 << 20);

    @TempDir
    private Path folder;

    @Test
    void seriesComeInTheOrderOfTheirFirstRowWhateverTheOrderOfYears() throws IOException {
        SeriesPanel panel = read("series,year,value\nB,2002,5\nA,2000,1\nB,2001,4.5\nA,2001,2\n");

        assertThat(panel.train())
                .containsExactly(
                        new Series("B", 2001, new double[] {4.5, 5}), new Series("A", 2000, new double[] {1, 2}));
        assertThat(panel.test()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"series,year,value", "series_id,year_or_index,value", "unique_id,year,y"})
    void theUsualNamesAreFound(String series, String year, String value) throws IOException {
        SeriesPanel panel = read("extra," + value + "," + series + "," + year + "\nx,7,A,2000\n");

        assertThat(panel.train()).containsExactly(new Series("A", 2000, new double[] {7}));
    }

    @Test
    void otherNamesAreMapped() throws IOException {
        Path file = write("p.csv", "region,yr,sales,part\nA,2000,1,train\nA,2001,2,test\n");

        SeriesPanel panel = PanelFile.read(file, ColumnNames.parse("series=region, year=yr,value=sales,split=part"));

        assertThat(panel.train()).containsExactly(new Series("A", 2000, new double[] {1}));
        assertThat(panel.test()).containsExactly(new Series("A", 2001, new double[] {2}));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "series", "serie=x", "series=", "series=a,series=b", "series=a,,year=b"})
    void aMappingThatDoesNotReadIsRefused(String text) {
        mistake(ErrorCode.BAD_OPTION, () -> ColumnNames.parse(text)).contains("--columns", "series=NAME");
    }

    @Test
    void gzipIsRecognisedByContent() throws IOException {
        Path file = folder.resolve("no-suffix");
        Files.write(file, gzip("series,year,value\nA,2000,1\n"));

        assertThat(PanelFile.read(file).train()).containsExactly(new Series("A", 2000, new double[] {1}));
    }

    @Test
    void aByteOrderMarkWindowsLinesBlankLinesAndQuotesAreRead() throws IOException {
        SeriesPanel panel =
                read("\uFEFFseries,year,value\r\n\"A, \"\"b\"\"\",2000,1\r\n\r\n\"A, \"\"b\"\"\",2001,2\r\n");

        assertThat(panel.train()).containsExactly(new Series("A, \"b\"", 2000, new double[] {1, 2}));
    }

    @Test
    void thePanelCarriesTheHashOfTheFile() throws Exception {
        Path file = write("p.csv", "series,year,value\nA,2000,1\n");

        byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));

        assertThat(PanelFile.read(file).sha256()).isEqualTo(HexFormat.of().formatHex(digest));
    }

    @Test
    void aCutoffKeepsTheYearsThatHadEnded() throws IOException {
        SeriesPanel panel = read("series,year,value\nA,2000,1\nA,2001,2\nA,2002,3\nB,2002,9\n");

        assertThat(panel.upTo(LocalDate.of(2001, 12, 31)).train())
                .containsExactly(new Series("A", 2000, new double[] {1, 2}));
        assertThat(panel.upTo(LocalDate.of(2001, 12, 30)).train())
                .containsExactly(new Series("A", 2000, new double[] {1}));
        mistake(ErrorCode.CUTOFF_BEFORE_DATA, () -> panel.upTo(LocalDate.of(2000, 6, 1)))
                .contains("2000-06-01", "2000-12-31");
    }

    @Test
    void aFileThatIsNotThereOrNotAFileIsNamed() {
        Path missing = folder.resolve("nowhere.csv");

        mistake(ErrorCode.FILE_MISSING, () -> PanelFile.read(missing)).contains(missing.toString());
        mistake(ErrorCode.FILE_UNREADABLE, () -> PanelFile.read(folder)).contains("a directory");
    }

    @ParameterizedTest
    @CsvSource({"PAR1....,Parquet", "FEA1....,version 1", "'PK\u0003\u0004....',workbook"})
    void foreignFormatsAreCalledByName(String content, String name) {
        mistake(ErrorCode.FILE_UNREADABLE, () -> read(content)).contains(name, "CSV");
    }

    @Test
    void filesWithoutRowsAreEmpty() {
        mistake(ErrorCode.FILE_EMPTY, () -> read("")).contains("0 bytes");
        mistake(ErrorCode.FILE_EMPTY, () -> read("\n\n")).contains("blank lines");
        mistake(ErrorCode.FILE_EMPTY, () -> read("series,year,value\n")).contains("a header and no rows");
    }

    @Test
    void aWrongHeaderListsWhatWasFoundAndPointsToColumns() {
        mistake(ErrorCode.HEADER_WRONG, () -> read("region,year,value\nA,2000,1\n"))
                .contains("line 1", "region, year, value", "series or series_id or unique_id", "--columns series=NAME");
        mistake(ErrorCode.HEADER_WRONG, () -> read("series,year,value,y\nA,2000,1,1\n"))
                .contains("only one column value or y");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    A,2001             | FIELD_MISSING | 2 fields
                    A,2001,1,234       | FIELD_MISSING | 4 fields
                    A,2001,            | FIELD_MISSING | no value
                    A,,1               | FIELD_MISSING | no year
                    ,2001,1            | FIELD_MISSING | no series
                    A,2001,abc         | NOT_A_NUMBER  | value 'abc'
                    A,2001,0x10        | NOT_A_NUMBER  | value '0x10'
                    A,2001,1d          | NOT_A_NUMBER  | value '1d'
                    A,2001,1e          | NOT_A_NUMBER  | value '1e'
                    A,2001-02-01,1     | NOT_A_NUMBER  | year '2001-02-01'
                    A,2001.5,1         | NOT_A_NUMBER  | year '2001.5'
                    A,99999999999,1    | NOT_A_NUMBER  | year
                    A,2001,-1          | NEGATIVE      | value -1.0
                    A,2001,NaN         | NOT_FINITE    | value NaN
                    A,2001,-inf        | NOT_FINITE    | Infinity
                    A,2001,1e999       | NOT_FINITE    | Infinity
                    """)
    void aBadRowIsNamedByItsLine(String row, ErrorCode code, String found) {
        mistake(code, () -> read("series,year,value\nA,2000,1\n" + row + "\n")).contains("p.csv line 3", found);
    }

    @Test
    void aWordOtherThanTrainOrTestIsRefused() {
        mistake(ErrorCode.UNKNOWN_WORD, () -> read("series,year,value,split\nA,2000,1,valid\n"))
                .contains("line 2", "'valid'", "train or test");
        mistake(ErrorCode.FIELD_MISSING, () -> read("series,year,value,split\nA,2000,1,\n"))
                .contains("no split");
    }

    @Test
    void aDoubleNamesBothLines() {
        mistake(ErrorCode.DUPLICATE_POINT, () -> read("series,year,value\nA,2000,1\nB,2000,1\nA,2001,1\nA,2000,3\n"))
                .contains("line 5", "series A", "year 2000", "line 2");
    }

    @Test
    void aGapNamesTheSeriesAndTheYears() {
        mistake(ErrorCode.YEAR_GAP, () -> read("series,year,value\nA,2000,1\nB,2000,1\nB,2003,1\n"))
                .contains("series B", "2000 (line 3)", "2003 (line 4)", "2001 to 2002");
    }

    @Test
    void testYearsMustFollowTrainYears() {
        mistake(ErrorCode.YEAR_GAP, () -> read("series,year,value,split\nA,2000,1,test\nA,2001,1,train\n"))
                .contains("line 2", "2000 marked test");
        mistake(
                        ErrorCode.YEAR_GAP,
                        () -> read("series,year,value,split\nA,2000,1,train\nA,2001,1,test\nA,2002,1,train\n"))
                .contains("line 4", "2002 marked train");
    }

    @Test
    void bytesThatAreNotUtf8AreFoundByTheirLine() throws IOException {
        Path file = folder.resolve("latin1.csv");
        Files.write(file, "series,year,value\nA,2000,1\nMalm\u00f6,2000,1\n".getBytes(StandardCharsets.ISO_8859_1));

        mistake(ErrorCode.FILE_UNREADABLE, () -> PanelFile.read(file)).contains("line 3", "UTF-8");
    }

    @Test
    void anOpenQuoteIsNotCsv() {
        mistake(ErrorCode.FILE_UNREADABLE, () -> read("series,year,value\nA,2000,1\n\"B,2000,1\n"))
                .contains("after line 2", "quote");
    }

    @Test
    void aGzipCutShortOrDamagedIsRefused() throws IOException {
        byte[] whole = gzip("series,year,value\n" + "A,2000,1\n".repeat(100));
        Path cut = Files.write(folder.resolve("cut.csv.gz"), Arrays.copyOf(whole, whole.length - 12));
        byte[] bent = whole.clone();
        bent[20] ^= 0x55;
        Path damaged = Files.write(folder.resolve("bent.csv.gz"), bent);

        mistake(ErrorCode.FILE_UNREADABLE, () -> PanelFile.read(cut)).contains("cut short");
        mistake(ErrorCode.FILE_UNREADABLE, () -> PanelFile.read(damaged)).contains("damaged");
    }

    @Test
    void tooMuchIsRefusedBeforeItFillsTheMemory() throws IOException {
        Path rows = write("rows.csv", "series,year,value\nA,1,1\nA,2,1\nA,3,1\nA,4,1\nA,5,1\nA,6,1\n");
        Path bytes = write("bytes.csv", "series,year,value\nA,1,1" + " ".repeat(3_000));
        Path bomb = Files.write(folder.resolve("bomb.gz"), gzip("series,year,value\nA,1,1" + " ".repeat(3_000)));

        mistake(ErrorCode.TOO_LARGE, () -> PanelFile.read(rows, ColumnNames.usual(), null, SMALL))
                .contains("more than 5 rows");
        mistake(ErrorCode.TOO_LARGE, () -> PanelFile.read(bytes, ColumnNames.usual(), null, SMALL))
                .contains("3023 bytes", "at most 2000 bytes");
        mistake(ErrorCode.TOO_LARGE, () -> PanelFile.read(bomb, ColumnNames.usual(), null, SMALL))
                .contains("when unpacked");
    }

    private SeriesPanel read(String content) throws IOException {
        return PanelFile.read(write("p.csv", content));
    }

    private Path write(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
