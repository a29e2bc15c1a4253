package io.github.homeward.plugin;

import io.github.homeward.input.DataHash;
import io.github.homeward.input.ErrorCode;
import io.github.homeward.input.HomewardException;
import io.github.homeward.spi.FactReader;
import io.github.homeward.spi.HistoryProvider;
import io.github.homeward.spi.Spi;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the bundled history. Without it there is nothing to forecast, so any doubt about it stops the run. */
public final class Destinations {

    private Destinations() {}

    /**
     * The one history on the class path.
     *
     * @throws HomewardException {@link ErrorCode#NO_HISTORY} if there is none, {@link ErrorCode#PLUGIN_DUPLICATE} if
     *     there are several, {@link ErrorCode#PLUGIN_VERSION} or {@link ErrorCode#PLUGIN_BROKEN} if it breaks the
     *     contract; mistakes in its files with codes of their own
     */
    public static Destination bundled() {
        return through(HistoryProvider.class.getClassLoader(), Readers.CSV);
    }

    /**
     * A destination of one's own, which need not be on the class path as a service.
     *
     * @throws HomewardException as {@link #bundled()}
     */
    public static Destination of(HistoryProvider provider) {
        Class<?> type = provider.getClass();
        String name = type.getName();
        return installed(new Provider.Named<>(name, name, type.getClassLoader(), () -> provider), Readers.CSV);
    }

    static Destination through(ClassLoader loader, Readers readers) {
        List<Provider<HistoryProvider>> found = new ServiceSearch<>(HistoryProvider.class).through(loader);
        if (found.isEmpty()) {
            throw new HomewardException(
                    ErrorCode.NO_HISTORY,
                    "class path",
                    "no history",
                    "one",
                    "put a destination on the class path, or bring your own panel");
        }
        if (found.size() > 1) {
            throw new HomewardException(
                    ErrorCode.PLUGIN_DUPLICATE,
                    "class path",
                    "histories in " + found.get(0).place() + " and in "
                            + found.get(1).place(),
                    "exactly one history",
                    "take one of the two away");
        }
        Provider<HistoryProvider> only = found.get(0);
        if (only instanceof Provider.Named<HistoryProvider> named) {
            return installed(named, readers);
        }
        throw broken(only.place(), ((Provider.Broken<HistoryProvider>) only).reason(), null);
    }

    private static Destination installed(Provider.Named<HistoryProvider> named, Readers readers) {
        try {
            HistoryProvider history = named.make().call();
            int version = history.spiVersion();
            if (!Spi.accepts(version)) {
                throw new HomewardException(
                        ErrorCode.PLUGIN_VERSION,
                        named.place(),
                        named.className() + ", written against contract version " + version,
                        "version " + Spi.accepted(),
                        "use the history that belongs to this Homeward");
            }
            Set<DataHash> hashes = new LinkedHashSet<>();
            FactReader reader = readers.telling(hashes::add);
            return new Destination(
                    version,
                    Objects.requireNonNull(history.provenance(), "provenance() gave null"),
                    Objects.requireNonNull(history.profile(), "profile() gave null"),
                    Objects.requireNonNull(history.defaultCutoff(), "defaultCutoff() gave null"),
                    Objects.requireNonNull(history.facts(reader), "facts() gave null"),
                    Objects.requireNonNull(history.volumes(reader), "volumes() gave null"),
                    Objects.requireNonNull(history.claims(reader), "claims() gave null"),
                    named.place(),
                    List.copyOf(hashes));
        } catch (HomewardException e) {
            throw e;
        } catch (Exception | LinkageError e) {
            throw broken(named.place(), named.className() + ", which failed: " + Failure.of(e), e);
        }
    }

    private static HomewardException broken(String place, String found, @Nullable Throwable cause) {
        String expected = "a history that keeps the contract";
        String fix = "mend it, or put the one that belongs to this Homeward in its place";
        return cause == null
                ? new HomewardException(ErrorCode.PLUGIN_BROKEN, place, found, expected, fix)
                : new HomewardException(ErrorCode.PLUGIN_BROKEN, place, found, expected, fix, cause);
    }
}
