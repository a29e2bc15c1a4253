package io.github.homeward.cli.setting;

import io.github.homeward.input.ErrorCode;
import io.github.homeward.input.HomewardException;
import io.github.homeward.input.NearestWord;
import io.github.homeward.report.file.ProjectFile;
import io.github.homeward.report.file.ProjectFile.Entry;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.ArgSpec;

/** What project file and environment say, the environment above the file. */
final class Settings {

    /** Nothing is said. */
    static final Settings NONE = new Settings();

    private final SortedMap<Key, Given> ofFile = new TreeMap<>();
    private final SortedMap<Key, Given> ofEnvironment = new TreeMap<>();
    private final List<String> strangers = new ArrayList<>();

    private Settings() {}

    /**
     * Reads both.
     *
     * @param commands every option there is; asked for only if something is said
     * @param file the project file; null if there is none
     * @throws io.github.homeward.input.HomewardException for a mistake in the file, such as a key that no command has
     */
    static Settings read(Supplier<Catalogue> commands, @Nullable Path file, Map<String, String> environment) {
        if (file == null && environment.keySet().stream().noneMatch(Key::meant)) {
            return NONE;
        }
        Catalogue catalogue = commands.get();
        Settings settings = new Settings();
        if (file != null) {
            ProjectFile.read(file).forEach(entry -> settings.add(entry, file, catalogue));
        }
        SortedMap<String, Key> variables = new TreeMap<>();
        variables.put(Project.key().variable(), Project.key());
        for (Key key : catalogue.keys()) {
            Key other = variables.put(key.variable(), key);
            if (other != null) {
                throw new IllegalStateException(key + " and " + other + " share a variable");
            }
        }
        new TreeMap<>(environment).forEach((name, value) -> settings.add(name, value, variables, catalogue));
        return settings;
    }

    private void add(Entry entry, Path file, Catalogue catalogue) {
        if (!entry.command().isEmpty()) {
            require(entry, entry.command(), catalogue.commands());
        }
        require(entry, entry.option(), catalogue.options(entry.command()));
        Key key = new Key(entry.command(), entry.option());
        ArgSpec option = catalogue.option(key);
        if (option == null) {
            throw new IllegalStateException(key + " is known and is not there");
        }
        if (entry.values().size() != 1 && !option.isMultiValue()) {
            throw entry.place()
                    .error(
                            ErrorCode.WRONG_SHAPE,
                            "a list of " + entry.values().size() + " values after '" + entry.option() + ":'",
                            "a single value",
                            "write one value on the line");
        }
        if (flag(option)) {
            requireTrueOrFalse(entry.values().get(0), entry.place().toString());
        }
        List<String> values = names(option)
                ? entry.values().stream()
                        .map(value -> file.resolveSibling(value).toString())
                        .toList()
                : entry.values();
        ofFile.put(key, new Given(values, entry.place().toString()));
    }

    private static void require(Entry entry, String word, Collection<String> valid) {
        if (!valid.contains(word)) {
            throw entry.place()
                    .error(
                            ErrorCode.UNKNOWN_KEY,
                            "'" + word + "'",
                            "one of " + String.join(", ", valid),
                            "perhaps " + NearestWord.to(word, valid) + " was meant");
        }
    }

    private static void requireTrueOrFalse(String word, String where) {
        if (!word.equals("true") && !word.equals("false")) {
            throw new HomewardException(
                    ErrorCode.UNKNOWN_WORD, where, "'" + word + "'", "true or false", "write one of the two");
        }
    }

    private void add(String name, String value, SortedMap<String, Key> variables, Catalogue catalogue) {
        if (!Key.meant(name) || value.isBlank()) {
            return;
        }
        Key key = variables.get(name);
        if (key == null) {
            strangers.add("the variable " + name + " sets nothing; perhaps " + NearestWord.to(name, variables.keySet())
                    + " was meant");
            return;
        }
        ArgSpec option = catalogue.option(key);
        if (option != null) {
            if (flag(option)) {
                requireTrueOrFalse(value, source(name));
            }
            boolean several = option.isMultiValue() && option.splitRegex().isEmpty();
            ofEnvironment.put(
                    key,
                    new Given(
                            several ? List.of(value.split(Pattern.quote(File.pathSeparator), -1)) : List.of(value),
                            source(name)));
        }
    }

    private static String source(String variable) {
        return "variable " + variable;
    }

    /** The value of an option of a command: that of the command alone before that of every command. */
    Optional<Given> of(String command, String option) {
        Key own = new Key(command, option);
        Key general = Key.everywhere(option);
        return Optional.ofNullable(ofEnvironment.get(own))
                .or(() -> Optional.ofNullable(ofEnvironment.get(general)))
                .or(() -> Optional.ofNullable(ofFile.get(own)))
                .or(() -> Optional.ofNullable(ofFile.get(general)));
    }

    /** Everything that is set, the environment's value where both set it. */
    SortedMap<Key, Given> all() {
        SortedMap<Key, Given> all = new TreeMap<>(ofFile);
        all.putAll(ofEnvironment);
        return all;
    }

    /** Variables that begin as ours do and are none of ours, a sentence each. */
    List<String> strangers() {
        return List.copyOf(strangers);
    }

    /** Whether an option has no value of its own. */
    static boolean flag(ArgSpec option) {
        return option.isOption() && option.arity().max() == 0;
    }

    /** Whether an option names files. */
    private static boolean names(ArgSpec option) {
        return option.type() == Path.class || List.of(option.auxiliaryTypes()).contains(Path.class);
    }
}
