package io.github.homeward.cli;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The launcher in a tree as the build leaves it; the jar in it only points to the classes under test.
 *
 * @param home the tree
 * @param work the folder in which commands run
 */
record InstalledProgram(Path home, Path work) {

    /**
     * Plants a tree.
     *
     * @param work an empty folder
     * @param onClassPath which entries of this test's class path the jar points to
     */
    static InstalledProgram in(Path work, Predicate<String> onClassPath) throws IOException {
        Path home = Files.createDirectories(work.resolve("a home"));
        Files.copy(Path.of("../homeward"), home.resolve("homeward"));
        Path jar = Files.createDirectories(home.resolve("cli/target")).resolve("homeward.jar");
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, Main.class.getName());
        manifest.getMainAttributes()
                .put(
                        Attributes.Name.CLASS_PATH,
                        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                                .filter(entry -> !entry.contains("test-classes"))
                                .filter(onClassPath)
                                .map(entry -> Path.of(entry).toUri().toString())
                                .collect(Collectors.joining(" ")));
        new JarOutputStream(Files.newOutputStream(jar), manifest).close();
        return new InstalledProgram(home, work);
    }

    /** The same program in another folder. */
    InstalledProgram at(Path folder) {
        return new InstalledProgram(home, folder);
    }

    /**
     * What a start of the launcher gave.
     *
     * @param exitCode of the process
     * @param out standard output
     * @param err standard error
     */
    record Result(int exitCode, String out, String err) {}

    /** Starts the launcher and waits for it. */
    Result launch(Map<String, String> environment, String... args) throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(List.of("bash", home.resolve("homeward").toString()));
        command.addAll(List.of(args));
        return run(environment, command);
    }

    /** As above, where no file can grow beyond some kilobytes. */
    Result launchOnAFullDisk(int kilobytes, String... args) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                "bash",
                "-c",
                "ulimit -f " + kilobytes + "; exec \"$0\" \"$@\"",
                home.resolve("homeward").toString()));
        command.addAll(List.of(args));
        return run(Map.of(), command);
    }

    private Result run(Map<String, String> environment, List<String> command) throws IOException, InterruptedException {
        Path out = home.resolve("out.txt");
        Path err = home.resolve("err.txt");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(work.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().keySet().removeIf(name -> name.startsWith("HOMEWARD_"));
        builder.environment().putAll(environment);
        int exitCode = builder.start().waitFor();
        return new Result(exitCode, Files.readString(out), Files.readString(err));
    }
}
