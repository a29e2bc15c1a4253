package io.github.homeward.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.homeward.input.ErrorCode;
import io.github.homeward.input.HomewardException;
import io.github.homeward.report.file.ScenarioFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every way in which a scenario file can be wrong has its own error, with the line and what to write instead. */
class ScenarioMistakesTest {

    private static final String HEAD = "name: Test\noperations:\n";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    name: [                                        | HW501 | 1 | YAML
                    name: A;---;name: B                            | HW501 | 3 | second document
                    - just a list                                  | HW502 | 1 | a list
                    name: A;operations: none                       | HW502 | 2 | 'none'
                    name: A;operations: [5]                        | HW502 | 2 | '5'
                    name: [A];operations: []                       | HW502 | 1 | a list
                    ? [a];: b                                      | HW502 | 1 | a list
                    name: A;operation: []                          | HW503 | 2 | perhaps operations was meant
                    name: A;name: B;operations: []                 | HW504 | 2 | 'name' a second time
                    operations: []                                 | HW115 | 1 | no 'name'
                    name:;operations: []                           | HW115 | 1 | nothing after 'name:'
                    name: A                                        | HW115 | 1 | no 'operations'
                    name: base;operations: []                      | HW114 | 1 | 'base'
                    """)
    void theFileAsAWhole(String lines, String code, int line, String says) throws IOException {
        refused(lines.replace(';', '\n'), code, line, says);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {lever: fx.AAA, value: 1}                                   | HW115 | no 'op'
                    {op: mutiply, lever: fx.AAA, value: 1}                      | HW506 | perhaps multiply was meant
                    {op: set, lever: fx.AAA, valeu: 1}                          | HW503 | perhaps value was meant
                    {op: set, value: 1}                                         | HW115 | no 'lever'
                    {op: set, lever: fx.AAA}                                    | HW115 | no 'value'
                    {op: set, lever: fx.AAA, value: 1, value: 2}                | HW504 | 'value' a second time
                    {op: set, lever: fx.AA, value: 1}                           | HW507 | perhaps fx.AAA was meant
                    {op: set, lever: duty.XX.JP, value: 0.1}                    | HW507 | perhaps duty.JP.XX was meant
                    {op: set, lever: fx.AAA, value: ten}                        | HW105 | 'ten'
                    {op: set, lever: fx.AAA, value: 0x1.2p0}                    | HW105 | value '0x1.2p0'
                    {op: set, lever: duty.JP.XX, value: 10 %}                   | HW105 | no percent sign
                    {op: set, lever: fx.AAA, value: .inf}                       | HW105 | '.inf'
                    {op: set, lever: fx.AAA, value: Infinity}                   | HW107 | a finite number
                    {op: set, lever: fx.AAA, value: [1]}                        | HW502 | a single value
                    {op: set, lever: fx.AAA, value: 100}                        | HW508 | 0.5 to 4
                    {op: multiply, lever: fx.AAA, value: 10}                    | HW508 | 12.5 in 2021
                    {op: add, lever: nothing.XX, value: 0.1}                    | HW513 | without a value in 2021
                    {op: set, lever: fx.AAA, value: 1, years: 2020}             | HW509 | the past is what it was
                    {op: set, lever: fx.AAA, value: 1, years: 2020-2022}        | HW509 | begin with 2021
                    {op: set, lever: fx.AAA, value: 1, years: 2025}             | HW509 | look further ahead
                    {op: set, lever: fx.AAA, value: 1, years: 2023-2021}        | HW509 | write 2021-2023
                    {op: set, lever: fx.AAA, value: 1, years: soon}             | HW509 | 'soon'
                    {op: set, lever: fx.AAA, value: 1, years: []}               | HW509 | an empty list
                    {op: set, lever: fx.AAA, value: 1, years: [2021, next]}     | HW509 | 'next' in the list
                    {op: set, lever: fx.AAA, value: 1, years: {a: 1}}           | HW509 | a mapping
                    {op: set, lever: fx.AAA, value: 1, when: fx.AAA is high}    | HW510 | 'fx.AAA is high'
                    {op: set, lever: fx.AAA, value: 1, when: fx.AAA > high}     | HW105 | 'high'
                    {op: set, lever: fx.AAA, value: 1, when: fx.BAA > 1}        | HW507 | perhaps fx.AAA was meant
                    {op: set, lever: fx.AAA, value: 1, when: programme.XX-acme-coupe.launch > 1} | HW510 | a date
                    {op: set, lever: programme.XX-acme-cat.rate, value: 1}      | HW511 | perhaps XX-acme-car was meant
                    {op: set, lever: programme.XX-acme-old.rate, value: 1}      | HW511 | ended with 2017-06
                    {op: set, lever: programme.XX-acme-car.price, value: 1}     | HW507 | perhaps programme.XX-acme-car
                    {op: set, lever: programme.XX-acme-car.rate, value: -1}     | HW508 | 0 to 50000
                    {op: add, lever: programme.XX-acme-car.cap, value: 100}     | HW513 | use 'op: set'
                    {op: set, lever: programme.XX-acme-van.rate, value: 100}    | HW513 | use add-programme
                    {op: set, lever: programme.XX-acme-coupe.launch, value: 500} | HW113 | '500'
                    {op: set, lever: programme.XX-acme-coupe.launch, value: 2022-13} | HW113 | '2022-13'
                    {op: set, lever: programme.XX-acme-coupe.launch, value: 2020-05} | HW508 | after the cutoff
                    {op: multiply, lever: programme.XX-acme-coupe.launch, value: 2} | HW513 | op: add
                    {op: add, lever: programme.XX-acme-coupe.launch, value: 1.5} | HW508 | whole months
                    {op: add, lever: programme.XX-acme-coupe.launch, value: 6, years: 2022} | HW509 | leave 'years' out
                    {op: add, lever: programme.XX-acme-coupe.launch, value: 6, when: fx.AAA > 1} | HW510 | leave 'when' out
                    {op: add, lever: programme.XX-acme-van.launch, value: 6}    | HW513 | with a date
                    {op: set, lever: programme.XX-acme-car.launch, value: 2022} | HW513 | on sale since 2019-01-01
                    {op: remove-programme, id: XX-acme-cart}                    | HW511 | perhaps XX-acme-car was meant
                    {op: remove-programme, id: XX-acme-old}                     | HW511 | ended with 2017-06
                    {op: remove-programme, lever: XX-acme-car}                  | HW503 | 'lever'
                    {op: add-programme, id: XX-acme-car, maker: Acme, origin: IN, launch: 2022, rate: 1} | HW512 | another id
                    {op: add-programme, id: N, maker: Acme, origin: XX, launch: 2022, rate: 1}    | HW202 | 'XX'
                    {op: add-programme, id: N, origin: IN, launch: 2022, rate: 1}                 | HW115 | no 'maker'
                    {op: add-programme, id: N, maker: Acme, origin: IN, launch: soon, rate: 1}    | HW113 | 'soon'
                    {op: add-programme, id: N, maker: Acme, origin: IN, launch: 2021-03, rate: 1} | HW113 | after the cutoff
                    {op: add-programme, id: N, maker: Acme, origin: IN, launch: 2022, rate: 0}    | HW508 | above 0
                    {op: add-programme, id: N, maker: Acme, origin: IN, launch: 2022, rate: 1, steering: left} | HW114 | RHD or LHD
                    """)
    void oneOperation(String operation, String code, String says) throws IOException {
        refused(HEAD + "  - " + operation, code, 3, says);
    }

