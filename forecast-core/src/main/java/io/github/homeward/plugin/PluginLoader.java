package io.github.homeward.plugin;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Enumeration;

/**
 * Class loader of one plugin jar. Its service files are those of the jar alone: otherwise every jar in the folder would
 * bring the services of the class path along again. It stays open as long as its plugin can be reached, since a plugin
 * may load classes late.
 */
final class PluginLoader extends URLClassLoader {

    static final String SERVICES = "META-INF/services/";

    private PluginLoader(URL jar, ClassLoader parent) {
        super(new URL[] {jar}, parent);
    }

    static PluginLoader of(Path jar, ClassLoader parent) {
        try {
            return new PluginLoader(jar.toUri().toURL(), parent);
        } catch (MalformedURLException e) {
            throw new IllegalStateException("a path is always a URL", e);
        }
    }

    @Override
    public Enumeration<URL> getResources(String name) throws IOException {
        return name.startsWith(SERVICES) ? findResources(name) : super.getResources(name);
    }
}
