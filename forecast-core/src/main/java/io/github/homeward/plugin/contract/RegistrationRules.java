package io.github.homeward.plugin.contract;

import io.github.homeward.input.Countries;
import io.github.homeward.plugin.contract.ContractRule.Group;
import io.github.homeward.spi.OriginPlugin;
import io.github.homeward.spi.Provenance;
import io.github.homeward.spi.Spi;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The plugin can be found, and says who it is. */
final class RegistrationRules {

    private static final Pattern VERSION = Pattern.compile("\\d+(\\.\\d+)+\\S*");

    static final List<ContractRule> ALL = List.of(
            new ContractRule(
                    Group.REGISTRATION,
                    "registered",
                    "is registered for ServiceLoader",
                    "name the class in META-INF/services/" + OriginPlugin.class.getName(),
                    RegistrationRules::registered),
            new ContractRule(
                    Group.REGISTRATION,
                    "contract-version",
                    "is written against a version of the contract that still holds",
                    "return " + Spi.VERSION + " from spiVersion(), once the plugin is brought up to it",
                    RegistrationRules::version),
            new ContractRule(
                    Group.REGISTRATION,
                    "identity",
                    "says which country it is, and its own name and version",
                    "give an ISO 3166-1 code, an artifact's name, and a version such as 1.0.0",
                    RegistrationRules::identity),
            new ContractRule(
                    Group.REGISTRATION,
                    "folder",
                    "works from a plugin folder as on the class path",
                    "use nothing of Homeward beyond the contract, and carry in the jar whatever else is needed",
                    PluginFolder::findings));

    private RegistrationRules() {}

    private static List<String> registered(Subject subject) throws IOException {
        Class<?> type = subject.plugin().getClass();
        return PluginFolder.servicesNaming(type).isEmpty()
                ? List.of("no META-INF/services/" + OriginPlugin.class.getName() + " that names " + type.getName())
                : List.of();
    }

    private static List<String> version(Subject subject) {
        int version = subject.plugin().spiVersion();
        return Spi.accepts(version) ? List.of() : List.of("version " + version + ", not " + Spi.accepted());
    }

    private static List<String> identity(Subject subject) {
        List<String> found = new ArrayList<>();
        String code = subject.plugin().origin().code();
        if (!Countries.known(code)) {
            found.add("origin '" + code + "', which is no country");
        }
        Provenance provenance = subject.plugin().provenance();
        if (provenance.name().isBlank()) {
            found.add("an artifact without a name");
        }
        if (!VERSION.matcher(provenance.version()).matches()) {
            found.add("version '" + provenance.version() + "'");
        }
        return found;
    }
}
