package io.github.homeward.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.homeward.Homeward;
import io.github.homeward.destination.fictional.Ruritania;
import io.github.homeward.facts.CutoffView;
import io.github.homeward.facts.FactBook;
import io.github.homeward.forecast.Forecast;
import io.github.homeward.input.HomewardException;
import io.github.homeward.plugin.contract.Contract;
import io.github.homeward.plugin.contract.Subject;
import io.github.homeward.spi.FactSheet;
import io.github.homeward.spi.OriginPlugin;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a jar in the folder does, it is told by name, and the forecast of the others stays as it was. */
@Tag("slow")
@Isolated
class HostilePluginsTest {

    private static final PluginLimits LIMITS = PluginLimits.DEFAULT.withTime(Duration.ofSeconds(2));

    private static final int HORIZON = 1;

    private static final String NO_FACTS = "return new FactSheet(List.of(), List.of(), List.of(), List.of())";

    private static final String RULE = """
            public List<Driver> drivers() {
                return List.of(new Driver("test.NL", Driver.Kind.COST, Driver.Effect.LOWERS, "unit", "A test",
                        List.of("market.new-vehicles"), (view, year) -> rule(view, year)));
            }
            static double rule(View view, int year) { %s }
            """;

    /** Wages of 2015, known in 2010. */
    private static final String LIE = """
            return new FactSheet(
                    List.of(new Source("s", "A book", "", "", "")),
                    List.of(new Indicator("wage.NL", "unit", "Wages", Projection.DRIFT)),
                    List.of(new Fact("wage.NL", LocalDate.of(2015, 1, 1), null, 3, 3, 3, Status.KNOWN,
                            LocalDate.of(2010, 1, 1), List.of("s"), "")),
                    List.of())""";

    private static final String TWICE = """
            return new FactSheet(List.of(), List.of(new Indicator("market.new-vehicles", "unit", "A test",
                    Projection.HOLD)), List.of(), List.of())""";

    private static Path work;
    private static Forecast alone;

    private static final String FACTS_OF_ITS_FILES = "return reader.factSheet(Bad.class, \"facts/NL\")";

    /** Puts a jar into a folder. */
    @FunctionalInterface
    interface Maker {

        Path in(Path folder) throws IOException;
    }

    /**
     * A jar that means harm, or does it.
     *
     * @param what in words
     * @param maker makes it
     * @param reason what a run tells of it; empty if it is harmless to the others and stays
     * @param fix what its author is told to do
     * @param breaks rule that verifying tells of one that stays; empty if it breaks none
     */
    record Hostile(String what, Maker maker, String reason, String fix, String breaks) {

        /** A plugin with members of its own. */
        static Hostile plugin(String what, String body, String reason, String fix) {
            return new Hostile(what, made(body, NO_FACTS), reason, fix, "");
        }

        /** A plugin with one rule. */
        static Hostile rule(String what, String rule, String reason, String fix) {
            return plugin(what, RULE.formatted(rule), reason, fix);
        }

        /** A plugin that a run cannot tell from a good one. */
        static Hostile quiet(String what, String rule, String facts, String breaks) {
            return new Hostile(what, made(RULE.formatted(rule), facts), "", "", breaks);
        }

        static Hostile jar(String what, Maker maker, String reason, String fix) {
            return new Hostile(what, maker, reason, fix, "");
        }

        private static Maker made(String body, String facts) {
            String source = PluginJar.plugin("Bad", "NL", body).replace(FACTS_OF_ITS_FILES, facts);
            return folder ->
                    new PluginJar(work).source("Bad", source).service("Bad").in(folder, "bad.jar");
        }

        @Override
        public String toString() {
            return what;
        }
    }

