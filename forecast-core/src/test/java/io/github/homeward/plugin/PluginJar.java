package io.github.homeward.plugin;

import io.github.homeward.spi.OriginPlugin;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Builds real plugin jars: sources are compiled against the contract and packed with a service file. */
final class PluginJar {

    private final Map<String, byte[]> entries = new LinkedHashMap<>();
    private final Path work;

    PluginJar(Path work) {
        this.work = work;
    }

    /** A plugin of the given origin that keeps the contract, except where {@code body} says otherwise. */
    static String plugin(String className, String code, String body) {
        return """
                import io.github.homeward.spi.*;
                import java.time.LocalDate;
                import java.util.List;
                public class %1$s implements OriginPlugin {
                    public Origin origin() { return new Origin("%2$s", "Land %2$s", Steering.LEFT); }
                    public int spiVersion() { return %4$s; }
                    public Provenance provenance() {
                        return new Provenance("origin-%2$s", "1.0", LocalDate.of(2026, 1, 1), "none");
                    }
                    public FactSheet facts(FactReader reader) {
                        return reader.factSheet(%1$s.class, "facts/%2$s");
                    }
                    %3$s
                }
                """.formatted(className, code, body, body.contains("//version9") ? "9" : "1");
    }

    PluginJar source(String className, String source) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        Path classes = Files.createTempDirectory(work, "classes");
        JavaFileObject unit =
                new SimpleJavaFileObject(URI.create("string:///" + className + ".java"), JavaFileObject.Kind.SOURCE) {
                    @Override
                    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                        return source;
                    }
                };
        StringWriter messages = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            List<String> options =
                    List.of("-proc:none", "--release", "17", "-d", classes.toString(), "-cp", contract());
            if (!compiler.getTask(messages, files, null, options, null, List.of(unit))
                    .call()) {
                throw new IllegalArgumentException(messages.toString());
            }
        }
        try (Stream<Path> compiled = Files.walk(classes)) {
            compiled.filter(Files::isRegularFile)
                    .sorted()
                    .forEach(file -> entries.put(classes.relativize(file).toString(), bytes(file)));
        }
        return this;
    }

    PluginJar entry(String name, String content) {
        entries.put(name, content.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    PluginJar without(String name) {
        entries.remove(name);
        return this;
    }

    PluginJar service(String... classNames) {
        return entry("META-INF/services/" + OriginPlugin.class.getName(), String.join("\n", classNames) + "\n");
    }

    Path in(Path folder, String name) throws IOException {
        Path jar = folder.resolve(name);
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                out.putNextEntry(new JarEntry(entry.getKey()));
                out.write(entry.getValue());
                out.closeEntry();
            }
        }
        return jar;
    }

    private static String contract() {
        return ServiceSearch.placeOf(OriginPlugin.class)
                + File.pathSeparator
                + ServiceSearch.placeOf(org.slf4j.Logger.class);
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
