package io.github.homeward.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.slf4j.bridge.SLF4JBridgeHandler;

/** The laws of the architecture, over every module that ships. */
@AnalyzeClasses(
        packages = "io.github.homeward",
        importOptions = {ImportOption.DoNotIncludeTests.class})
class LawsTest {

    private static final String ROOT = "io.github.homeward";

    @ArchTest
    static final ArchRule packagesDoNotDependOnEachOtherInCircles =
            slices().matching(ROOT + ".(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule theContractKnowsNoEngine = noClasses()
            .that()
            .resideInAPackage(ROOT + ".spi..")
            .should()
            .dependOnClassesThat()
            .resideOutsideOfPackages(ROOT + ".spi..", "java.lang..", "java.util..", "java.time..", "org.jspecify..");

    @ArchTest
    static final ArchRule pluginsAndHistoriesSeeOnlyTheContract = noClasses()
            .that()
            .resideInAnyPackage(ROOT + ".origin.*..", ROOT + ".history..")
            .should()
            .dependOnClassesThat()
            .resideOutsideOfPackages(
                    ROOT + ".origin.*..", ROOT + ".history..", ROOT + ".spi..", "java..", "org.jspecify..");

    @ArchTest
    static final ArchRule onlyTheCommandLineUsesStandardStreams = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + ".cli..")
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .orShould()
            .callMethod(Throwable.class, "printStackTrace");

    @ArchTest
    static final ArchRule nobodyLogsThroughTheJavaPlatform =
            noClasses().should().dependOnClassesThat().resideInAPackage("java.util.logging..");

    @ArchTest
    static final ArchRule onlyLoggingBridgesFromTheJavaPlatform = noClasses()
            .that()
            .doNotHaveSimpleName("Logging")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(SLF4JBridgeHandler.class);

    @ArchTest
    static final ArchRule nothingInTheEngineReadsTheClock = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + ".cli..")
            .should()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(System.class, "nanoTime")
            .orShould()
            .callMethod(java.time.LocalDate.class, "now")
            .orShould()
            .callMethod(java.time.Instant.class, "now");
}
