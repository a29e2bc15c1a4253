package io.github.homeward.cli.setting;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Every option of every command that may be set elsewhere than on the command line, read off the commands. */
final class Catalogue {

    /** Options by name, by command. */
    private final SortedMap<String, Map<String, ArgSpec>> commands = new TreeMap<>();

    private Catalogue() {}

    static Catalogue of(CommandLine root) {
        Catalogue catalogue = new Catalogue();
        catalogue.add(root);
        return catalogue;
    }

    private void add(CommandLine line) {
        Collection<CommandLine> below = line.getSubcommands().values();
        if (below.isEmpty()) {
            commands.put(name(line.getCommandSpec()), options(line.getCommandSpec()));
        }
        below.forEach(this::add);
    }

    /** The name of a command in keys: {@code plugins-list} for {@code homeward plugins list}. */
    static String name(CommandSpec spec) {
        String whole = spec.qualifiedName("-");
        return whole.substring(whole.indexOf('-') + 1);
    }

    /** Options of a command by name, without those that choose the project and those that only print. */
    static Map<String, ArgSpec> options(CommandSpec spec) {
        Map<String, ArgSpec> options = new LinkedHashMap<>();
        for (OptionSpec option : spec.options()) {
            String name = word(option);
            if (!option.usageHelp() && !option.versionHelp() && !Project.OPTIONS.contains(name)) {
                options.put(name, option);
            }
        }
        for (PositionalParamSpec parameter : spec.positionalParameters()) {
            String name = parameter.descriptionKey();
            if (name != null) {
                options.put(name, parameter);
            }
        }
        return options;
    }

    /** An option's name without dashes. */
    static String word(OptionSpec option) {
        return option.longestName().replaceFirst("^-+", "");
    }

    Collection<String> commands() {
        return Collections.unmodifiableSet(commands.keySet());
    }

    /** The names of the options of a command, or of all. */
    SortedSet<String> options(String command) {
        SortedSet<String> names = new TreeSet<>();
        commands.forEach((name, options) -> {
            if (command.isEmpty() || command.equals(name)) {
                names.addAll(options.keySet());
            }
        });
        return names;
    }

    /** The option a key stands for, as one of the commands has it; null if there is none. */
    @Nullable
    ArgSpec option(Key key) {
        if (!key.command().isEmpty()) {
            return commands.getOrDefault(key.command(), Map.of()).get(key.option());
        }
        return commands.values().stream()
                .map(options -> options.get(key.option()))
                .filter(option -> option != null)
                .findFirst()
                .orElse(null);
    }

    /** Every key there is. */
    SortedSet<Key> keys() {
        SortedSet<Key> keys = new TreeSet<>();
        commands.forEach((command, options) -> options.keySet().forEach(option -> {
            keys.add(Key.everywhere(option));
            keys.add(new Key(command, option));
        }));
        return keys;
    }
}
