package io.github.homeward.report.file;

import static io.github.homeward.report.file.Mistakes.mistake;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.homeward.input.Decimals;
import io.github.homeward.input.ErrorCode;
import io.github.homeward.input.Limits;
import io.github.homeward.input.SourceFile;
import io.github.homeward.yearly.series.Series;
import io.github.homeward.yearly.series.SeriesPanel;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Files as people have them: each is read rightly, or refused with its cell. */
class EverydayFilesTest {

    private static final Charset CP932 = Charset.forName("windows-31j");
    private static final String FLAT = "A 2014: 1234 5";

    @TempDir
    private Path folder;

    static Stream<Arguments> read() {
        return Stream.of(
                arguments("capitals in the header", "Series,Year,Value\nA,2014,1234\nA,2015,5\n", FLAT),
                arguments("full-width letters in the header", "ｓｅｒｉｅｓ,Ｙｅａｒ,value\nA,2014,1234\nA,2015,5\n", FLAT),
                arguments("blanks around names", " series , year , value \nA,2014,1234\nA,2015,5\n", FLAT),
                arguments("Japanese names", "系列,年,台数\nA,2014,1234\nA,2015,5\n", FLAT),
                arguments(
                        "ds and y, as other tools call them",
                        "unique_id,ds,y\nA,2014-01-01,1234\nA,2015-01-01,5\n",
                        FLAT),
                arguments("semicolons", "series;year;value\nA;2014;1234\nA;2015;5\n", FLAT),
                arguments("semicolons told by sep=", "sep=;\nseries;year;value\nA;2014;1234\nA;2015;5\n", FLAT),
                arguments("commas told by sep=", "sep=,\nseries,year,value\nA,2014,1234\nA,2015,5\n", FLAT),
                arguments("tabs", "series\tyear\tvalue\nA\t2014\t1234\nA\t2015\t5\n", FLAT),
                arguments("bars", "series|year|value\nA|2014|1234\nA|2015|5\n", FLAT),
                arguments(
                        "a byte order mark and Windows lines",
                        "\uFEFFseries,year,value\r\nA,2014,1234\r\nA,2015,5\r\n",
                        FLAT),
                arguments("thousands with commas, quoted", "series,year,value\nA,2014,\"1,234\"\nA,2015,5\n", FLAT),
                arguments("millions with commas", "series,year,value\nA,2014,\"1,234,567\"\n", "A 2014: 1234567"),
                arguments("full-width digits", "series,year,value\nA,２０１４,１２３４\nA,２０１５,５\n", FLAT),
                arguments("units behind figures", "series,year,value\nA,2014,1234台\nA,2015,5 units\n", FLAT),
                arguments(
                        "no-break spaces between thousands", "series,year,value\nA,2014,1\u00a0234\nA,2015,5\n", FLAT),
                arguments(
                        "narrow no-break spaces between thousands",
                        "series;year;value\nA;2014;1\u202f234\nA;2015;5\n",
                        FLAT),
                arguments("apostrophes between thousands", "series,year,value\nA,2014,1'234\nA,2015,5\n", FLAT),
                arguments("decimal commas", "series;year;value\nA;2014;1234,5\nA;2015;1,234\n", "A 2014: 1234.5 1.234"),
                arguments(
                        "points between thousands",
                        "series;year;value\nA;2014;1.234,0\nA;2015;1.234\n",
                        "A 2014: 1234 1234"),
                arguments(
                        "decimal points with semicolons",
                        "series;year;value\nA;2014;12.5\nA;2015;1,234\n",
                        "A 2014: 12.5 1234"),
                arguments("年 behind years", "series,year,value\nA,2014年,1234\nA,2015年,5\n", FLAT),
                arguments("Japanese years", "series,year,value\nA,平成26年,1234\nA,平成27年,5\n", FLAT),
                arguments(
                        "the first year of an era",
                        "series,year,value\nA,平成30年,7\nA,令和元年,8\nA,R2年,9\n",
                        "A 2018: 7 8 9"),
                arguments("both calendars", "series,year,value\nA,2014年（平成26年）,1234\nA,2015年（平成27年）,5\n", FLAT),
                arguments("fiscal years", "series,year,value\nA,FY2014,1234\nA,FY2015,5\n", FLAT),
                arguments("Japanese fiscal years", "系列,年度,値\nA,2014年度,1234\nA,平成27年度,5\n", FLAT),
                arguments("first days of years", "series,year,value\nA,2014/1/1,1234\nA,2015/1/1,5\n", FLAT),
                arguments("last days of years", "series,year,value\nA,2014-12-31,1234\nA,2015-12-31,5\n", FLAT),
                arguments("European last days", "series;year;value\nA;31.12.2014;1234\nA;31.12.2015;5\n", FLAT),
                arguments(
                        "time stamps",
                        "series,year,value\nA,2014-01-01 00:00:00,1234\nA,2015-01-01T00:00:00,5\n",
                        FLAT),
                arguments("years as floating-point numbers", "series,year,value\nA,2014.0,1234\nA,2015.0,5\n", FLAT),
                arguments("a title above", "Imports by maker\n\nseries,year,value\nA,2014,1234\nA,2015,5\n", FLAT),
                arguments("a total below", "series,year,value\nA,2014,1234\nA,2015,5\nTotal,,1239\n", FLAT),
                arguments(
                        "a Japanese total and source below",
                        "series,year,value\nA,2014,1234\nA,2015,5\n合計,,1239\n出所：自販連\n",
                        FLAT),
                arguments("trailing commas", "series,year,value,,\nA,2014,1234,,\nA,2015,5,,\n,,,,\n", FLAT),
                arguments("trailing commas in rows only", "series,year,value\nA,2014,1234,\nA,2015,5,\n", FLAT),
                arguments(
                        "a series that begins late",
                        "series,year,value\nA,2013,NA\nA,2014,1234\nA,2015,5\nA,2016,..\n",
                        FLAT),
                arguments(
                        "what Eurostat and R write for nothing",
                        "series,year,value\nA,2013,:\nA,2014,1234\nA,2015,5\nA,2016,null\n",
                        FLAT),
                arguments("no minus before nothing", "series,year,value\nA,2014,-0\n", "A 2014: 0"),
                arguments("years as columns", "maker,2014,2015\nA,1234,5\nB,,7\n", FLAT + " | B 2015: 7"),
                arguments("years as columns, newest first", "maker,2015,2014\nA,5,1234\n", FLAT),
                arguments("years as columns with 年", "メーカー,2014年,2015年\nトヨタ,\"1,234\",5\n", "トヨタ 2014: 1234 5"),
                arguments("fiscal years as columns", ",FY2014,FY2015,FY2016\nA,1234,5,6\n", "A 2014: 1234 5 6"),
                arguments("years as R writes them", "\"\",\"X2014\",\"X2015\"\n\"A\",1234,5\n", FLAT),
                arguments(
                        "a whole sheet of a report",
                        "逆輸入車,,,\n（台）,,,\nメーカー,2013年,2014年,2015年\nトヨタ,1,2,3\n日産,..,5,6\n合計,1,7,9\n出所：自販連,,,\n",
                        "トヨタ 2013: 1 2 3 | 日産 2014: 5 6"),
                arguments(
                        "a series called Total",
                        "maker,2014,2015\nA,1,2\nTotal,9,9\n",
                        "A 2014: 1 2 | Total 2014: 9 9"),
                arguments("years as columns between semicolons", "Marke;2014;2015\nA;1.234,0;5,0\n", FLAT),
                arguments("an index column without a name", ",maker,2014,2015\n0,A,1234,5\n", FLAT),
                arguments(
                        "a hierarchy",
                        "origin,maker,programme,year,value\nIN,Suzuki,x/y,2014,1234\nIN,Suzuki,x/y,2015,5\n",
                        "IN/Suzuki/x/y 2014: 1234 5"),
                arguments(
                        "a hierarchy with years as columns",
                        "Origin;Maker;2014;2015\nIN;Suzuki;1234;5\nIN;Honda;;7\n",
                        "IN/Suzuki 2014: 1234 5 | IN/Honda 2015: 7"),
                arguments(
                        "series below their origin",
                        "origin,series,year,value\nIN,A,2014,1234\nTH,A,2015,5\n",
                        "IN/A 2014: 1234 | TH/A 2015: 5"),
                arguments(
                        "a hierarchy with missing years",
                        "origin,year,value\nIN,2014,1\nIN,2017,4\n",
                        "IN 2014: 1 2 3 4"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void read(String what, String content, String expected) throws IOException {
        assertThat(shown(PanelFile.read(write(content.getBytes(StandardCharsets.UTF_8)))))
                .isEqualTo(expected);
    }

    static Stream<Arguments> refused() {
        String head = "series,year,value\nA,2014,1\n";
        return Stream.of(
                arguments(
                        "years and months",
                        head + "A,201503,2\n",
                        ErrorCode.NOT_A_NUMBER,
                        "line 3: found year '201503'",
                        "months"),
                arguments(
                        "months",
                        head + "A,2015-03,2\n",
                        ErrorCode.NOT_A_NUMBER,
                        "line 3: found year '2015-03'",
                        "months"),
                arguments(
                        "a day within a year",
                        head + "A,2015-03-01,2\n",
                        ErrorCode.NOT_A_NUMBER,
                        "line 3",
                        "a day within the year"),
                arguments(
                        "words for years",
                        head + "A,soon,2\n",
                        ErrorCode.NOT_A_NUMBER,
                        "year 'soon'; expected a whole year",
                        "line 3"),
                arguments(
                        "a year that its era never had",
                        head + "A,平成32年,2\n",
                        ErrorCode.NOT_A_NUMBER,
                        "line 3",
                        "'平成32年'"),
                arguments(
                        "two kinds of years",
                        head + "A,FY2015,2\n",
                        ErrorCode.UNKNOWN_WORD,
                        "fiscal year among calendar years",
                        "line 3"),
                arguments(
                        "calendars that disagree",
                        head + "A,2015年(平成26年),2\n",
                        ErrorCode.NOT_A_NUMBER,
                        "line 3",
                        "2015年"),
                arguments(
                        "a dash",
                        head + "A,2015,-\n",
                        ErrorCode.NOT_A_NUMBER,
                        "line 3: found value '-'",
                        "write 0, or leave the row out"),
                arguments(
                        "a decimal comma between commas",
                        head + "A,2015,\"1,5\"\n",
                        ErrorCode.NOT_A_NUMBER,
                        "line 3",
                        "'1,5'"),
                arguments(
                        "what may be thousands",
                        "series;year;value\nA;2014;1\nA;2015;1.234\n",
                        ErrorCode.NOT_A_NUMBER,
                        "line 3: found value '1.234'",
                        "a thousand times"),
                arguments("percent", head + "A,2015,5%\n", ErrorCode.NOT_A_NUMBER, "line 3", "'5%'"),
                arguments(
                        "a literal of a programming language",
                        head + "A,2015,0x1.2p0\n",
                        ErrorCode.NOT_A_NUMBER,
                        "line 3",
                        "'0x1.2p0'"),
                arguments(
                        "a square beyond numbers", head + "A,2015,1e155\n", ErrorCode.OUT_OF_RANGE, "line 3", "1E+155"),
                arguments(
                        "nothing known in the middle",
                        head + "A,2015,NA\nA,2016,3\n",
                        ErrorCode.YEAR_GAP,
                        "series A",
                        "year 2015"),
                arguments(
                        "a hole in a wide table",
                        "maker,2014,2015,2016\nA,1,,3\n",
                        ErrorCode.YEAR_GAP,
                        "series A",
                        "year 2015"),
                arguments(
                        "a word in a wide table",
                        "maker,2014,2015\nA,1,x\n",
                        ErrorCode.NOT_A_NUMBER,
                        "line 2: found value in column 2015 'x'",
                        "number"),
                arguments(
                        "one year twice in a wide table",
                        "maker,2014,2014\nA,1,2\n",
                        ErrorCode.HEADER_WRONG,
                        "the year 2014 twice",
                        "line 1"),
                arguments(
                        "two columns before the years",
                        "maker,model,2014,2015\nA,B,1,2\n",
                        ErrorCode.HEADER_WRONG,
                        "maker, model",
                        "--columns series=NAME"),
                arguments(
                        "rows without a header",
                        "A,2014,2015\nA,2015,7\n",
                        ErrorCode.HEADER_WRONG,
                        "line 1",
                        "A, 2014, 2015"),
                arguments(
                        "a total that is no total, with a year missing",
                        head + "B,,7\n",
                        ErrorCode.FIELD_MISSING,
                        "line 3: found no year",
                        "fill it in"),
                arguments(
                        "a last line cut short",
                        head + "Wi",
                        ErrorCode.FIELD_MISSING,
                        "line 3: found 1 fields",
                        "3 as in the header"),
                arguments(
                        "a total in the middle",
                        head + "Total,,1\nB,2014,1\n",
                        ErrorCode.FIELD_MISSING,
                        "line 3",
                        "no year"),
                arguments(
                        "a node without its maker",
                        "origin,maker,year,value\nIN,,2014,1\n",
                        ErrorCode.FIELD_MISSING,
                        "line 2: found no maker",
                        "fill it in"),
                arguments(
                        "a stroke in the name of a maker",
                        "origin,maker,year,value\nIN,A/B,2014,1\n",
                        ErrorCode.UNKNOWN_WORD,
                        "line 2: found maker 'A/B'",
                        "in another way"),
                arguments(
                        "a programme without a maker",
                        "origin,maker,programme,year,value\nIN,ALL,x,2014,1\n",
                        ErrorCode.FIELD_MISSING,
                        "line 2: found programme 'x' of origin IN and maker ALL",
                        "own origin and maker"),
                arguments("a negative in Japanese", head + "A,2015,△5\n", ErrorCode.NEGATIVE, "line 3", "-5"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void refused(String what, String content, ErrorCode code, String cell, String advice) throws IOException {
        Path file = write(content.getBytes(StandardCharsets.UTF_8));

        mistake(code, () -> PanelFile.read(file)).contains(cell, advice);
    }

    @Test
    void otherEncodingsAreReadWhereTheyAreCertain() throws IOException {
        String japanese = "メーカー,2014年,2015年\r\nトヨタ,\"1,234\",5\r\n";
        String expected = "トヨタ 2014: 1234 5";

        assertThat(shown(PanelFile.read(write(japanese.getBytes(CP932))))).isEqualTo(expected);
        assertThat(shown(PanelFile.read(write(japanese.getBytes(StandardCharsets.UTF_16)))))
                .isEqualTo(expected);
        byte[] little = ("\uFEFF" + japanese.replace(',', '\t').replace("1\t234", "1,234.0"))
                .getBytes(StandardCharsets.UTF_16LE);
        assertThat(shown(PanelFile.read(write(little)))).isEqualTo(expected);
        for (String western : new String[] {"Škoda", "Citroën", "Malmö", "façade", "Größe"}) {
            byte[] bytes = ("series,year,value\n" + western + ",2014,1\n").getBytes(Charset.forName("windows-1252"));
            mistake(ErrorCode.FILE_UNREADABLE, () -> PanelFile.read(write(bytes)))
                    .contains("line 2", "UTF-8");
        }
    }

    @Test
    void missingYearsAreFilledAsAskedAndTold() throws IOException {
        Path file = write("series,year,value\nA,2014,1\nA,2016,3\n".getBytes(StandardCharsets.UTF_8));

        assertThat(shown(filled(file, Gaps.ZERO).series())).isEqualTo("A 2014: 1 0 3");
        assertThat(shown(filled(file, Gaps.LINE).series())).isEqualTo("A 2014: 1 2 3");
        assertThat(filled(file, Gaps.ZERO).filled()).containsExactly("A without year 2015: taken as 0.");
        mistake(ErrorCode.YEAR_GAP, () -> filled(file, Gaps.REFUSE)).contains("--gaps zero");
        mistake(ErrorCode.BAD_OPTION, () -> Gaps.parse("nought")).contains("refuse, zero or line");
    }

    private static PanelTable filled(Path file, Gaps gaps) {
        return PanelFile.table(file, ColumnNames.usual(), null, gaps);
    }

    @Test
    void columnsOfAnyNameMakeAHierarchy() throws IOException {
        Path file = write("country,brand,year,value\nIN,A,2014,1\n".getBytes(StandardCharsets.UTF_8));

        assertThat(shown(PanelFile.read(file, ColumnNames.usual().hierarchy("country/brand"))))
                .isEqualTo("IN/A 2014: 1");
        mistake(
                        ErrorCode.HEADER_WRONG,
                        () -> PanelFile.read(file, ColumnNames.usual().hierarchy("land")))
                .contains("land", "country, brand");
        mistake(ErrorCode.BAD_OPTION, () -> ColumnNames.usual().hierarchy("a//b"))
                .contains("--hierarchy");
    }

    @Test
    void namesThatLookAlikeAreTold() throws IOException {
        SeriesPanel panel =
                PanelFile.read(write("series,year,value\nToyota,2014,1\nToyota ,2014,2\nＴＯＹＯＴＡ,2014,3\nB,2014,4\n"
                        .getBytes(StandardCharsets.UTF_8)));

        assertThat(panel.train()).hasSize(4);
        assertThat(PanelNotes.lookAlikes(panel)).hasSize(2).allMatch(pair -> pair.startsWith("series 'Toyota' and '"));
    }

    @Test
    void whatWasReadIsToldInOneLine() throws IOException {
        PanelNotes notes = new PanelNotes();
        Path file = write("Imports\nMarke;2014;2015\nA;1;..\n".getBytes(StandardCharsets.UTF_8));
        SeriesPanel panel = PanelFile.rows(
                        SourceFile.examine(file, file.toString(), Limits.STANDARD),
                        ColumnNames.usual(),
                        null,
                        null,
                        Limits.STANDARD,
                        notes)
                .series();

        assertThat(notes.line(panel))
                .isEqualTo("read " + panel.name() + ": CSV with semicolons, header in line 2, a column for each year; "
                        + "1 series, 1 values, 2014 to 2014; 1 marked as not known");
    }

    @Test
    void aPipeIsRead() throws IOException, InterruptedException {
        Path pipe = folder.resolve("pipe");
        Process made = new ProcessBuilder("mkfifo", pipe.toString()).start();
        assertThat(made.waitFor()).isZero();
        Thread writer = new Thread(() -> {
            try {
                Files.writeString(pipe, "series,year,value\nA,2014,1234\nA,2015,5\n");
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        });
        writer.start();

        SeriesPanel panel = PanelFile.read(pipe);
        writer.join();

        assertThat(shown(panel)).isEqualTo(FLAT);
        assertThat(panel.name()).isEqualTo(pipe.toString());
    }

    static String shown(SeriesPanel panel) {
        return panel.train().stream().map(EverydayFilesTest::shown).collect(Collectors.joining(" | "));
    }

    private static String shown(Series series) {
        return series.id() + " " + series.firstYear() + ": "
                + Arrays.stream(series.values()).mapToObj(Decimals::plain).collect(Collectors.joining(" "));
    }

    private Path write(byte[] content) throws IOException {
        return Files.write(folder.resolve("p.csv"), content);
    }
}
