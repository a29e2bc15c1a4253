package io.github.homeward.cli.setting;

import io.github.homeward.input.HomewardException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/**
 * The arguments of a run, made whole: those given on the command line, and for every option that is not among them what
 * environment and project file say. A run with these arguments and nothing else does the same.
 */
public final class Arguments {

    /** After it nothing is an option. */
    private static final String NO_MORE_OPTIONS = "--";

    private static final Pattern OPTION = Pattern.compile("--([a-z][a-z-]*)");

    private final List<String> list;
    private final int start;
    private final Settings settings;
    private final Map<String, String> sources = new TreeMap<>();

    private Arguments(List<String> list, int start, Settings settings) {
        this.list = List.copyOf(list);
        this.start = start;
        this.settings = settings;
    }

    /** Arguments that are taken as they are. */
    public static Arguments alone(List<String> given) {
        return new Arguments(given, 0, Settings.NONE);
    }

    /**
     * Makes arguments whole. What cannot be parsed, asks for help only or names no command comes back as it is.
     *
     * @param root the command, with everything below it
     * @param given as typed
     * @param environment variables by name
     * @throws io.github.homeward.input.HomewardException for a mistake in the project file
     */
    public static Arguments whole(CommandLine root, List<String> given, Map<String, String> environment) {
        List<ParseResult> chain = parsed(root, given);
        ParseResult last = chain.get(chain.size() - 1);
        CommandSpec command = last.commandSpec();
        if (chain.stream().anyMatch(Arguments::stops) || !command.subcommands().isEmpty()) {
            return alone(given);
        }
        Settings settings = Project.refused(chain) ? Settings.NONE : said(root, command, chain, environment);
        return completed(given, settings, chain, start(root.getCommandSpec(), given));
    }

    private static Settings said(
            CommandLine root, CommandSpec command, List<ParseResult> chain, Map<String, String> environment) {
        try {
            return Settings.read(() -> Catalogue.of(root), Project.chosen(chain, environment), environment);
        } catch (HomewardException mistake) {
            if (command.userObject() instanceof DespiteSettings) {
                return Settings.NONE;
            }
            throw mistake;
        }
    }

    private static Arguments completed(List<String> given, Settings settings, List<ParseResult> chain, int start) {
        CommandSpec command = chain.get(chain.size() - 1).commandSpec();
        Map<String, String> sources = new TreeMap<>();
        List<String> options = new ArrayList<>();
        List<String> parameters = new ArrayList<>();
        Catalogue.options(command).forEach((name, option) -> {
            Optional<Given> said = settings.of(Catalogue.name(command), name);
            if (said.isPresent() && !matched(chain, option)) {
                sources.put(name, said.get().source());
                (option.isOption() ? options : parameters).addAll(written(option, said.get()));
            }
        });
        List<String> whole = new ArrayList<>(given);
        int end = whole.indexOf(NO_MORE_OPTIONS);
        whole.addAll(end < 0 ? whole.size() : end, options);
        whole.addAll(parameters);
        Arguments arguments = new Arguments(whole, start, settings);
        arguments.sources.putAll(sources);
        return arguments;
    }

    /** Parses without complaint; the command, and the commands below it that are named. */
    static List<ParseResult> parsed(CommandLine root, List<String> given) {
        lenient(root, true);
        try {
            List<ParseResult> chain = new ArrayList<>();
            ParseResult next = root.parseArgs(given.toArray(String[]::new));
            while (next != null) {
                chain.add(next);
                next = next.hasSubcommand() ? next.subcommand() : null;
            }
            return chain;
        } finally {
            lenient(root, false);
        }
    }

    private static void lenient(CommandLine line, boolean lenient) {
        line.getCommandSpec().parser().collectErrors(lenient);
        line.getSubcommands().values().forEach(below -> lenient(below, lenient));
    }

    /** Whether a mistake was made that nothing said elsewhere mends, or only help is wanted. */
    private static boolean stops(ParseResult parsed) {
        return parsed.isUsageHelpRequested()
                || parsed.isVersionHelpRequested()
                || !parsed.unmatched().isEmpty()
                || parsed.errors().stream().anyMatch(error -> !(error instanceof MissingParameterException));
    }

    static boolean matched(List<ParseResult> chain, ArgSpec option) {
        if (option instanceof OptionSpec named) {
            return chain.stream().anyMatch(parsed -> parsed.hasMatchedOption(named.longestName()));
        }
        return chain.stream().anyMatch(parsed -> parsed.matchedPositionals().contains(option));
    }

    private static List<String> written(ArgSpec option, Given said) {
        if (!(option instanceof OptionSpec named)) {
            return said.values();
        }
        String name = named.longestName();
        if (Settings.flag(option)) {
            String negated = named.negatable() ? name.replaceFirst("^--", "--no-") : "";
            return said.values().get(0).equals("true")
                    ? List.of(name)
                    : negated.isEmpty() ? List.of() : List.of(negated);
        }
        return said.values().stream().map(value -> name + "=" + value).toList();
    }

    /** Where the command's name stands: options of every command may come before it, which change no result. */
    private static int start(CommandSpec root, List<String> given) {
        int at = 0;
        while (at < given.size() && !root.subcommands().containsKey(given.get(at))) {
            OptionSpec option = root.optionsMap().get(given.get(at));
            at += option != null && option.arity().max() > 0 ? 2 : 1;
        }
        return Math.min(at, given.size());
    }

    /** The arguments to run. */
    public List<String> list() {
        return list;
    }

    /** The arguments to record: without what stands before the command and changes no result. */
    public List<String> recorded() {
        return list.subList(start, list.size());
    }

    /** Where the value of an option comes from; empty if from the command line, or nowhere. */
    public Optional<String> source(ArgSpec option) {
        return option instanceof OptionSpec named
                ? Optional.ofNullable(sources.get(Catalogue.word(named)))
                : Optional.ofNullable(option.descriptionKey()).map(sources::get);
    }

    /** Of options that a message names and that were not typed, where they come from, a sentence each. */
    public List<String> sourcesIn(String message) {
        return OPTION.matcher(message)
                .results()
                .map(found -> found.group(1))
                .distinct()
                .filter(sources::containsKey)
                .map(option -> "--" + option + " comes from " + sources.get(option))
                .toList();
    }

    /** Variables of the environment that look like ours and set nothing, a sentence each. */
    public List<String> strangers() {
        return settings.strangers();
    }
}