    static List<Hostile> hostiles() {
        return List.of(
                Hostile.plugin(
                        "throws when made",
                        "public Bad() { throw new IllegalStateException(\"no luck\"); }",
                        "no luck",
                        "mend the plugin"),
                Hostile.rule("throws when asked", "throw new IllegalStateException(\"no luck\");", "no luck", "mend"),
                Hostile.plugin(
                        "sleeps when made",
                        "public Bad() { while (true) { try { Thread.sleep(500); } catch (InterruptedException e) { } } }",
                        "no answer within 2 s",
                        "let its rules end"),
                Hostile.rule(
                        "turns in circles",
                        "while (!Thread.currentThread().isInterrupted()) { } return 1;",
                        "no answer within 2 s",
                        "let its rules end"),
                Hostile.rule("recurses for ever", "return rule(view, year);", "StackOverflowError", "mend"),
                Hostile.rule(
                        "is of another version", "return 1; } //version9 \n static void f() {", "version 9", "newer"),
                Hostile.rule("ends the program", "System.exit(7); return 1;", "Bad uses System.exit", "throw"),
                Hostile.rule(
                        "halts the machine",
                        "Runtime.getRuntime().halt(7); return 1;",
                        "Bad uses Runtime.halt",
                        "throw"),
                Hostile.rule("prints", "System.out.println(\"hello\"); return 1;", "Bad uses System.out", "SLF4J"),
                Hostile.rule("takes the output", "System.setOut(null); return 1;", "Bad uses System.", "SLF4J"),
                Hostile.rule(
                        "changes the language",
                        "java.util.Locale.setDefault(java.util.Locale.GERMANY); return 1;",
                        "Bad uses Locale.setDefault",
                        "leave alone"),
                Hostile.plugin(
                        "prints from a second class",
                        RULE.formatted("return Other.say();")
                                + "static class Other { static double say() { System.err.print(1); return 1; } }",
                        "Bad$Other uses System.err",
                        "SLF4J"),
                Hostile.plugin(
                        "leaks a thread",
                        "public Bad() { Thread t = new Thread(() -> { try { Thread.sleep(60000); }"
                                + " catch (InterruptedException e) { } }, \"leak\"); t.setDaemon(true); t.start(); }",
                        "left threads running: leak",
                        "start no threads"),
                Hostile.plugin(
                        "asks for an enormous array",
                        "public List<Lever> levers() { long[][] a = new long[1000][];"
                                + " for (int i = 0; i < 1000; i++) { a[i] = new long[Integer.MAX_VALUE]; }"
                                + " return List.of(); }",
                        "OutOfMemoryError",
                        "mend"),
                Hostile.plugin(
                        "offers two thousand million levers",
                        "public List<Lever> levers() { return java.util.Collections.nCopies(2000000000,"
                                + " new Lever(\"a\", 0, 1)); }",
                        "levers() gave 2000000000 items, more than 100000",
                        "state what Homeward reads"),
                Hostile.plugin(
                        "explains itself at length",
                        "public List<Driver> drivers() { return List.of(new Driver(\"test.NL\", Driver.Kind.COST,"
                                + " Driver.Effect.LOWERS, \"unit\", \"long \".repeat(1000000),"
                                + " List.of(\"market.new-vehicles\"), (view, year) -> 1)); }",
                        "more than 10000",
                        "in a sentence"),
                Hostile.plugin(
                        "reaches for the engine",
                        "public Bad() throws Exception { Class.forName(\"io.github.homeward.Homeward\"); }",
                        "ClassNotFoundException (io.github.homeward.Homeward)",
                        "mend"),
                Hostile.rule("is infinite", "return 1.0 / 0;", "the value of 2024 is infinite", "mend"),
                Hostile.rule("reads what nobody states", "return view.mean(\"gone\", year);", "'gone'", "mend"),
                Hostile.jar(
                        "states the destination's indicator again",
                        Hostile.made("", TWICE),
                        "market.new-vehicles",
                        "mend"),
                Hostile.jar(
                        "has no service file",
                        folder -> new PluginJar(work).entry("readme", "hello").in(folder, "bad.jar"),
                        "no service file",
                        "add the file"),
                Hostile.jar(
                        "names a class that is not there",
                        folder -> new PluginJar(work).service("no.such.Plugin").in(folder, "bad.jar"),
                        "class no.such.Plugin, named by the service file, which is not there",
                        "correct the name"),
                Hostile.jar(
                        "names a class that is no plugin",
                        folder -> new PluginJar(work)
                                .source("Bad", "public class Bad {}")
                                .service("Bad")
                                .in(folder, "bad.jar"),
                        "class Bad, named by the service file, which is no ",
                        "name the class"),
                Hostile.jar(
                        "lacks a class",
                        folder -> new PluginJar(work)
                                .source(
                                        "Bad",
                                        PluginJar.plugin("Bad", "NL", "").replace("Bad i", "Bad extends Gone i")
                                                + "class Gone {}")
                                .without("Gone.class")
                                .service("Bad")
                                .in(folder, "bad.jar"),
                        "class Bad, which cannot be linked",
                        "put what it needs into the jar"),
                Hostile.jar(
                        "is no jar",
                        folder -> Files.writeString(folder.resolve("bad.jar"), "no jar"),
                        "a jar that cannot be opened",
                        "build or copy"),
                Hostile.jar(
                        "brings other versions of a library and of the contract", HostilePluginsTest::clash, "", ""),
                Hostile.quiet("knows nothing", "return Double.NaN;", NO_FACTS, "finite"),
                Hostile.quiet("changes with every question", "return Math.random();", NO_FACTS, "same-answers"),
                Hostile.quiet("lies about the day of publication", "return 1;", LIE, "not-before-its-time"));
    }

