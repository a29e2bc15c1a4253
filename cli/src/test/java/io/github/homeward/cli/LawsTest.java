package io.github.homeward.cli;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.bridge.SLF4JBridgeHandler;

/** The laws of the architecture, over every module that ships. */
@AnalyzeClasses(
        packages = "io.github.homeward",
        importOptions = {ImportOption.DoNotIncludeTests.class})
class LawsTest {

    private static final String ROOT = "io.github.homeward";

    /** Classes that ship; fewer mean that a module was not seen, and the laws of it not tried. */
    private static final int FEWEST_CLASSES = 500;

    /** The floors of the house, from the ground up: a class uses its own floor and those below it. */
    private static final Map<String, List<String>> FLOORS = floors();

    private static Map<String, List<String>> floors() {
        Map<String, List<String>> floors = new LinkedHashMap<>();
        floors.put("contract", List.of(ROOT + ".spi.."));
        floors.put("tools", List.of(ROOT + ".input..", ROOT + ".math.."));
        floors.put("series", List.of(ROOT + ".yearly.series"));
        floors.put("model", List.of(ROOT + ".yearly.model"));
        floors.put("window", List.of(ROOT + ".yearly.window"));
        floors.put("score", List.of(ROOT + ".yearly.score"));
        floors.put("combine", List.of(ROOT + ".yearly.combine"));
        floors.put("range", List.of(ROOT + ".yearly.range"));
        floors.put("panel forecaster", List.of(ROOT + ".yearly"));
        floors.put("features", List.of(ROOT + ".yearly.feature"));
        floors.put("panel backtest", List.of(ROOT + ".yearly.backtest"));
        floors.put("node and facts", List.of(ROOT + ".node", ROOT + ".facts"));
        floors.put("driver and programme", List.of(ROOT + ".driver", ROOT + ".programme"));
        floors.put("ledger and plugin", List.of(ROOT + ".ledger", ROOT + ".plugin"));
        floors.put("rules of the contract", List.of(ROOT + ".plugin.contract"));
        floors.put("panel", List.of(ROOT + ".panel"));
        floors.put("base", List.of(ROOT + ".base"));
        floors.put("vintage and path", List.of(ROOT + ".vintage", ROOT + ".path"));
        floors.put("forecast", List.of(ROOT + ".forecast"));
        floors.put(
                "questions", List.of(ROOT + ".scenario", ROOT + ".explain", ROOT + ".judgement", ROOT + ".backtest"));
        floors.put("own panel", List.of(ROOT + ".own"));
        floors.put("door", List.of(ROOT));
        floors.put("files", List.of(ROOT + ".report.file"));
        floors.put("pages", List.of(ROOT + ".report.page"));
        floors.put("documents", List.of(ROOT + ".report.document"));
        floors.put("workbook", List.of(ROOT + ".report.workbook"));
        floors.put("workbench", List.of(ROOT + ".report.live"));
        floors.put("server", List.of(ROOT + ".report.serve"));
        floors.put("settings", List.of(ROOT + ".cli.setting"));
        floors.put("command line", List.of(ROOT + ".cli"));
        return floors;
    }

    @ArchTest
    static void everyArrowPointsDown(JavaClasses classes) {
        LayeredArchitecture house = layeredArchitecture().consideringOnlyDependenciesInLayers();
        for (Map.Entry<String, List<String>> floor : FLOORS.entrySet()) {
            house = house.layer(floor.getKey()).definedBy(floor.getValue().toArray(String[]::new));
        }
        List<String> names = new ArrayList<>(FLOORS.keySet());
        for (int i = 0; i < names.size(); i++) {
            String[] above = names.subList(i + 1, names.size()).toArray(String[]::new);
            house = above.length == 0
                    ? house.whereLayer(names.get(i)).mayNotBeAccessedByAnyLayer()
                    : house.whereLayer(names.get(i)).mayOnlyBeAccessedByLayers(above);
        }
        house.check(classes);
    }

    @ArchTest
    static void everyPackageHasAFloor(JavaClasses classes) {
        List<String> homes = FLOORS.values().stream().flatMap(List::stream).toList();
        assertThat(classes)
                .filteredOn(type ->
                        homes.stream().noneMatch(home -> resideInAPackage(home).test(type)))
                .extracting(JavaClass::getPackageName)
                .allMatch(name -> name.startsWith(ROOT + ".origin.") || name.startsWith(ROOT + ".destination."));
    }

    @ArchTest
    static void theLawsSawEveryModule(JavaClasses classes) {
        assertThat(classes.size()).isGreaterThan(FEWEST_CLASSES);
        assertThat(classes.stream().map(JavaClass::getPackageName))
                .contains(ROOT, ROOT + ".spi", ROOT + ".yearly", ROOT + ".report.page", ROOT + ".destination.japan");
    }

    @ArchTest
    static void theDoorHasTwoPublicClasses(JavaClasses classes) {
        assertThat(classes)
                .filteredOn(type -> type.getPackageName().equals(ROOT)
                        && type.getModifiers().contains(JavaModifier.PUBLIC)
                        && !type.isNestedClass())
                .extracting(JavaClass::getSimpleName)
                .containsExactlyInAnyOrder("BaseCase", "Homeward");
    }

    @ArchTest
    static final ArchRule packagesDoNotDependOnEachOtherInCircles =
            slices().matching(ROOT + ".(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule theContractKnowsNoEngine = noClasses()
            .that()
            .resideInAPackage(ROOT + ".spi..")
            .should()
            .dependOnClassesThat()
            .resideOutsideOfPackages(ROOT + ".spi..", "java.lang..", "java.util..", "java.time..", "org.jspecify..");

    @ArchTest
    static final ArchRule pluginsAndDestinationsSeeOnlyTheContract = noClasses()
            .that()
            .resideInAnyPackage(ROOT + ".origin.*..", ROOT + ".destination..")
            .should()
            .dependOnClassesThat()
            .resideOutsideOfPackages(
                    ROOT + ".origin.*..", ROOT + ".destination..", ROOT + ".spi..", "java..", "org.jspecify..");

    @ArchTest
    static final ArchRule theYearlyForecasterReadsNoFile = noClasses()
            .that()
            .resideInAPackage(ROOT + ".yearly..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.nio.file..", "de.siegmar..", "org.apache.arrow..", "com.fasterxml..");

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
    static final ArchRule randomNumbersComeFromOneGenerator = noClasses()
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.util.SplittableRandom")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.util.Random")
            .orShould()
            .callMethod(Math.class, "random");

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
