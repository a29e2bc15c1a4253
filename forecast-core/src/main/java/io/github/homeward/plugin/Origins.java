package io.github.homeward.plugin;

import io.github.homeward.driver.DriverTable;
import io.github.homeward.facts.FactBook;
import io.github.homeward.input.ErrorCode;
import io.github.homeward.input.HomewardException;
import io.github.homeward.spi.OriginPlugin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The origins that have a plugin.
 *
 * <p>A plugin that breaks the contract is left out and listed in {@link #refused()}; the others work. Two plugins for
 * one origin always stop the run, since nothing could say which of them is meant.
 */
public final class Origins {

    private final List<InstalledOrigin> admitted;
    private final List<RefusedPlugin> refused;
    private final @Nullable Trial trial;
    private final PluginLimits limits;

    /**
     * @throws HomewardException {@link ErrorCode#PLUGIN_DUPLICATE} if two speak for one origin
     */
    Origins(List<InstalledOrigin> admitted, List<RefusedPlugin> refused, PluginLimits limits) {
        this(admitted, refused, limits, null);
    }

    private Origins(
            List<InstalledOrigin> admitted, List<RefusedPlugin> refused, PluginLimits limits, @Nullable Trial trial) {
        this.trial = trial;
        this.admitted = admitted.stream()
                .sorted(Comparator.comparing(InstalledOrigin::code))
                .toList();
        this.refused = List.copyOf(refused);
        this.limits = limits;
        for (int i = 1; i < this.admitted.size(); i++) {
            InstalledOrigin one = this.admitted.get(i - 1);
            InstalledOrigin other = this.admitted.get(i);
            if (one.code().equals(other.code())) {
                throw new HomewardException(
                        ErrorCode.PLUGIN_DUPLICATE,
                        "origin " + one.code(),
                        "one plugin in " + one.place() + " and another in " + other.place(),
                        "one plugin for each origin",
                        "take one of the two away");
            }
        }
    }

    /**
     * Plugins on the class path.
     *
     * @throws HomewardException {@link ErrorCode#PLUGIN_DUPLICATE}
     */
    public static Origins installed() {
        return installed(PluginLimits.DEFAULT);
    }

    /** As {@link #installed()}, with other limits. */
    public static Origins installed(PluginLimits limits) {
        Admission admission = new Admission(Readers.CSV, limits);
        admission.consider(onClassPath());
        return admission.result();
    }

    /**
     * Plugins on the class path and, as jars, in a folder; each jar has a class loader of its own.
     *
     * @param folder only files that end in {@code .jar} are looked at
     * @throws HomewardException {@link ErrorCode#PLUGIN_DUPLICATE}, or {@link ErrorCode#FILE_MISSING} or
     *     {@link ErrorCode#FILE_UNREADABLE} for the folder
     */
    public static Origins installed(Path folder) {
        return installed(folder, PluginLimits.DEFAULT);
    }

    /** As {@link #installed(Path)}, with other limits. */
    public static Origins installed(Path folder, PluginLimits limits) {
        return installed(Readers.CSV, folder, limits);
    }

    /**
     * The plugins of one jar alone.
     *
     * @throws HomewardException {@link ErrorCode#PLUGIN_DUPLICATE}
     */
    public static Origins inJar(Path jar, PluginLimits limits) {
        Admission admission = new Admission(Readers.CSV, limits);
        admission.consider(new ServiceSearch<>(OriginPlugin.class).inJar(jar));
        return admission.result();
    }

    /**
     * Exactly these plugins.
     *
     * @throws HomewardException {@link ErrorCode#PLUGIN_DUPLICATE}
     */
    public static Origins of(OriginPlugin... plugins) {
        Admission admission = new Admission(Readers.CSV, PluginLimits.DEFAULT);
        for (OriginPlugin plugin : plugins) {
            admission.consider(List.of(Provider.Named.given(plugin)));
        }
        return admission.result();
    }

    static Origins installed(Readers reader, Path folder) {
        return installed(reader, folder, PluginLimits.DEFAULT);
    }

    static Origins installed(Readers reader, Path folder, PluginLimits limits) {
        Admission admission = new Admission(reader, limits);
        admission.consider(onClassPath());
        admission.consider(inFolder(folder));
        return admission.result();
    }

    /** The plugins that keep the contract, by the code of their origin. */
    public List<InstalledOrigin> all() {
        return admitted;
    }

    /** The plugin of one origin. */
    public Optional<InstalledOrigin> withCode(String code) {
        return admitted.stream().filter(origin -> origin.code().equals(code)).findFirst();
    }

    /** What was found and left out, in the order in which it was found. */
    public List<RefusedPlugin> refused() {
        return refused;
    }

    /**
     * These without the plugins whose facts do not fit the history's, or whose rules fail at a cutoff: each is asked
     * once for everything a forecast will ask for, and moves to {@link #refused()} if it fails.
     *
     * @param history whose facts the rules see beside their own
     * @param cutoff the cutoff of the forecast
     * @param horizon its years ahead
     */
    public Origins tried(Destination history, LocalDate cutoff, int horizon) {
        if (trial != null && trial.isOf(history, cutoff, horizon)) {
            return this;
        }
        Trial held = new Trial(history, cutoff, horizon, limits);
        List<InstalledOrigin> passed = new ArrayList<>();
        List<RefusedPlugin> left = new ArrayList<>(refused);
        for (InstalledOrigin origin : admitted) {
            RefusedPlugin refusal = held.refusal(origin);
            if (refusal == null) {
                passed.add(origin);
            } else {
                left.add(refusal);
            }
        }
        return new Origins(passed, left, limits, held);
    }

    /**
     * What the rules of an origin say, as heard at the trial where that asked for these years, so that no rule runs
     * twice.
     *
     * @param destination whose facts the rules see beside their own
     * @param book both facts, joined
     * @throws HomewardException as {@link DriverTable#of}
     */
    public DriverTable table(
            InstalledOrigin origin,
            Destination destination,
            FactBook book,
            LocalDate cutoff,
            int firstYear,
            int lastYear) {
        DriverTable heard = trial == null ? null : trial.heard(origin, destination, cutoff);
        return heard != null && heard.firstYear() <= firstYear && lastYear <= heard.lastYear()
                ? heard.between(firstYear, lastYear)
                : DriverTable.of(origin.plugin(), book, cutoff, firstYear, lastYear);
    }

    /**
     * These, provided that none was refused.
     *
     * @throws HomewardException with the code of the first refusal
     */
    public Origins strict() {
        if (!refused.isEmpty()) {
            throw refused.get(0).toException();
        }
        return this;
    }

    private static List<Provider<OriginPlugin>> onClassPath() {
        return new ServiceSearch<>(OriginPlugin.class).through(OriginPlugin.class.getClassLoader());
    }

    private static List<Provider<OriginPlugin>> inFolder(Path folder) {
        if (!Files.isDirectory(folder)) {
            boolean there = Files.exists(folder);
            throw new HomewardException(
                    there ? ErrorCode.FILE_UNREADABLE : ErrorCode.FILE_MISSING,
                    folder.toString(),
                    there ? "a file" : "no such folder",
                    "a folder with plugin jars",
                    "check the path given as plugin folder");
        }
        try {
            return new ServiceSearch<>(OriginPlugin.class).inFolder(folder);
        } catch (IOException e) {
            throw new HomewardException(
                    ErrorCode.FILE_UNREADABLE,
                    folder.toString(),
                    Failure.of(e),
                    "a folder that can be listed",
                    "check your permission to read it",
                    e);
        }
    }
}