    @Test
    void theLineIsThatOfTheKeyWhereAnOperationTakesSeveral() throws IOException {
        refused(HEAD + "  - op: set\n    lever: fx.AAA\n    years: 2021\n    value: 9\n", "HW508", 6, "9.0");
        refused(HEAD + "  - op: set\n    lever: fx.AAB\n    years: 2021\n    value: 9\n", "HW507", 4, "fx.AAB");
        refused(HEAD + "  - op: set\n    lever: fx.AAA\n    value: 1\n    years: 2019\n", "HW509", 6, "2019");
    }

    @Test
    void filesThatAreMissingEmptyTooLargeOrNotText() throws IOException {
        Path file = folder.resolve("s.yaml");
        refusedAs(ErrorCode.FILE_MISSING, file);
        refusedAs(ErrorCode.FILE_UNREADABLE, folder);
        Files.writeString(file, "");
        refusedAs(ErrorCode.FILE_EMPTY, file);
        Files.writeString(file, "# only a remark\n");
        refusedAs(ErrorCode.FILE_EMPTY, file);
        Files.write(file, new byte[] {'n', (byte) 0xff, (byte) 0xfe});
        refusedAs(ErrorCode.FILE_UNREADABLE, file);
        Files.write(file, "n: 'x".repeat(1 << 20).getBytes(StandardCharsets.UTF_8));
        refusedAs(ErrorCode.TOO_LARGE, file);
        Files.writeString(file, "name: A\noperations: " + "[".repeat(100_000));
        refusedAs(ErrorCode.NOT_YAML, file);
        Files.writeString(file, "x: &a [1]\ny: [*a" + ", *a".repeat(60) + "]\n");
        refusedAs(ErrorCode.NOT_YAML, file);
        Files.writeString(file, "name: A\noperations:\n" + "  - {op: remove-programme, id: x}\n".repeat(501));
        refusedAs(ErrorCode.TOO_LARGE, file);
        Files.writeString(file, "name: " + "A".repeat(61) + "\noperations: []\n");
        refusedAs(ErrorCode.UNKNOWN_WORD, file);
    }

    @Test
    void twoScenariosOfOneNameAreToldApartByTheirFiles() throws IOException {
        Path one = Files.writeString(folder.resolve("one.yaml"), "name: Same\noperations: []\n");
        Path two = Files.writeString(folder.resolve("two.yaml"), "name: Same\noperations: []\n");

        assertThatExceptionOfType(HomewardException.class)
                .isThrownBy(() -> ScenarioFile.readAll(List.of(one, two)))
                .withMessageStartingWith("HW505 " + two + " line 1: ")
                .withMessageContaining(one + " line 1");
    }

    private void refused(String text, String code, int line, String says) throws IOException {
        Path file = Files.writeString(folder.resolve("s.yaml"), text);
        assertThatExceptionOfType(HomewardException.class)
                .isThrownBy(() -> Binding.of(ScenarioFile.read(file), SmallLevers.levers()))
                .withMessageStartingWith(code + " " + file + " line " + line + ": found ")
                .withMessageContainingAll("; expected ", "; fix: ", says);
    }

    private static void refusedAs(ErrorCode code, Path file) {
        assertThatExceptionOfType(HomewardException.class)
                .isThrownBy(() -> ScenarioFile.read(file))
                .satisfies(mistake -> assertThat(mistake.code()).isEqualTo(code))
                .withMessageContaining(file.toString());
    }
}
