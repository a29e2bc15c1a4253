package io.github.homeward.report.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.homeward.input.HomewardException;
import io.github.homeward.judgement.OverrideEntry;
import io.github.homeward.judgement.OverrideEntry.Op;
import io.github.homeward.judgement.Overrides;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an override file may say, and every way in which it can be wrong. */
class OverrideFileTest {

    private static final String HEADER = "node,year,op,value,author,reason,entered_on,expires_on\n";

    @TempDir
    private Path folder;

    @Test
    void linesAreReadInTheOrderOfEntry() throws IOException {
        Path file = write(HEADER
                + "IN,2027,set,60000,A,\"because, so\",2026-02-01,2026-12-31\n\nALL,2027,add,-5.5,B,why,2026-02-01,\n");

        Overrides overrides = OverrideFile.read(file);

        assertThat(overrides.name()).isEqualTo("overrides.csv");
        assertThat(overrides.sha256()).hasSize(64);
        OverrideEntry first = overrides.entries().get(0);
        assertThat(first.where()).isEqualTo(file + " line 2");
        assertThat(first.op()).isEqualTo(Op.SET);
        assertThat(first.value()).isEqualTo(60_000);
        assertThat(first.reason()).isEqualTo("because, so");
        assertThat(first.expiresOn()).isEqualTo(LocalDate.of(2026, 12, 31));
        OverrideEntry second = overrides.entries().get(1);
        assertThat(second.line()).isEqualTo(4);
        assertThat(second.value()).isEqualTo(-5.5);
        assertThat(second.expiresOn()).isNull();
    }

    @Test
    void aHeaderAloneIsAFileWithoutOverrides() throws IOException {
        Overrides overrides = OverrideFile.read(write(HEADER));

        assertThat(overrides.given()).isTrue();
        assertThat(overrides.entries()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ,2027,set,1,A,why,2026-02-01,                 | HW115 | no node
                    IN,,set,1,A,why,2026-02-01,                   | HW115 | no year
                    IN,soon,set,1,A,why,2026-02-01,               | HW105 | year 'soon'
                    IN,2027.5,set,1,A,why,2026-02-01,             | HW105 | year '2027.5'
                    IN,2019,set,1,A,why,2026-02-01,               | HW703 | year 2019 entered on 2026-02-01
                    IN,2027,,1,A,why,2026-02-01,                  | HW115 | no op
                    IN,2027,raise,1,A,why,2026-02-01,             | HW114 | op 'raise'; expected set, add, multiply
                    IN,2027,set,,A,why,2026-02-01,                | HW115 | no value
                    IN,2027,set,many,A,why,2026-02-01,            | HW105 | value 'many'
                    IN,2027,set,5000f,A,why,2026-02-01,           | HW105 | value '5000f'
                    IN,2027,set,NaN,A,why,2026-02-01,             | HW107 | value 'NaN'
                    IN,2027,add,Infinity,A,why,2026-02-01,        | HW107 | value 'Infinity'
                    IN,2027,set,-1,A,why,2026-02-01,              | HW106 | set -1
                    IN,2027,multiply,-0.5,A,why,2026-02-01,       | HW106 | multiply -0.5
                    IN,2027,multiply,5000,A,why,2026-02-01,       | HW116 | multiply 5000; expected at most 1000
                    IN,2027,add,1e12,A,why,2026-02-01,            | HW116 | add 1e12
                    IN,2027,set,1,,why,2026-02-01,                | HW115 | no author
                    IN,2027,set,1,A,,2026-02-01,                  | HW115 | no reason
                    IN,2027,set,1,A,why,,                         | HW115 | no entered_on
                    IN,2027,set,1,A,why,1.2.2026,                 | HW113 | entered_on '1.2.2026'
                    IN,2027,set,1,A,why,2026-02-01,2026-02-30     | HW113 | expires_on '2026-02-30'
                    IN,2027,set,1,A,why,2026-02-01,2026-01-31     | HW706 | expires_on 2026-01-31 before entered_on 2026-02-01
                    IN,2027,set,1,A,why,2026-02-01                | HW115 | 7 fields
                    IN,2027,set,10,000,A,why,2026-02-01,          | HW115 | 9 fields
                    """)
    void aBadLineIsToldByFileAndLine(String line, String code, String found) throws IOException {
        Path file = write(HEADER + "ALL,2027,set,1,A,why,2026-01-01,\n" + line + "\n");

        assertThatThrownBy(() -> OverrideFile.read(file))
                .isInstanceOf(HomewardException.class)
                .hasMessageStartingWith(code + " " + file + " line 3: found ")
                .hasMessageContaining(found)
                .hasMessageContaining("; fix: ");
    }

    @Test
    void linesNeverGoBackInTimeNorRepeatThemselves() throws IOException {
        String line = "ALL,2027,set,1,A,why,2026-01-05,\n";

        assertThatThrownBy(() -> OverrideFile.read(write(HEADER + line + "IN,2027,set,1,A,why,2026-01-04,\n")))
                .hasMessageStartingWith("HW701 ")
                .hasMessageContaining("line 3")
                .hasMessageContaining("2026-01-05 of line 2");
        assertThatThrownBy(() -> OverrideFile.read(write(HEADER + line + line.replace(",1,", ",1.0,"))))
                .hasMessageStartingWith("HW702 ")
                .hasMessageContaining("the same as line 2");
    }

    @Test
    void filesThatAreNone() throws IOException {
        assertThatThrownBy(() -> OverrideFile.read(folder.resolve("gone.csv"))).hasMessageStartingWith("HW101 ");
        assertThatThrownBy(() -> OverrideFile.read(folder)).hasMessageStartingWith("HW102 ");
        assertThatThrownBy(() -> OverrideFile.read(write(""))).hasMessageStartingWith("HW103 ");
        assertThatThrownBy(() -> OverrideFile.read(write("\n\n"))).hasMessageStartingWith("HW103 ");
        assertThatThrownBy(() -> OverrideFile.read(write(HEADER.replace("author,", ""))))
                .hasMessageStartingWith("HW104 ")
                .hasMessageContaining("no column author");
        assertThatThrownBy(() -> OverrideFile.read(write(HEADER.replace("reason", "author"))))
                .hasMessageStartingWith("HW104 ")
                .hasMessageContaining("column author twice");
        assertThatThrownBy(() -> OverrideFile.read(write(HEADER + "\"ALL,2027,set,1,A,why,2026-01-05,\n")))
                .hasMessageStartingWith("HW102 ");
    }

    @Test
    void textInAnotherEncodingAndFilesBeyondAllSense() throws IOException {
        Path file = folder.resolve("overrides.csv");
        Files.write(file, (HEADER + "IN,2027,set,1,Åsa,why,2026-01-05,\n").getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> OverrideFile.read(file)).hasMessageStartingWith("HW102 " + file + " line 2");

        try (RandomAccessFile large = new RandomAccessFile(file.toFile(), "rw")) {
            large.setLength(17L << 20);
        }
        assertThatThrownBy(() -> OverrideFile.read(file)).hasMessageStartingWith("HW112 ");
    }

    private Path write(String text) throws IOException {
        return Files.writeString(folder.resolve("overrides.csv"), text);
    }
}
