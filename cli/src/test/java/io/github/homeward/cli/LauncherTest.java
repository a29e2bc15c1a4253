package io.github.homeward.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The launcher script in a tree of its own, with a Java and a Maven that only say how they were called. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the launcher is a bash script")
@Tag("slow")
class LauncherTest {

    private static final String ECHO_ARGUMENTS = "for a in \"$@\"; do printf '<%s>\\n' \"$a\"; done\n";

    @TempDir
    private Path work;

    private Path tree;
    private Path jar;

    @BeforeEach
    void plantTree() throws IOException {
        tree = Files.createDirectories(work.resolve("a tree's place"));
        Files.copy(Path.of("../homeward"), tree.resolve("homeward"));
        Files.createDirectories(tree.resolve("cli/target"));
        Files.createDirectories(tree.resolve("core/src/main"));
        Files.writeString(tree.resolve("pom.xml"), "pom");
        jar = Files.writeString(tree.resolve("cli/target/homeward.jar"), "jar");
        script(work.resolve("java home/bin/java"), ECHO_ARGUMENTS);
        script(tree.resolve("mvnw"), "echo '[ERROR] no luck'; exit 1\n");
    }

    @Test
    void everyArgumentArrivesAsItWasGivenFromAnywhere() throws Exception {
        Path link = Files.createSymbolicLink(work.resolve("link"), tree.resolve("homeward"));
        Path second = Files.createSymbolicLink(work.resolve("second"), Path.of("link"));

        for (Path start : List.of(tree.resolve("homeward"), link, second)) {
            Result result = launch(start, Map.of(), "forecast", "--out", "my dir", "", "*", "a\"b'c", "$HOME", "\\n");

            assertThat(result.exitCode()).isZero();
            assertThat(result.err()).isEmpty();
            assertThat(result.out().lines())
                    .contains("<-Dhomeward.home=" + tree.toRealPath() + ">", "<-Xlog:disable>")
                    .endsWith(
                            "<-jar>",
                            "<" + tree.toRealPath().resolve("cli/target/homeward.jar") + ">",
                            "<forecast>",
                            "<--out>",
                            "<my dir>",
                            "<>",
                            "<*>",
                            "<a\"b'c>",
                            "<$HOME>",
                            "<\\n>");
        }
    }

    @Test
    void theExitCodeOfTheCommandIsThatOfTheLauncher() throws Exception {
        script(work.resolve("java home/bin/java"), "exit 3\n");

        assertThat(launch(tree.resolve("homeward"), Map.of()).exitCode()).isEqualTo(3);
    }

    @Test
    void anOlderJarIsBuiltAgainQuietlyAndOnce() throws Exception {
        script(
                work.resolve("java home/bin/java"),
                "case \"$*\" in -version) echo 'openjdk version \"17.0.1\"' >&2;; esac\n");
        script(tree.resolve("mvnw"), "echo noise; echo built >> builds\n");
        Files.setLastModifiedTime(jar, FileTime.fromMillis(1_000));

        Result first = launch(tree.resolve("homeward"), Map.of(), "--version");
        Result second = launch(tree.resolve("homeward"), Map.of(), "--version");

        assertThat(first.exitCode()).isZero();
        assertThat(first.out()).isEmpty();
        assertThat(first.err()).startsWith("homeward: building").doesNotContain("noise");
        assertThat(second.err()).isEmpty();
        assertThat(tree.resolve("builds")).hasContent("built\n");
    }

    @Test
    void launchersStartedTogetherBuildOnce() throws Exception {
        script(
                work.resolve("java home/bin/java"),
                "case \"$*\" in -version) echo 'openjdk version \"17.0.1\"' >&2;; esac\n");
        script(tree.resolve("mvnw"), "echo built >> builds; sleep 2; echo jar > cli/target/homeward.jar\n");
        Files.delete(jar);
        List<Process> starts = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            starts.add(start(tree.resolve("homeward"), work.resolve("out" + i), work.resolve("err" + i), Map.of()));
        }

