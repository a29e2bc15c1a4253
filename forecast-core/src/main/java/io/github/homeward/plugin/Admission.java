package io.github.homeward.plugin;

import io.github.homeward.input.Countries;
import io.github.homeward.input.DataHash;
import io.github.homeward.input.ErrorCode;
import io.github.homeward.spi.FactReader;
import io.github.homeward.spi.Origin;
import io.github.homeward.spi.OriginPlugin;
import io.github.homeward.spi.Spi;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.ServiceConfigurationError;
import java.util.Set;

/** Asks each plugin everything it has to say, once; whoever fails to answer is refused. */
final class Admission {

    private final Readers readers;
    private final List<InstalledOrigin> admitted = new ArrayList<>();
    private final List<RefusedPlugin> refused = new ArrayList<>();

    Admission(Readers readers) {
        this.readers = readers;
    }

    void consider(List<Provider<OriginPlugin>> providers) {
        for (Provider<OriginPlugin> provider : providers) {
            if (provider instanceof Provider.Named<OriginPlugin> named) {
                consider(named);
            } else if (provider instanceof Provider.Broken<OriginPlugin> broken) {
                refused.add(new RefusedPlugin(broken.place(), ErrorCode.PLUGIN_BROKEN, broken.reason()));
            }
        }
    }

    Origins result() {
        return new Origins(admitted, refused);
    }

    /** A plugin is foreign code: errors of linking, assertions and endless recursion are its own, not ours. */
    private void consider(Provider.Named<OriginPlugin> named) {
        try {
            OriginPlugin plugin = named.make().get();
            int version = plugin.spiVersion();
            if (version == Spi.VERSION) {
                admitted.add(installed(plugin, named));
            } else {
                String reason = named.className() + ", written against contract version " + version
                        + " while this Homeward has version " + Spi.VERSION;
                refused.add(new RefusedPlugin(named.place(), ErrorCode.PLUGIN_VERSION, reason));
            }
        } catch (RuntimeException | ServiceConfigurationError | LinkageError | AssertionError | StackOverflowError e) {
            String reason = named.className() + ", which failed: " + Failure.of(e);
            refused.add(new RefusedPlugin(named.place(), ErrorCode.PLUGIN_BROKEN, reason));
        }
    }

    private InstalledOrigin installed(OriginPlugin plugin, Provider.Named<OriginPlugin> named) {
        Origin origin = Objects.requireNonNull(plugin.origin(), "origin() gave null");
        if (!Countries.known(origin.code())) {
            throw new IllegalArgumentException("origin '" + origin.code() + "' is no country of ISO 3166-1");
        }
        Set<DataHash> hashes = new LinkedHashSet<>();
        FactReader reader = readers.telling(hashes::add);
        return new InstalledOrigin(
                plugin,
                origin,
                plugin.spiVersion(),
                Objects.requireNonNull(plugin.provenance(), "provenance() gave null"),
                Objects.requireNonNull(plugin.facts(reader), "facts() gave null"),
                Objects.requireNonNull(plugin.drivers(), "drivers() gave null"),
                Objects.requireNonNull(plugin.levers(), "levers() gave null"),
                Objects.requireNonNull(plugin.landedCost(), "landedCost() gave null"),
                named.place(),
                List.copyOf(hashes));
    }
}
