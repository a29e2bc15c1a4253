package io.github.homeward.cli;

import io.github.homeward.input.ErrorCode;
import io.github.homeward.input.HomewardException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that picks calendar years. */
final class YearsOption {

    private static final Pattern YEARS = Pattern.compile("((?:19|20)\\d\\d)(?:-((?:19|20)\\d\\d))?");

    @Option(
            names = "--year",
            paramLabel = "YEAR",
            description = "Year to show, or years such as 2024-2027. Without it: the year of the cutoff.")
    private @Nullable String years;

    /** The years given, or the usual one. */
    IntStream orElse(int usual) {
        if (years == null) {
            return IntStream.of(usual);
        }
        Matcher matcher = YEARS.matcher(years);
        if (matcher.matches()) {
            int first = Integer.parseInt(matcher.group(1));
            String to = matcher.group(2);
            int last = to == null ? first : Integer.parseInt(to);
            if (first <= last) {
                return IntStream.rangeClosed(first, last);
            }
        }
        throw new HomewardException(
                ErrorCode.BAD_OPTION,
                "--year",
                "'" + years + "'",
                "a year from 1900 to 2099, or two such as 2024-2027",
                "write it as 2026");
    }
}
