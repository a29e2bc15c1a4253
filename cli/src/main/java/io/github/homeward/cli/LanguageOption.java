package io.github.homeward.cli;

import io.github.homeward.input.ErrorCode;
import io.github.homeward.input.HomewardException;
import io.github.homeward.report.page.Language;
import java.util.Arrays;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;

/** The option that chooses the language of pages and workbooks. */
final class LanguageOption {

    @Option(
            names = "--language",
            paramLabel = "CODE",
            description = "en or ja, for titles, labels and names; ${DEFAULT-VALUE} unless given.")
    private String code = Language.ENGLISH.code();

    /**
     * The language.
     *
     * @throws HomewardException {@link ErrorCode#BAD_OPTION} for one that is not spoken
     */
    Language language() {
        return Language.of(code)
                .orElseThrow(() -> new HomewardException(
                        ErrorCode.BAD_OPTION,
                        "--language",
                        "'" + code + "'",
                        Arrays.stream(Language.values()).map(Language::code).collect(Collectors.joining(" or ")),
                        "choose one of these"));
    }
}
