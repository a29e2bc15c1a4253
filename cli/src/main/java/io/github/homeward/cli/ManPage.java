package io.github.homeward.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The manual page of a command, in the macros of man(7). */
final class ManPage {

    private ManPage() {}

    /** Its name, such as {@code homeward-plugins-list}. */
    static String name(CommandSpec spec) {
        return spec.qualifiedName("-");
    }

    static String of(CommandSpec spec, String version) {
        List<String> lines = new ArrayList<>();
        lines.add(".TH \"" + name(spec).toUpperCase(Locale.ROOT) + "\" 1 \"\" \"homeward " + plain(version) + "\"");
        String description = text(spec.usageMessage().description());
        lines.add(".SH NAME");
        lines.add(plain(name(spec)) + " \\- " + plain(firstSentence(description)));
        lines.add(".SH SYNOPSIS");
        lines.add(".B " + plain(spec.qualifiedName()));
        lines.add(plain(synopsis(spec)));
        lines.add(".SH DESCRIPTION");
        lines.add(plain(description));
        if (!spec.positionalParameters().isEmpty()) {
            lines.add(".SH ARGUMENTS");
            for (PositionalParamSpec parameter : spec.positionalParameters()) {
                entry("\\fI" + plain(parameter.paramLabel()) + "\\fR", parameter, lines);
            }
        }
        lines.add(".SH OPTIONS");
        for (OptionSpec option : spec.options()) {
            entry(written(option), option, lines);
        }
        if (!spec.subcommands().isEmpty()) {
            lines.add(".SH COMMANDS");
            spec.subcommands().forEach((name, below) -> {
                lines.add(".TP");
                lines.add("\\fB" + plain(name) + "\\fR");
                lines.add(plain(text(below.getCommandSpec().usageMessage().description())));
            });
        }
        lines.add(".SH EXIT STATUS");
        spec.usageMessage().exitCodeList().forEach((code, meaning) -> {
            lines.add(".TP");
            lines.add("\\fB" + code + "\\fR");
            lines.add(plain(meaning));
        });
        return String.join("\n", lines) + "\n";
    }

    private static void entry(String heading, ArgSpec arg, List<String> lines) {
        lines.add(".TP");
        lines.add(heading);
        lines.add(plain(text(arg.description())));
    }

    private static String written(OptionSpec option) {
        String label = option.arity().max() == 0 ? "" : "=\\fI" + plain(option.paramLabel()) + "\\fR";
        return List.of(option.names()).stream()
                        .map(name -> "\\fB" + plain(name) + "\\fR")
                        .collect(Collectors.joining(", "))
                + label;
    }

    private static String synopsis(CommandSpec spec) {
        String parameters = spec.positionalParameters().stream()
                .map(parameter -> parameter.arity().min() == 0
                        ? "[" + parameter.paramLabel() + "]"
                        : parameter.paramLabel() + (parameter.arity().max() > 1 ? "..." : ""))
                .collect(Collectors.joining(" "));
        return "[OPTIONS] " + (spec.subcommands().isEmpty() ? parameters : "COMMAND");
    }

    private static String text(String... lines) {
        return String.join(" ", lines);
    }

    private static String firstSentence(String text) {
        int end = text.indexOf(". ");
        return (end < 0 ? text : text.substring(0, end)).replaceFirst("\\.$", "");
    }

    /** Text that no macro is made of. */
    private static String plain(String text) {
        String escaped = text.replace("\\", "\\e")
                .replace("-", "\\-")
                .replace("%n", "\n")
                .replace("%%", "%");
        return escaped.lines()
                .map(line -> line.startsWith(".") || line.startsWith("'") ? "\\&" + line : line)
                .collect(Collectors.joining("\n"));
    }
}