        for (Process process : starts) {
            assertThat(process.waitFor()).isZero();
        }
        assertThat(tree.resolve("builds")).hasContent("built\n");
        assertThat(tree.resolve("target/homeward-build.lock")).doesNotExist();
    }

    @Test
    void aLockLeftByADeadProcessIsBrokenAndItsHalfBuildDoneAgain() throws Exception {
        script(
                work.resolve("java home/bin/java"),
                "case \"$*\" in -version) echo 'openjdk version \"17.0.1\"' >&2;; esac\n");
        script(tree.resolve("mvnw"), "echo built >> builds; echo jar > cli/target/homeward.jar\n");
        Process dead = new ProcessBuilder("true").start();
        dead.waitFor();
        Path lock = Files.createDirectories(tree.resolve("target/homeward-build.lock"));
        Files.writeString(lock.resolve("pid"), dead.pid() + "\n");

        Result result = launch(tree.resolve("homeward"), Map.of(), "--version");

        assertThat(result.exitCode()).isZero();
        assertThat(tree.resolve("builds")).hasContent("built\n");
        assertThat(lock).doesNotExist();
    }

    @Test
    void aFailedBuildShowsTheEndOfItsLogAndWhereTheRestIs() throws Exception {
        script(
                work.resolve("java home/bin/java"),
                "case \"$*\" in -version) echo 'openjdk version \"17.0.1\"' >&2;; esac\n");
        Files.delete(jar);

        Result result = launch(tree.resolve("homeward"), Map.of(), "--version");

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).contains("[ERROR] no luck", "homeward-build.log");
    }

    @Test
    void aMissingOrOldJavaIsSaid() throws Exception {
        Result missing = launch(tree.resolve("homeward"), Map.of("JAVA_HOME", "/nowhere"));
        assertThat(missing.exitCode()).isEqualTo(1);
        assertThat(missing.err()).contains("/nowhere", "Java 17");

        Files.writeString(work.resolve("java home/release"), "IMPLEMENTOR=\"X\"\nJAVA_VERSION=\"11.0.2\"\n");
        Result dated = launch(tree.resolve("homeward"), Map.of());
        assertThat(dated.exitCode()).isEqualTo(1);
        assertThat(dated.err()).contains("is Java 11;", "needs 17 or newer");

        Files.delete(work.resolve("java home/release"));
        script(work.resolve("java home/bin/java"), "echo 'java version \"1.8.0_1\"' >&2\n");
        Files.delete(jar);
        Result old = launch(tree.resolve("homeward"), Map.of());
        assertThat(old.exitCode()).isEqualTo(1);
        assertThat(old.err()).contains("is Java 1;", "needs 17 or newer");
    }

    /**
     * What a start of the launcher gave.
     *
     * @param exitCode of the process
     * @param out standard output
     * @param err standard error
     */
    private record Result(int exitCode, String out, String err) {}

    private Result launch(Path start, Map<String, String> environment, String... args) throws Exception {
        Path out = work.resolve("out.txt");
        Path err = work.resolve("err.txt");
        int exitCode = start(start, out, err, environment, args).waitFor();
        return new Result(
                exitCode, Files.readString(out, StandardCharsets.UTF_8), Files.readString(err, StandardCharsets.UTF_8));
    }

    private Process start(Path start, Path out, Path err, Map<String, String> environment, String... args)
            throws IOException {
        List<String> command = new ArrayList<>(List.of("bash", start.toString()));
        command.addAll(List.of(args));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(Path.of("/").toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().put("JAVA_HOME", work.resolve("java home").toString());
        builder.environment().putAll(environment);
        return builder.start();
    }

    private static void script(Path path, String body) throws IOException {
        Files.createDirectories(path.getParent());
        Files.writeString(path, "#!/bin/sh\n" + body);
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
