package io.github.homeward.plugin;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Looks for services in the files that {@link java.util.ServiceLoader} reads. It reads them itself, so that a bad one
 * is told apart from the next and nothing of a plugin runs before somebody watches.
 *
 * @param <T> the service
 */
final class ServiceSearch<T> {

    private static final String CLASS_PATH = "class path";

    private final Class<T> service;
    private final String serviceFile;

    ServiceSearch(Class<T> service) {
        this.service = service;
        this.serviceFile = "META-INF/services/" + service.getName();
    }

    /** Services that a class loader sees, in the order of its class path. */
    List<Provider<T>> through(ClassLoader loader) {
        Set<String> names = new LinkedHashSet<>();
        try {
            for (URL file : Collections.list(loader.getResources(serviceFile))) {
                names.addAll(namesIn(file));
            }
        } catch (IOException e) {
            return List.of(new Provider.Broken<>(
                    CLASS_PATH, "a service file that cannot be read: " + Failure.of(e), "build the jar again"));
        }
        return providers(names, loader, null);
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

    /** Services in one jar, with a class loader of its own; one that is broken if there are none. */
    List<Provider<T>> inJar(Path jar) {
        String place = jar.toString();
        try (JarFile file = new JarFile(jar.toFile())) {
            if (file.getEntry(serviceFile) == null) {
                return List.of(new Provider.Broken<>(
                        place,
                        "no service file " + serviceFile + " in the jar",
                        "add the file, with the name of the class that implements " + service.getSimpleName()));
            }
            PluginLoader loader = PluginLoader.of(jar, service.getClassLoader());
            URL url = loader.findResource(serviceFile);
            Set<String> names = url == null ? Set.of() : namesIn(url);
            if (names.isEmpty()) {
                return List.of(new Provider.Broken<>(
                        place,
                        "a service file that names no class",
                        "write the full name of the class that implements " + service.getSimpleName() + " into it"));
            }
            return providers(names, loader, place);
        } catch (IOException e) {
            return List.of(new Provider.Broken<>(
                    place, "a jar that cannot be opened: " + Failure.of(e), "build or copy the jar again"));
        }
    }

    private static Set<String> namesIn(URL file) throws IOException {
        URLConnection connection = file.openConnection();
        connection.setUseCaches(false);
        Set<String> names = new LinkedHashSet<>();
        try (InputStream in = connection.getInputStream()) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.replaceFirst("#.*", "").strip())
                    .filter(line -> !line.isEmpty())
                    .forEach(names::add);
        }
        return names;
    }

    private List<Provider<T>> providers(Set<String> names, ClassLoader loader, @Nullable String place) {
        List<Provider<T>> found = new ArrayList<>();
        for (String name : names) {
            found.add(provider(name, loader, place));
        }
        return found;
    }

    private Provider<T> provider(String name, ClassLoader loader, @Nullable String place) {
        String told = place == null ? CLASS_PATH : place;
        try {
            Class<?> type = Class.forName(name, false, loader);
            if (!service.isAssignableFrom(type)) {
                return new Provider.Broken<>(
                        told,
                        "class " + name + ", named by the service file, which is no " + service.getName(),
                        "name the class that implements it");
            }
            Constructor<?> constructor = type.getConstructor();
            if (!Modifier.isPublic(type.getModifiers())) {
                throw new NoSuchMethodException("the class is not public");
            }
            return new Provider.Named<>(place == null ? placeOf(type) : place, name, loader, () -> make(constructor));
        } catch (ClassNotFoundException e) {
            return new Provider.Broken<>(
                    told,
                    "class " + name + ", named by the service file, which is not there",
                    "correct the name in " + serviceFile + ", or put the class into the jar");
        } catch (NoSuchMethodException e) {
            return new Provider.Broken<>(
                    told,
                    "class " + name + " without a public constructor that takes nothing",
                    "make the class public, and give it such a constructor");
        } catch (ForbiddenCallError e) {
            return new Provider.Broken<>(told, Failure.of(e), e.fix());
        } catch (LinkageError e) {
            return new Provider.Broken<>(
                    told,
                    "class " + name + ", which cannot be linked: " + Failure.of(e),
                    "put what it needs into the jar: of Homeward a plugin sees the contract alone");
        }
    }

    private T make(Constructor<?> constructor) throws Exception {
        try {
            return service.cast(constructor.newInstance());
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
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
