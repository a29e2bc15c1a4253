package io.github.homeward.plugin.contract;

import io.github.homeward.plugin.Origins;
import io.github.homeward.plugin.PluginLimits;
import io.github.homeward.plugin.RefusedPlugin;
import io.github.homeward.spi.OriginPlugin;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/** Packs a plugin that is still a folder of classes into a jar, and loads it as from a plugin folder. */
final class PluginFolder {

    private static final String SERVICE = "META-INF/services/" + OriginPlugin.class.getName();

    private PluginFolder() {}

    /** Service files that name a class, among those its class loader sees. */
    static List<URL> servicesNaming(Class<?> type) throws IOException {
        List<URL> found = new ArrayList<>();
        for (URL file : Collections.list(type.getClassLoader().getResources(SERVICE))) {
            URLConnection connection = file.openConnection();
            connection.setUseCaches(false);
            try (InputStream in = connection.getInputStream()) {
                String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                if (text.lines().map(String::strip).anyMatch(type.getName()::equals)) {
                    found.add(file);
                }
            }
        }
        return found;
    }

    static List<String> findings(Subject subject) throws IOException {
        Class<?> type = subject.plugin().getClass();
        Path code = Path.of(URI.create(
                type.getProtectionDomain().getCodeSource().getLocation().toString()));
        if (Files.isRegularFile(code)) {
            return findings(type, code);
        }
        Path jar = Files.createTempFile("plugin", ".jar");
        try {
            pack(roots(type, code), jar);
            return findings(type, jar);
        } finally {
            Files.deleteIfExists(jar);
        }
    }

    private static List<String> findings(Class<?> type, Path jar) {
        Origins origins = Origins.inJar(jar, PluginLimits.DEFAULT);
        boolean works = origins.all().stream()
                .anyMatch(origin -> origin.plugin().getClass().getName().equals(type.getName()));
        if (works) {
            return List.of();
        }
        List<String> reasons =
                origins.refused().stream().map(RefusedPlugin::reason).toList();
        return reasons.isEmpty() ? List.of("a jar in which no service file names " + type.getName()) : reasons;
    }

    /** Build tools may keep resources apart from classes. */
    private static Set<Path> roots(Class<?> type, Path code) throws IOException {
        Set<Path> roots = new LinkedHashSet<>();
        roots.add(code);
        for (URL service : servicesNaming(type)) {
            String text = service.toString();
            if (text.startsWith("file:")) {
                roots.add(Path.of(URI.create(text.substring(0, text.length() - SERVICE.length()))));
            }
        }
        return roots;
    }

    private static void pack(Set<Path> roots, Path jar) throws IOException {
        Set<String> packed = new LinkedHashSet<>();
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            for (Path root : roots) {
                try (Stream<Path> files = Files.walk(root)) {
                    files.filter(Files::isRegularFile).sorted().forEach(file -> put(out, root, file, packed));
                }
            }
        }
    }

    private static void put(JarOutputStream out, Path root, Path file, Set<String> packed) {
        String name = root.relativize(file).toString().replace('\\', '/');
        if (!packed.add(name)) {
            return;
        }
        try {
            out.putNextEntry(new JarEntry(name));
            out.write(Files.readAllBytes(file));
            out.closeEntry();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
