package io.github.homeward.cli.setting;

import io.github.homeward.report.file.Column;
import io.github.homeward.report.file.FileCheck;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/**
 * The value of an option, and who gave it.
 *
 * @param command the command it is for; {@code every} for what every command is told
 * @param option its name without dashes
 * @param value as it would be written; several with commas between; empty if it has none
 * @param source {@code command line}, the variable, the file and its line, or {@code default}
 */
public record SettingLine(String command, String option, String value, String source) {

    /** As data. */
    public static final List<Column<SettingLine>> COLUMNS = List.of(
            new Column.Text<>("command", SettingLine::command),
            new Column.Text<>("option", SettingLine::option),
            new Column.Text<>("value", SettingLine::value),
            new Column.Text<>("source", SettingLine::source));

    private static final String EVERY = "every";
    private static final String DEFAULT = "default";
    private static final String TYPED = "command line";

    /**
     * What environment and project file set.
     *
     * @param root the command, with everything below it
     * @param asked the arguments with which the question is put; they choose the project file
     */
    public static List<SettingLine> all(CommandLine root, List<String> asked, Map<String, String> environment) {
        List<SettingLine> lines = new ArrayList<>();
        settings(root, Arguments.parsed(root, asked), environment)
                .all()
                .forEach((key, said) -> lines.add(new SettingLine(
                        key.command().isEmpty() ? EVERY : key.command(),
                        key.option(),
                        String.join(",", said.values()),
                        said.source())));
        return List.copyOf(lines);
    }

    /**
     * Every option of one command.
     *
     * @param asked as above
     * @param run the command, and perhaps options, as they would be typed
     */
    public static List<SettingLine> of(
            CommandLine root, List<String> asked, List<String> run, Map<String, String> environment) {
        Settings settings = settings(root, Arguments.parsed(root, asked), environment);
        List<ParseResult> chain = Arguments.parsed(root, run);
        CommandSpec command = chain.get(chain.size() - 1).commandSpec();
        List<SettingLine> lines = new ArrayList<>();
        Catalogue.options(command).forEach((name, option) -> {
            Optional<Given> said = settings.of(Catalogue.name(command), name);
            SettingLine line = Arguments.matched(chain, option)
                    ? new SettingLine(Catalogue.name(command), name, typed(chain, option), TYPED)
                    : new SettingLine(
                            Catalogue.name(command),
                            name,
                            said.map(one -> String.join(",", one.values())).orElseGet(() -> usual(option)),
                            said.map(Given::source).orElse(DEFAULT));
            lines.add(line);
        });
        return List.copyOf(lines);
    }

    /**
     * Looks at a project file.
     *
     * @throws io.github.homeward.input.HomewardException for the first mistake in it
     */
    public static FileCheck check(CommandLine root, Path file) {
        List<String> lines = new ArrayList<>();
        Settings.read(() -> Catalogue.of(root), file, Map.of())
                .all()
                .forEach((key, said) -> lines.add(said.source() + ": "
                        + (key.command().isEmpty() ? "" : key.command() + " ") + "--" + key.option() + " "
                        + String.join(",", said.values())));
        return new FileCheck(
                "a project that sets " + (lines.size() == 1 ? "1 value" : lines.size() + " values"), lines);
    }

    private static Settings settings(CommandLine root, List<ParseResult> chain, Map<String, String> environment) {
        if (Project.refused(chain)) {
            return Settings.NONE;
        }
        return Settings.read(() -> Catalogue.of(root), Project.chosen(chain, environment), environment);
    }

    private static String typed(List<ParseResult> chain, ArgSpec option) {
        List<String> values = new ArrayList<>();
        for (ParseResult parsed : chain) {
            if (option instanceof OptionSpec named && parsed.hasMatchedOption(named.longestName())) {
                values.addAll(parsed.matchedOption(named.longestName()).stringValues());
            }
            if (parsed.matchedPositionals().contains(option)) {
                values.addAll(option.stringValues());
            }
        }
        return String.join(",", values);
    }

    private static String usual(ArgSpec option) {
        Object value = option.initialValue();
        if (option.defaultValue() != null) {
            return option.defaultValue();
        }
        boolean none = value == null
                || value instanceof Collection<?>
                || value.getClass().isArray();
        return none ? "" : String.valueOf(value);
    }
}