    @BeforeAll
    static void forecastWithoutTheHostile(@TempDir Path folder) throws IOException {
        work = folder;
        Path plugins = Files.createDirectory(folder.resolve("alone"));
        good(plugins);
        Origins origins = Origins.installed(hashes -> new EmptyReader(), plugins, LIMITS);
        assertThat(origins.refused()).isEmpty();
        alone = forecast(origins);
        assertThat(alone.rows()).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("hostiles")
    void aHostilePluginIsToldByNameAndTheOthersForecastStays(Hostile hostile) throws IOException {
        Path folder = Files.createTempDirectory(work, "plugins");
        good(folder);
        Path jar = hostile.maker().in(folder);
        PrintStream out = System.out;
        Locale locale = Locale.getDefault();

        Origins tried =
                Origins.installed(hashes -> new EmptyReader(), folder, LIMITS).tried(ruritania(), cutoff(), HORIZON);

        if (hostile.reason().isEmpty()) {
            assertThat(tried.refused()).isEmpty();
            assertThat(broken(tried.withCode("NL").orElseThrow(), hostile.breaks()))
                    .isEqualTo(hostile.breaks());
        } else {
            assertThat(tried.refused()).singleElement().satisfies(refused -> {
                assertThat(refused.place()).isEqualTo(jar.toString());
                assertThat(refused.reason()).contains(hostile.reason());
                assertThat(refused.fix()).contains(hostile.fix());
            });
            assertThat(catchThrowableOfType(HomewardException.class, tried::strict)
                            .code()
                            .exitCode())
                    .isEqualTo(3);
        }
        assertThat(forecast(tried).toString()).isEqualTo(alone.toString());
        assertThat(System.out).isSameAs(out);
        assertThat(Locale.getDefault()).isEqualTo(locale);
    }

    @Test
    void aLibraryOfThePluginsOwnWinsOverTheProgramsAndTheContractNeverComesFromTheJar() throws IOException {
        Path folder = Files.createTempDirectory(work, "plugins");
        clash(folder);

        Origins origins = Origins.installed(hashes -> new EmptyReader(), folder, LIMITS);

        assertThat(origins.refused()).isEmpty();
        assertThat(origins.withCode("NL").orElseThrow().drivers().get(0).rule().value(view(), 2020))
                .isEqualTo(34);
    }

    @Test
    void aSecondPluginForAnOriginStopsTheRunAndBothPlacesAreNamed() throws IOException {
        Path folder = Files.createTempDirectory(work, "plugins");
        good(folder);
        Path twin = new PluginJar(work)
                .source("Twin", PluginJar.plugin("Twin", "BV", ""))
                .service("Twin")
                .in(folder, "twin.jar");

        HomewardException stopped = catchThrowableOfType(
                HomewardException.class, () -> Origins.installed(hashes -> new EmptyReader(), folder, LIMITS));

        assertThat(stopped.code().exitCode()).isEqualTo(3);
        assertThat(stopped)
                .hasMessageContainingAll(
                        "HW401", folder.resolve("good.jar").toString(), twin.toString(), "take one of the two away");
    }

    @Test
    void aThreadThatEndsByItselfIsNoLeak() throws IOException {
        Path folder = Files.createTempDirectory(work, "plugins");
        new PluginJar(work)
                .source(
                        "Brisk",
                        PluginJar.plugin("Brisk", "NL", "public Brisk() { new Thread(() -> { }, \"brisk\").start(); }"))
                .service("Brisk")
                .in(folder, "brisk.jar");

        assertThat(Origins.installed(hashes -> new EmptyReader(), folder, LIMITS)
                        .refused())
                .isEmpty();
    }

    private static void good(Path folder) throws IOException {
        String rule = """
                public List<Driver> drivers() {
                    return List.of(new Driver("market.BV", Driver.Kind.COST, Driver.Effect.RAISES, "vehicles", "A market",
                            List.of("market.new-vehicles"), (view, year) -> view.mean("market.new-vehicles", year),
                            Prior.assumed(0.5, 0.2, "a test")));
                }
                """;
        new PluginJar(work)
                .source("Good", PluginJar.plugin("Good", "BV", rule))
                .service("Good")
                .in(folder, "good.jar");
    }

    /**
     * A jar that is a module, holds a contract of another version and another version of a library that the program
     * has, and names a jar beside it with yet another.
     */
    private static Path clash(Path folder) throws IOException {
        String body = RULE.formatted("""
                try {
                    Class<?> mine = Class.forName("de.siegmar.fastcsv.reader.CsvReader");
                    Class<?> beside = Class.forName("org.tribuo.Dataset");
                    Class<?> shared = Class.forName("io.github.homeward.spi.Spi");
                    return (Integer) mine.getMethod("mine").invoke(null) + (Integer) beside.getMethod("mine").invoke(null)
                            + shared.getField("VERSION").getInt(null);
                } catch (ReflectiveOperationException e) {
                    throw new IllegalStateException(e);
                }
                """);
        new PluginJar(work)
                .source(
                        "Dataset",
                        "package org.tribuo; public class Dataset { public static int mine() { return 30; } }")
                .in(Files.createDirectory(folder.resolve("lib")), "other.jar");
        return new PluginJar(work)
                .entry("META-INF/MANIFEST.MF", "Manifest-Version: 1.0\nClass-Path: lib/other.jar\n")
                .source("module-info", "module bad {}")
                .source("Bad", PluginJar.plugin("Bad", "NL", body).replace(FACTS_OF_ITS_FILES, NO_FACTS))
                .source(
                        "CsvReader",
                        "package de.siegmar.fastcsv.reader; public class CsvReader { public static int mine() { return 3; } }")
                .source(
                        "Spi",
                        "package io.github.homeward.spi; public class Spi { public static final int VERSION = 99; }")
                .service("Bad")
                .in(folder, "bad.jar");
    }

    /** The rule that verifying finds broken, if asked for it. */
    private static String broken(InstalledOrigin origin, String id) {
        Subject subject = new Subject(() -> again(origin.plugin()), ruritania().facts(), cutoff());
        return Contract.RULES.stream()
                .filter(rule -> rule.id().equals(id))
                .flatMap(rule -> rule.breach(subject, LIMITS).stream())
                .map(breach -> breach.rule().id())
                .findFirst()
                .orElse("");
    }

    private static OriginPlugin again(OriginPlugin plugin) {
        try {
            return plugin.getClass().getConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Forecast forecast(Origins origins) {
        return Homeward.at(cutoff())
                .destination(ruritania())
                .origins(origins)
                .horizon(HORIZON)
                .forecast();
    }

    private static CutoffView view() {
        FactSheet ofThePlugin = new FactSheet(List.of(), List.of(), List.of(), List.of());
        return new CutoffView(FactBook.of(ruritania().facts(), ofThePlugin), cutoff());
    }

    private static Destination ruritania() {
        return Destinations.of(new Ruritania());
    }

    private static LocalDate cutoff() {
        return new Ruritania().defaultCutoff();
    }
}
