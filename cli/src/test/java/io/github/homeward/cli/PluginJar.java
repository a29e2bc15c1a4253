package io.github.homeward.cli;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** A plugin compiled from source and packed as its author would. */
final class PluginJar {

    private static final String SERVICE = "META-INF/services/io.github.homeward.spi.OriginPlugin";

    private PluginJar() {}

    /** A plugin without facts of its own whose single rule is the given expression of {@code view} and {@code year}. */
    static Path withRule(Path jar, String code, String className, String rule) throws IOException {
        String source = """
                import io.github.homeward.spi.*;
                import java.time.LocalDate;
                import java.util.List;
                public class %2$s implements OriginPlugin {
                    public Origin origin() { return new Origin("%1$s", "Land", Steering.LEFT); }
                    public int spiVersion() { return 1; }
                    public Provenance provenance() {
                        return new Provenance("origin-test", "7.0", LocalDate.of(2026, 1, 1), "none");
                    }
                    public FactSheet facts(FactReader reader) {
                        return new FactSheet(List.of(), List.of(), List.of(), List.of());
                    }
                    public List<Driver> drivers() {
                        return List.of(new Driver("test.%1$s", Driver.Kind.COST, Driver.Effect.LOWERS, "unit",
                                "A test", List.of("tax.consumption"), (view, year) -> %3$s));
                    }
                }
                """.formatted(code, className, rule);
        return of(jar, className, source, jar.resolveSibling("no resources"));
    }

    /** The plugin of a source file, with the resources of a folder. */
    static Path of(Path jar, String className, String source, Path resources) throws IOException {
        Path content = Files.createTempDirectory("plugin");
        compile(className, source, content);
        Files.createDirectories(jar.getParent());
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            put(out, SERVICE, className.getBytes(StandardCharsets.UTF_8));
            putAll(out, content);
            if (Files.isDirectory(resources)) {
                putAll(out, resources);
            }
        }
        return jar;
    }

    private static void compile(String className, String source, Path to) throws IOException {
        URI name = URI.create("string:///" + className.replace('.', '/') + ".java");
        JavaFileObject unit = new SimpleJavaFileObject(name, JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return source;
            }
        };
        StringWriter messages = new StringWriter();
        List<String> options = List.of(
                "-proc:none", "--release", "17", "-d", to.toString(), "-cp", System.getProperty("java.class.path"));
        try (StandardJavaFileManager files =
                ToolProvider.getSystemJavaCompiler().getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            if (!ToolProvider.getSystemJavaCompiler()
                    .getTask(messages, files, null, options, null, List.of(unit))
                    .call()) {
                throw new IllegalArgumentException(messages.toString());
            }
        }
    }

    private static void putAll(JarOutputStream out, Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> found = Files.walk(folder)) {
            files = found.filter(Files::isRegularFile).sorted().toList();
        }
        for (Path file : files) {
            String name = folder.relativize(file).toString().replace('\\', '/');
            if (!name.startsWith("META-INF")) {
                put(out, name, Files.readAllBytes(file));
            }
        }
    }

    private static void put(JarOutputStream out, String name, byte[] content) throws IOException {
        out.putNextEntry(new JarEntry(name));
        out.write(content);
        out.closeEntry();
    }
}
