package io.github.homeward.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.homeward.Homeward;
import io.github.homeward.destination.fictional.Ruritania;
import io.github.homeward.facts.CutoffView;
import io.github.homeward.facts.FactBook;
import io.github.homeward.forecast.Forecast;
import io.github.homeward.input.HomewardException;
import io.github.homeward.spi.FactSheet;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a jar in the folder does, it is told by name, and the forecast of the others stays as it was. */
@Tag("slow")
class HostilePluginsTest {

    private static final PluginLimits LIMITS = PluginLimits.DEFAULT.withTime(Duration.ofSeconds(2));

    private static final int HORIZON = 1;

    private static final String RULE = """
            public List<Driver> drivers() {
                return List.of(new Driver("test.NL", Driver.Kind.COST, Driver.Effect.LOWERS, "unit", "A test",
                        List.of("market.new-vehicles"), (view, year) -> rule(view, year)));
            }
            static double rule(View view, int year) { %s }
            """;

    private static Path work;
    private static Forecast alone;

    /**
     * A jar that means harm, or does it.
     *
     * @param what in words
     * @param body members of its class
     * @param reason what is told of it; empty if it is harmless behind the wall and may stay
     * @param fix what its author is told to do
     */
    record Hostile(String what, String body, String reason, String fix) {

        static Hostile rule(String what, String rule, String reason, String fix) {
            return new Hostile(what, RULE.formatted(rule), reason, fix);
        }

        @Override
        public String toString() {
            return what;
        }
    }

    static List<Hostile> hostiles() {
        return List.of(
                new Hostile(
                        "throws when made",
                        "public Bad() { throw new IllegalStateException(\"no luck\"); }",
                        "no luck",
                        "mend the plugin"),
                Hostile.rule("throws when asked", "throw new IllegalStateException(\"no luck\");", "no luck", "mend"),
                new Hostile(
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
                new Hostile(
                        "prints from a second class",
                        RULE.formatted("return Other.say();")
                                + "static class Other { static double say() { System.err.print(1); return 1; } }",
                        "Bad$Other uses System.err",
                        "SLF4J"),
                new Hostile(
                        "leaks a thread",
                        "public Bad() { Thread t = new Thread(() -> { try { Thread.sleep(60000); }"
                                + " catch (InterruptedException e) { } }, \"leak\"); t.setDaemon(true); t.start(); }",
                        "left threads running: leak",
                        "start no threads"),
                new Hostile(
                        "asks for an enormous array",
                        "public List<Lever> levers() { long[][] a = new long[1000][];"
                                + " for (int i = 0; i < 1000; i++) { a[i] = new long[Integer.MAX_VALUE]; }"
                                + " return List.of(); }",
                        "OutOfMemoryError",
                        "mend"),
                new Hostile(
                        "offers two thousand million levers",
                        "public List<Lever> levers() { return java.util.Collections.nCopies(2000000000,"
                                + " new Lever(\"a\", 0, 1)); }",
                        "levers() gave 2000000000 items, more than 100000",
                        "state what Homeward reads"),
                new Hostile(
                        "explains itself at length",
                        "public List<Driver> drivers() { return List.of(new Driver(\"test.NL\", Driver.Kind.COST,"
                                + " Driver.Effect.LOWERS, \"unit\", \"long \".repeat(1000000),"
                                + " List.of(\"market.new-vehicles\"), (view, year) -> 1)); }",
                        "more than 10000",
                        "in a sentence"),
                new Hostile(
                        "reaches for the engine",
                        "public Bad() throws Exception { Class.forName(\"io.github.homeward.Homeward\"); }",
                        "ClassNotFoundException (io.github.homeward.Homeward)",
                        "mend"),
                Hostile.rule("is infinite", "return 1.0 / 0;", "the value of 2024 is infinite", "mend"),
                Hostile.rule("reads what nobody states", "return view.mean(\"gone\", year);", "'gone'", "mend"),
                new Hostile("states the destination's indicator again", "//twice", "market.new-vehicles", "mend"),
                Hostile.rule("knows nothing", "return Double.NaN;", "", ""),
                Hostile.rule("changes with every question", "return Math.random();", "", ""),
                Hostile.rule(
                        "brings another library of the same name",
                        "return org.slf4j.LoggerFactory.getLogger(\"x\").isInfoEnabled()"
                                + " && Bad.class.getClassLoader().getResource(\"homeward\") == null ? 1 : 2;",
                        "",
                        ""));
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
        Path jar = bad(hostile).in(folder, "bad.jar");
        PrintStream out = System.out;
        Locale locale = Locale.getDefault();

        Origins tried =
                Origins.installed(hashes -> new EmptyReader(), folder, LIMITS).tried(ruritania(), cutoff(), HORIZON);

        if (hostile.reason().isEmpty()) {
            assertThat(tried.refused()).isEmpty();
        } else {
            assertThat(tried.refused()).singleElement().satisfies(refused -> {
                assertThat(refused.place()).isEqualTo(jar.toString());
                assertThat(refused.reason()).contains("Bad", hostile.reason());
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
        String library =
                "package de.siegmar.fastcsv.reader; public class CsvReader { public static int mine() { return 3; } }";
        String contract = "package io.github.homeward.spi; public class Spi { public static final int VERSION = 99; }";
        String body = RULE.formatted("""
                try {
                    Class<?> mine = Class.forName("de.siegmar.fastcsv.reader.CsvReader");
                    Class<?> shared = Class.forName("io.github.homeward.spi.Spi");
                    return (Integer) mine.getMethod("mine").invoke(null) + shared.getField("VERSION").getInt(null);
                } catch (ReflectiveOperationException e) {
                    throw new IllegalStateException(e);
                }
                """);
        new PluginJar(work)
                .source("Clash", PluginJar.plugin("Clash", "NL", body))
                .source("CsvReader", library)
                .source("Spi", contract)
                .service("Clash")
                .in(folder, "clash.jar");

        Origins origins = Origins.installed(hashes -> new EmptyReader(), folder, LIMITS);

        assertThat(origins.refused()).isEmpty();
        assertThat(origins.withCode("NL").orElseThrow().drivers().get(0).rule().value(view(), 2020))
                .isEqualTo(4);
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

    private static PluginJar bad(Hostile hostile) throws IOException {
        String source = PluginJar.plugin("Bad", "NL", hostile.body());
        if (hostile.body().equals("//twice")) {
            source = source.replace(
                    "return reader.factSheet(Bad.class, \"facts/NL\")",
                    "return new FactSheet(List.of(), List.of(new Indicator(\"market.new-vehicles\", \"unit\", \"A test\","
                            + " Projection.HOLD)), List.of(), List.of())");
        }
        return new PluginJar(work).source("Bad", source).service("Bad");
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
