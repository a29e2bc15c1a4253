package io.github.homeward.plugin;

import io.github.homeward.input.Countries;
import io.github.homeward.input.DataHash;
import io.github.homeward.input.ErrorCode;
import io.github.homeward.spi.Driver;
import io.github.homeward.spi.FactReader;
import io.github.homeward.spi.FactSheet;
import io.github.homeward.spi.Lever;
import io.github.homeward.spi.Origin;
import io.github.homeward.spi.OriginPlugin;
import io.github.homeward.spi.Provenance;
import io.github.homeward.spi.Spi;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Asks each plugin everything it has to say, once and under watch; whoever fails to answer is refused. */
final class Admission {

    private final Readers readers;
    private final PluginLimits limits;
    private final List<InstalledOrigin> admitted = new ArrayList<>();
    private final List<RefusedPlugin> refused = new ArrayList<>();

    Admission(Readers readers, PluginLimits limits) {
        this.readers = readers;
        this.limits = limits;
    }

    void consider(List<? extends Provider<OriginPlugin>> providers) {
        for (Provider<OriginPlugin> provider : providers) {
            if (provider instanceof Provider.Named<OriginPlugin> named) {
                consider(named);
            } else if (provider instanceof Provider.Broken<OriginPlugin> broken) {
                refused.add(new RefusedPlugin(broken.place(), ErrorCode.PLUGIN_BROKEN, broken.reason(), broken.fix()));
            }
        }
    }

    Origins result() {
        return new Origins(admitted, refused, limits);
    }

    private void consider(Provider.Named<OriginPlugin> named) {
        try {
            Watch watch = new Watch(limits);
            OriginPlugin plugin = watch.ask(named.loader(), named.make());
            int version = watch.ask(named.loader(), plugin::spiVersion);
            if (Spi.accepts(version)) {
                admitted.add(watch.ask(named.loader(), () -> installed(plugin, version, named)));
            } else {
                String reason = named.className() + ", written against contract version " + version
                        + " while this Homeward takes " + Spi.accepted();
                String fix = version < Spi.OLDEST
                        ? "bring the plugin up to the contract of this Homeward, or use an older Homeward"
                        : "use a newer Homeward";
                refused.add(new RefusedPlugin(named.place(), ErrorCode.PLUGIN_VERSION, reason, fix));
            }
        } catch (PluginFault fault) {
            refused.add(new RefusedPlugin(
                    named.place(), ErrorCode.PLUGIN_BROKEN, named.className() + ": " + fault.reason(), fault.fix()));
        }
    }

    private InstalledOrigin installed(OriginPlugin plugin, int version, Provider.Named<OriginPlugin> named)
            throws PluginFault {
        Origin origin = given(plugin.origin(), "origin()");
        if (!Countries.known(origin.code())) {
            throw new PluginFault(
                    "origin '" + origin.code() + "' is no country of ISO 3166-1",
                    "write the country's code of two letters");
        }
        Provenance provenance = given(plugin.provenance(), "provenance()");
        Set<DataHash> hashes = new LinkedHashSet<>();
        FactReader hashing = readers.telling(hashes::add);
        FactSheet facts = given(plugin.facts(hashing), "facts()");
        List<Driver> drivers = few(given(plugin.drivers(), "drivers()"), "drivers()");
        List<Lever> levers = few(given(plugin.levers(), "levers()"), "levers()");
        few(facts.sources(), "sources of facts()");
        few(facts.indicators(), "indicators of facts()");
        few(facts.facts(), "facts()");
        few(facts.programmes(), "programmes of facts()");
        brief(origin.name(), "the origin's name");
        brief(given(provenance.name(), "provenance().name()"), "the name");
        brief(given(provenance.version(), "provenance().version()"), "the version");
        for (Driver driver : drivers) {
            brief(driver.id() + driver.unit() + driver.meaning(), "the text of a driver");
        }
        return new InstalledOrigin(
                plugin,
                origin,
                version,
                provenance,
                facts,
                drivers,
                levers,
                given(plugin.landedCost(), "landedCost()"),
                named.place(),
                List.copyOf(hashes));
    }

    private static <T> T given(@Nullable T answer, String question) throws PluginFault {
        if (answer == null) {
            throw new PluginFault(
                    question + " gave null", "return a value; an empty list or Optional where there is none");
        }
        return answer;
    }

    private <T> List<T> few(List<T> items, String what) throws PluginFault {
        if (items.size() > limits.items()) {
            throw new PluginFault(
                    what + " gave " + items.size() + " items, more than " + limits.items(),
                    "state what Homeward reads, not a whole database");
        }
        return items;
    }

    private void brief(String text, String what) throws PluginFault {
        if (text.length() > limits.characters()) {
            throw new PluginFault(
                    what + " has " + text.length() + " characters, more than " + limits.characters(),
                    "say it in a sentence");
        }
    }
}
