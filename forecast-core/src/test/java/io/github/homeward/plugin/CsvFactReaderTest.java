package io.github.homeward.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.homeward.input.DataHash;
import io.github.homeward.input.ErrorCode;
import io.github.homeward.input.HomewardException;
import io.github.homeward.input.Sha256;
import io.github.homeward.spi.Fact;
import io.github.homeward.spi.FactReader;
import io.github.homeward.spi.FactSheet;
import io.github.homeward.spi.Figure;
import io.github.homeward.spi.Figure.Measure;
import io.github.homeward.spi.Figure.Scope;
import io.github.homeward.spi.PartialDate;
import io.github.homeward.spi.Period;
import io.github.homeward.spi.ProgrammeStatement;
import io.github.homeward.spi.Status;
import io.github.homeward.spi.Steering;
import io.github.homeward.spi.Vehicle;
import io.github.homeward.spi.VolumeSheet;
import io.github.homeward.spi.VolumeStatement;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvFactReaderTest {

    private static final String PROGRAMMES =
            "programme_id,maker,model,origin,vehicle,steering,known_on,statement,value,unit,applies_from,applies_to,"
                    + "source_id,note,scope\n";

    private static final String VOLUMES =
            "period,origin,maker,model,units,precision,kind,published_on,tolerance,source_id,note\n";

    @TempDir
    Path root;

    private ResourceFolder folder = new ResourceFolder(Path.of("target", "unused"));

    @BeforeEach
    void fillTheFolder() {
        folder = new ResourceFolder(root);
    }

    @Test
    void aSourcedValueIsItsOwnRange() {
        assertThat(sheet().facts())
                .containsExactly(new Fact(
                        "fx.AAA",
                        LocalDate.of(2023, 1, 1),
                        LocalDate.of(2023, 12, 31),
                        10.5,
                        10.5,
                        10.5,
                        Status.KNOWN,
                        LocalDate.of(2024, 1, 10),
                        List.of("bank"),
                        ""));
        assertThat(sheet().programmes()).isEmpty();
    }

    @Test
    void partialDatesSeveralSourcesAndAnOpenEndAreUnderstood() {
        folder.append("sources.csv", "other,Other,,,");
        folder.append("values.csv", "fx.AAA,2024-02,,11,9,12.5,assumed,2024,bank;other,\"a note, quoted\"");
        Fact fact = sheet().facts().get(1);
        assertThat(fact.from()).isEqualTo("2024-02-01");
        assertThat(fact.to()).isNull();
        assertThat(fact.publishedOn()).isEqualTo("2024-12-31");
        assertThat(fact.low()).isEqualTo(9);
        assertThat(fact.high()).isEqualTo(12.5);
        assertThat(fact.status()).isEqualTo(Status.ASSUMED);
        assertThat(fact.sourceIds()).containsExactly("bank", "other");
        assertThat(fact.note()).isEqualTo("a note, quoted");
    }

    @Test
    void aTargetStartsOnTheFirstDayAndIsKnownOnTheLastDayOfAPartialDate() {
        folder.write(
                "programmes.csv",
                PROGRAMMES
                        + "MX-a,Maker,A,MX,truck,LHD,2024-02,target,500,vehicles per month,2024-03,2024-04,bank,,plant\n");
        assertThat(sheet().programmes())
                .containsExactly(new ProgrammeStatement(
                        "MX-a",
                        "Maker",
                        "A",
                        "MX",
                        Vehicle.TRUCK,
                        Steering.LEFT,
                        LocalDate.of(2024, 2, 29),
                        ProgrammeStatement.Kind.TARGET,
                        new Figure.Vehicles(500, Measure.PER_MONTH, Scope.PLANT),
                        PartialDate.parse("2024-03"),
                        PartialDate.parse("2024-04"),
                        "",
                        "bank",
                        ""));
    }

    @ParameterizedTest
    @CsvSource({
        "target, 500, vehicles a month, destination, 'vehicles per month' or 'vehicles per year'",
        "target, 500, '', destination, 'vehicles per month' or 'vehicles per year'",
        "target, 500, vehicles per month, japan, 'destination' or 'model_range' or 'plant' or 'all_markets'",
        "target, 500, vehicles per month, '', 'destination' or 'model_range' or 'plant' or 'all_markets'",
        "target, '', vehicles per month, '', nothing",
        "launch, '', '', destination, nothing",
        "price, 500, yen, '', 'three upper-case letters'",
        "sourcing_to, NL, vehicles, '', 'origin'"
    })
    void aMistypedUnitOrScopeIsAnErrorWithLineAndValidWords(
            String statement, String value, String unit, String scope, String words) {
        folder.write(
                "programmes.csv",
                PROGRAMMES + "MX-a,Maker,A,MX,passenger,,2025," + statement + "," + value + "," + unit + ",2026,,bank,,"
                        + scope + "\n");
        assertThatExceptionOfType(HomewardException.class)
                .isThrownBy(this::sheet)
                .satisfies(error -> assertThat(error.code()).isEqualTo(ErrorCode.UNKNOWN_WORD))
                .withMessageContaining("facts/programmes.csv line 2")
                .withMessageContaining(words);
    }

    @ParameterizedTest
    @CsvSource({
        "end_of_production_for_destination, '', 2026, 2026-06-30",
        "end_of_sales, '', 2026-02, 2026-02-28",
        "replaced_by, NL, 2026, 2026-06-30",
        "sourcing_to, NL, 2026-04, 2026-04-30",
        "sourcing_to, MX, 2026-04, 2026-04-01",
        "launch, '', 2026, 2026-01-01"
    })
    void anEndInAYearIsNotAnEndInJanuary(String statement, String value, String from, LocalDate expected) {
        folder.write(
                "programmes.csv",
                PROGRAMMES + "MX-a,Maker,A,MX,passenger,,2025," + statement + "," + value + ",," + from + ",,bank,,\n");
        ProgrammeStatement read = sheet().programmes().get(0);
        assertThat(read.appliesFrom()).isEqualTo(expected);
        assertThat(read.movesTo()).isEqualTo(value);
        assertThat(read.figure()).isNull();
        assertThat(read.steering()).isEqualTo(Steering.NOT_STATED);
    }

    @Test
    void everyFileThatIsReadIsHashedInTheOrderOfReading() {
        folder.write("programmes.csv", PROGRAMMES).write("volumes.csv", VOLUMES).write("unread.csv", "abc");
        List<DataHash> hashes = new ArrayList<>();
        FactReader reader = Readers.CSV.telling(hashes::add);
        Class<?> anchor = folder.anchor();

        reader.factSheet(anchor, ResourceFolder.NAME);
        reader.volumeSheet(anchor, ResourceFolder.NAME);

        assertThat(hashes)
                .extracting(DataHash::name)
                .containsExactly(
                        "facts/sources.csv",
                        "facts/indicators.csv",
                        "facts/values.csv",
                        "facts/programmes.csv",
                        "facts/sources.csv",
                        "facts/kinds.csv",
                        "facts/volumes.csv",
                        "facts/programme_names.csv");
        assertThat(hashes.get(3).sha256()).isEqualTo(Sha256.of(PROGRAMMES.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void volumesComeOldestFirstWithTheirTolerance() {
        folder.append("volumes.csv", "2024,ALL,ALL,ALL,registrations,93587,exact,headline,2025-01-10,,bank,");
        folder.append("volumes.csv", "2009,TH,B,C,sales,17677,lower-bound,press,2010-01-10,75,bank,+-75");
        folder.append("programme_names.csv", "TH,B,C,TH-b-c");
        VolumeSheet sheet = new CsvFactReader().volumeSheet(folder.anchor(), ResourceFolder.NAME);
        assertThat(sheet.statements())
                .extracting(VolumeStatement::period)
                .containsExactly(Period.calendarYear(2009), Period.calendarYear(2024));
        VolumeStatement first = sheet.statements().get(0);
        assertThat(first.kind().id()).isEqualTo("press");
        assertThat(first.precision()).isEqualTo(VolumeStatement.Precision.LOWER_BOUND);
        assertThat(first.tolerance()).isEqualTo(75);
        assertThat(sheet.statements().get(1).tolerance()).isNaN();
        assertThat(sheet.names()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fx.AAA,2024,2024,1O.5,,,known,2025,bank, | NOT_A_NUMBER | line 3 | '1O.5'",
                "fx.AAA,2024,2024,0x1.2p0,,,known,2025,bank, | NOT_A_NUMBER | line 3 | '0x1.2p0'",
                "fx.AAA,2024,2024,5000f,,,known,2025,bank, | NOT_A_NUMBER | line 3 | '5000f'",
                "fx.AAA,2024,2024,NaN,,,known,2025,bank, | NOT_FINITE | line 3 | 'NaN'",
                "fx.AAA,2024,2024,,,,known,2025,bank, | FIELD_MISSING | line 3 | no value",
                "fx.AAA,2024-13,2024,1,,,known,2025,bank, | BAD_DATE | line 3 | '2024-13'",
                "fx.AAA,2024,2023,1,,,known,2025,bank, | BAD_DATE | line 3 | 2023-12-31",
                "fx.AAA,2024,2024,1,2,3,assumed,2025,bank, | OUT_OF_RANGE | line 3 | 2.0 to 3.0",
                "fx.AAA,2024,2024,1,,,certain,2025,bank, | UNKNOWN_WORD | line 3 | 'certain'",
                "fx.AAA,2024,2024,1,,,projected,2025,bank, | UNKNOWN_WORD | line 3 | 'projected'",
                "fx.BBB,2024,2024,1,,,known,2025,bank, | UNKNOWN_WORD | line 3 | 'fx.BBB'",
                "fx.AAA,2024,2024,1,,,known,2025,bank;blog, | UNKNOWN_SOURCE | line 3 | 'blog'",
                "fx.AAA,2023,2023,1,,,known,2024-01-10,bank, | DUPLICATE_POINT | line 3 | fx.AAA from 2023-01-01",
                "fx.AAA,2024,2024,1 | FIELD_MISSING | values.csv line 3 | 4 fields"
            })
    void aMistakeInAValueIsNamedWithItsLine(String line, ErrorCode code, String where, String found) {
        folder.append("values.csv", line);
        assertRefused(code, where, found);
    }

    @Test
    void aMissingColumnIsNamed() {
        folder.write("indicators.csv", "indicator,unit,meaning\nfx.AAA,JPY,Yen\n");
        assertRefused(ErrorCode.HEADER_WRONG, "facts/indicators.csv line 1", "no column projection");
    }

    @Test
    void anUnknownProjectionNamesTheKnownOnes() {
        folder.write("indicators.csv", "indicator,unit,meaning,projection\nfx.AAA,JPY,Yen,grow\n");
        assertRefused(ErrorCode.UNKNOWN_WORD, "facts/indicators.csv line 2", "one of hold, drift, none");
    }

    @Test
    void aMissingFileIsNamed() {
        folder.delete("values.csv");
        assertRefused(ErrorCode.FILE_MISSING, "facts/values.csv", "no such resource");
    }

    @Test
    void anEmptyFileIsNamed() {
        folder.write("values.csv", "");
        assertRefused(ErrorCode.FILE_EMPTY, "facts/values.csv", "a CSV file");
    }

    @Test
    void aVolumeOfNoCountryIsNamed() {
        folder.append("volumes.csv", "2024,UK,ALL,ALL,sales,1,exact,press,2025,,bank,");
        assertVolumeRefused(ErrorCode.UNKNOWN_ORIGIN, "origin 'UK'");
    }

    @Test
    void aProgrammeOfNoCountryIsNamed() {
        folder.write("programmes.csv", PROGRAMMES + "a,M,A,ALL,passenger,,2025,launch,,,2026,,bank,,\n");
        assertRefused(ErrorCode.UNKNOWN_ORIGIN, "facts/programmes.csv line 2", "origin 'ALL'");
    }

    @Test
    void aVolumeOfAnUnknownPeriodOrBelowZeroIsNamed() {
        folder.append("volumes.csv", "2024H3,ALL,ALL,ALL,sales,1,exact,press,2025,,bank,");
        assertVolumeRefused(ErrorCode.BAD_DATE, "period '2024H3'");
        fillTheFolder();
        folder.append("volumes.csv", "2024,ALL,ALL,ALL,sales,-1,exact,press,2025,,bank,");
        assertVolumeRefused(ErrorCode.NEGATIVE, "units -1.0");
    }

    private FactSheet sheet() {
        return new CsvFactReader().factSheet(folder.anchor(), ResourceFolder.NAME);
    }

    private void assertRefused(ErrorCode code, String... parts) {
        assertThatExceptionOfType(HomewardException.class)
                .isThrownBy(this::sheet)
                .satisfies(refused -> assertThat(refused.code()).isEqualTo(code))
                .satisfies(refused -> assertThat(refused.getMessage()).contains(parts));
    }

    private void assertVolumeRefused(ErrorCode code, String found) {
        assertThatExceptionOfType(HomewardException.class)
                .isThrownBy(() -> new CsvFactReader().volumeSheet(folder.anchor(), ResourceFolder.NAME))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo(code))
                .withMessageContaining("facts/volumes.csv line 2")
                .withMessageContaining(found);
    }
}
