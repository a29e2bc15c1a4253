package io.github.homeward.plugin;

import java.io.IOException;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.security.CodeSource;
import java.security.ProtectionDomain;
import java.security.cert.Certificate;
import java.util.List;

/**
 * Class loader of one plugin jar. It sees the Java platform, its own jar, and of Homeward the {@link #SHARED}
 * packages alone, which it never takes from the jar: a plugin may bring any version of any library, and neither meets
 * the engine's libraries nor another plugin's. Classes that would reach beyond the plugin are not defined; see {@link
 * ForbiddenCalls}.
 *
 * <p>It stays open as long as its plugin can be reached, since a plugin may load classes late.
 */
final class PluginLoader extends URLClassLoader {

    /**
     * What plugins and the program have in common: the contract, what destinations offer to origins, annotations,
     * logging.
     */
    static final List<String> SHARED = List.of(
            "io.github.homeward.spi.", "io.github.homeward.destination.", "org.jspecify.annotations.", "org.slf4j.");

    static {
        registerAsParallelCapable();
    }

    private final ClassLoader contract;
    private final ProtectionDomain domain;

    private PluginLoader(URL jar, ClassLoader contract) {
        super(new URL[] {jar}, ClassLoader.getPlatformClassLoader());
        this.contract = contract;
        this.domain = new ProtectionDomain(new CodeSource(jar, (Certificate[]) null), null, this, null);
    }

    /**
     * A loader for a jar.
     *
     * @param contract class loader of the contract
     */
    static PluginLoader of(Path jar, ClassLoader contract) {
        try {
            return new PluginLoader(jar.toUri().toURL(), contract);
        } catch (MalformedURLException e) {
            throw new IllegalStateException("a path is always a URL", e);
        }
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        return SHARED.stream().anyMatch(name::startsWith) ? contract.loadClass(name) : super.loadClass(name, resolve);
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        try (InputStream in = getResourceAsStream(name.replace('.', '/') + ".class")) {
            if (in == null) {
                throw new ClassNotFoundException(name);
            }
            byte[] classFile = in.readAllBytes();
            ForbiddenCalls.check(name, classFile);
            return defineClass(name, classFile, 0, classFile.length, domain);
        } catch (IOException e) {
            throw new ClassNotFoundException(name, e);
        }
    }
}
