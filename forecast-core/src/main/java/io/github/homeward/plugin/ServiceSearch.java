package io.github.homeward.plugin;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Looks for services with {@link ServiceLoader}, and goes on behind those that cannot be loaded.
 *
 * @param <T> the service
 */
final class ServiceSearch<T> {

    private static final String CLASS_PATH = "class path";

    /** A search that fails this often is going in circles. */
    private static final int MOST_FAILURES = 1_000;

    private final Class<T> service;

    ServiceSearch(Class<T> service) {
        this.service = service;
    }

    /** Services that a class loader sees, in the order of its class path. */
    List<Provider<T>> through(ClassLoader loader) {
        return search(loader, null);
    }

    /** Services in the jars of a folder, in the order of their names, each with a class loader of its own. */
    List<Provider<T>> inFolder(Path folder) throws IOException {
        List<Path> jars;
        try (Stream<Path> files = Files.list(folder)) {
            jars = files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        }
        List<Provider<T>> found = new ArrayList<>();
        for (Path jar : jars) {
            found.addAll(inJar(jar));
        }
        return found;
    }

    private List<Provider<T>> inJar(Path jar) {
        String place = jar.toString();
        try (JarFile file = new JarFile(jar.toFile())) {
            if (file.getEntry(PluginLoader.SERVICES + service.getName()) == null) {
                return List.of(new Provider.Broken<>(
                        place, "no service file " + PluginLoader.SERVICES + service.getName() + " in the jar"));
            }
        } catch (IOException e) {
            return List.of(new Provider.Broken<>(place, "a jar that cannot be opened: " + Failure.of(e)));
        }
        List<Provider<T>> found = search(PluginLoader.of(jar, service.getClassLoader()), place);
        return found.isEmpty() ? List.of(new Provider.Broken<>(place, "a service file that names no class")) : found;
    }

    private List<Provider<T>> search(ClassLoader loader, @Nullable String place) {
        List<Provider<T>> found = new ArrayList<>();
        Iterator<ServiceLoader.Provider<T>> providers =
                ServiceLoader.load(service, loader).stream().iterator();
        for (int failures = 0; failures < MOST_FAILURES; ) {
            try {
                if (!providers.hasNext()) {
                    break;
                }
                ServiceLoader.Provider<T> provider = providers.next();
                Class<?> type = provider.type();
                found.add(new Provider.Named<>(place == null ? placeOf(type) : place, type.getName(), provider));
            } catch (ServiceConfigurationError | LinkageError e) {
                found.add(new Provider.Broken<>(place == null ? CLASS_PATH : place, Failure.of(e)));
                failures++;
            }
        }
        return found;
    }

    static String placeOf(Class<?> type) {
        CodeSource source = type.getProtectionDomain().getCodeSource();
        URL location = source == null ? null : source.getLocation();
        if (location == null) {
            return CLASS_PATH;
        }
        try {
            return new File(location.toURI()).toString();
        } catch (URISyntaxException | IllegalArgumentException e) {
            return location.toString();
        }
    }
}
