package io.github.homeward.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every way in which a planner's file can be wrong, through the whole command with the real engine. */
class BadProgrammesTest {

    private static final String HEADER =
            "programme_id,maker,model,origin,vehicle,steering,known_on,statement,value,unit,"
                    + "applies_from,applies_to,source_id,note";

    private static final String GOOD = "MX-a,Nissan,A,MX,passenger,RHD,2026-01,launch,,,2027-04,,planner,";

    @TempDir
    private Path folder;

    @Test
    void theLineThatEveryCaseBelowSpoilsIsGood() throws IOException {
        Run run = run("programmes", file(HEADER + "\n" + GOOD), "MX");

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).contains("MX-a: Nissan A");
    }

    /** A line {@code +} follows the good one; any other stands alone below the header. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    ,Nissan,A,MX,passenger,RHD,2026-01,launch,,,2027-04,,p,                            | HW115 | 2 | no programme_id
                    MX-a,,A,MX,passenger,RHD,2026-01,launch,,,2027-04,,p,                              | HW115 | 2 | no maker
                    MX-a,Nissan,,MX,passenger,RHD,2026-01,launch,,,2027-04,,p,                         | HW115 | 2 | no model
                    MX-a,Nissan,A,MX,passenger,RHD,,launch,,,2027-04,,p,                               | HW115 | 2 | no known_on
                    MX-a,Nissan,A,MX,passenger,RHD,2026-01,launch,,,,,p,                               | HW115 | 2 | no applies_from
                    MX-a,Nissan,A,MX,passenger,RHD,2026-01,launch,,,2027-04,,,                         | HW115 | 2 | no source_id
                    MX-a,Nissan,A,MX,passenger,RHD,2026-01,target,,vehicles per month,2027-04,,p,      | HW115 | 2 | no value
                    MX-a,Nissan,A,MX,passenger,RHD,2026-01,launch,,,2027-04,,p                         | HW115 | 2 | 13 fields
                    MX-a,Nissan,A,MX,passenger,RHD,2026-01,target,1,200,vehicles per month,2027-04,,p, | HW115 | 2 | 15 fields
                    MX-a,Nissan,A,MX,lorry,RHD,2026-01,launch,,,2027-04,,p,                            | HW114 | 2 | 'lorry'
                    MX-a,Nissan,A,MX,passenger,right,2026-01,launch,,,2027-04,,p,                      | HW114 | 2 | 'right'
                    MX-a,Nissan,A,MX,passenger,RHD,2026-01,launched,,,2027-04,,p,                      | HW114 | 2 | 'launched'
                    MX-a,Nissan,A,XQ,passenger,RHD,2026-01,launch,,,2027-04,,p,                        | HW202 | 2 | 'XQ'
                    MX-a,Nissan,A,Mexico,passenger,RHD,2026-01,launch,,,2027-04,,p,                    | HW202 | 2 | 'Mexico'
                    MX-a,Nissan,A,MX,passenger,RHD,2026-01,sourcing_to,XQ,origin,2027-04,,p,           | HW202 | 2 | 'XQ'
                    MX-a,Nissan,A,MX,passenger,RHD,2026-13,launch,,,2027-04,,p,                        | HW113 | 2 | '2026-13'
                    MX-a,Nissan,A,MX,passenger,RHD,2026-01,launch,,,1 April 2027,,p,                   | HW113 | 2 | '1 April 2027'
                    MX-a,Nissan,A,MX,passenger,RHD,2026-01,target,many,vehicles per month,2027,,p,     | HW105 | 2 | 'many'
                    MX-a,Nissan,A,MX,passenger,RHD,2026-01,target,600f,vehicles per month,2027,,p,     | HW105 | 2 | value '600f'
                    MX-a,Nissan,A,MX,passenger,RHD,2026-01,target,NaN,vehicles per month,2027,,p,      | HW107 | 2 | 'NaN'
                    MX-a,Nissan,A,MX,passenger,RHD,2026-01,target,-5,vehicles per month,2027,,p,       | HW106 | 2 | -5
                    MX-a,Nissan,A,MX,passenger,RHD,2026-01,target,0,vehicles per month,2027,,p,        | HW116 | 2 | 0 vehicles
                    MX-a,Nissan,A,MX,passenger,RHD,2026-01,target,1e9,vehicles per month,2027,,p,      | HW116 | 2 | 1e9
                    MX-a,Nissan,A,MX,passenger,RHD,2026-01,target,500,cars,2027,,p,                    | HW602 | 2 | 'cars' for 'target'
                    MX-a,Nissan,A,MX,passenger,RHD,2026-01,orders,500,vehicles per month,2027,,p,      | HW602 | 2 | for 'orders'
                    MX-a,Nissan,A,MX,passenger,RHD,2026-01,target,500,,2027,,p,                        | HW602 | 2 | no unit
                    MX-a,Nissan,A,MX,passenger,RHD,2026-01,end_of_sales,5,vehicles,2027,,p,            | HW603 | 2 | '5 vehicles'
                    MX-a,Nissan,A,MX,passenger,RHD,2026-01,launch,,,2027-04,2028-04,p,                 | HW603 | 2 | applies_to '2028-04'
                    MX/a,Nissan,A,MX,passenger,RHD,2026-01,launch,,,2027-04,,p,                        | HW604 | 2 | 'MX/a'
                    MX-a,ALL,A,MX,passenger,RHD,2026-01,launch,,,2027-04,,p,                           | HW604 | 2 | 'ALL'
                    + MX-a,Honda,A,MX,passenger,RHD,2026-01,price,2e6,JPY,,,p,                         | HW605 | 3 | maker 'Honda'
                    + MX-a,Nissan,A,CA,passenger,RHD,2026-01,price,2e6,JPY,,,p,                        | HW605 | 3 | origin 'CA'
                    + MX-a,Nissan,B,MX,passenger,RHD,2026-01,price,2e6,JPY,,,p,                        | HW605 | 3 | model 'B'
                    + MX-a,Nissan,A,MX,truck,RHD,2026-01,price,2e6,JPY,,,p,                            | HW605 | 3 | TRUCK
                    IN-suzuki-fronx,Suzuki,Fronks,IN,passenger,RHD,2026-01,price,2e6,JPY,,,p,          | HW605 | 2 | 'Fronks'
                    + MX-a,Nissan,A,MX,passenger,RHD,2026-02,end_of_sales,,,2027-03,,p,                | HW606 | 3 | 2027-03-31
                    IN-suzuki-fronx,Suzuki,Fronx,IN,passenger,RHD,2026-01,end_of_sales,,,2020,,p,      | HW606 | 2 | 2020-06-30
                    MX-a,Nissan,A,MX,passenger,RHD,2026-01,capacity,9,vehicles per month,2028,2027,p,  | HW607 | 2 | 2027-12-31
                    MX-a,Nissan,A,MX,passenger,RHD,2026-01,capacity,9,vehicles per month,2028,,p,      | HW608 | 2 | 'MX-a'
                    + MX-a,Nissan,A,MX,passenger,RHD,2026-01,launch,,,2027-04,,other,                  | HW108 | 3 | line 2
                    MX-a,Nissan,"A,MX,passenger,RHD,2026-01,launch,,,2027-04,,p,                       | HW102 | 2 | quote
                    MX-a,Nissan,"A"B,MX,passenger,RHD,2026-01,launch,,,2027-04,,p,                     | HW102 | 2 | quote
                    """)
    void aLine(String line, String code, int number, String found) throws IOException {
        String lines = line.startsWith("+ ") ? GOOD + "\n" + line.substring(2) : line;

        refused(code, "mine.csv line " + number, found, file(HEADER + "\n" + lines + "\n"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    programme_id,maker                     | HW104 | line 1 | no column model
                    programme_id;maker;model               | HW104 | line 1 | programme_id;maker
                    HEADER,known_on                        | HW104 | line 1 | known_on twice
                    HEADER,priec                           | HW601 | line 1 | 'priec'
                    HEADER                                 | HW103 |        | no rows
                    ``                                     | HW103 |        | nothing
                    """)
    void aHeader(String header, String code, String place, String found) throws IOException {
        refused(code, place == null ? "mine.csv" : place, found, file(header.replace("HEADER", HEADER)));
    }

    @Test
    void aFileThatIsNoTextOrNotThere() throws IOException {
        Path latin = Files.write(
                folder.resolve("latin.csv"), (HEADER + "\n" + GOOD + "é").getBytes(StandardCharsets.ISO_8859_1));
        refused("HW102", "latin.csv line 2", "UTF-8", latin);
        refused("HW101", "gone.csv", "no such file", folder.resolve("gone.csv"));
        refused("HW102", folder.toString(), "a directory", folder);
        Path large = Files.writeString(folder.resolve("large.csv"), "x".repeat((16 << 20) + 1));
        refused("HW112", "large.csv", "16777216 bytes", large);
    }

    @ParameterizedTest
    @ValueSource(strings = {"forecast", "backtest"})
    void theOtherCommandsRefuseTheSameFileAndAPanelBesideIt(String command) throws IOException {
        Path bad = file(HEADER + "\n" + GOOD + "\n" + GOOD);
        Path panel = Files.writeString(folder.resolve("panel.csv"), "series,year,value\nA,2024,1\nA,2025,1\n");

        assertThat(run(command, bad).err()).startsWith("homeward: HW108 " + bad + " line 3: ");
        assertThat(run(command, bad, "--history", panel.toString()).err()).startsWith("homeward: HW204 --programmes: ");
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("mine.csv"), text);
    }

    private void refused(String code, String place, String found, Path file) {
        Path out = folder.resolve("out");
        Run run = run("programmes", file, "--out", out.toString());

        assertThat(run.exitCode()).as(run.err()).isEqualTo(2);
        assertThat(run.bytes()).isEmpty();
        assertThat(run.err().lines())
                .singleElement()
                .asString()
                .startsWith("homeward: " + code + " ")
                .contains(place, found, ": found ", "; expected ", "; fix: ");
        assertThat(out).doesNotExist();
    }

    private static Run run(String command, Path file, String... more) {
        String[] args = new String[more.length + 3];
        args[0] = command;
        args[1] = "--programmes";
        args[2] = file.toString();
        System.arraycopy(more, 0, args, 3, more.length);
        return Run.of(args);
    }
}
