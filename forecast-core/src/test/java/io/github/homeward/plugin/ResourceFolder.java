package io.github.homeward.plugin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files in a temporary folder that look like a plugin's resources, with a sound default for each. */
final class ResourceFolder {

    static final String NAME = "facts";

    private final Path root;

    ResourceFolder(Path root) {
        this.root = root;
        write("sources.csv", "source_id,title,publisher,date,url\nbank,Rates,A bank,2024-01,https://bank.example\n");
        write("indicators.csv", "indicator,unit,meaning,projection\nfx.AAA,JPY per AAA,Yen per AAA,hold\n");
        write("values.csv", """
                indicator,from,to,value,low,high,status,published_on,source_id,note
                fx.AAA,2023,2023,10.5,,,known,2024-01-10,bank,
                """);
        write(
                "volumes.csv",
                "period,origin,maker,model,measure,units,precision,kind,published_on,tolerance,source_id,note\n");
        write("kinds.csv", """
                kind,vehicles,error,total,meaning
                headline,all_vehicles,0,yes,For tests
                press,all_vehicles,0.15,no,For tests
                """);
        write("programme_names.csv", "origin,maker,model,programme_id\n");
    }

    ResourceFolder write(String file, String text) {
        try {
            Path path = root.resolve(NAME).resolve(file);
            Files.createDirectories(root.resolve(NAME));
            Files.writeString(path, text);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return this;
    }

    ResourceFolder append(String file, String line) {
        try {
            Path path = root.resolve(NAME).resolve(file);
            return write(file, Files.readString(path) + line + "\n");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    void delete(String file) {
        try {
            Files.delete(root.resolve(NAME).resolve(file));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** A class whose loader finds the files: a proxy lives in the loader it is made for. */
    Class<?> anchor() {
        try {
            URLClassLoader loader = new URLClassLoader(new URL[] {root.toUri().toURL()}, null);
            return Proxy.newProxyInstance(loader, new Class<?>[] {Runnable.class}, (proxy, method, arguments) -> "")
                    .getClass();
        } catch (MalformedURLException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
