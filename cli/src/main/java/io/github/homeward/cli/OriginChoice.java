package io.github.homeward.cli;

import io.github.homeward.input.Countries;
import io.github.homeward.input.ErrorCode;
import io.github.homeward.input.HomewardException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Parameters;

/** The argument that picks one origin with a plugin. */
final class OriginChoice {

    @Parameters(
            arity = "0..1",
            paramLabel = "ORIGIN",
            description = "Code of one origin, such as IN. Without it: all that have a plugin.")
    private @Nullable String code;

    /**
     * Whether an origin is wanted.
     *
     * @param known codes of the origins there are
     */
    boolean wants(String origin, List<String> known) {
        if (code != null && !known.contains(code)) {
            throw new HomewardException(
                    ErrorCode.BAD_OPTION,
                    "ORIGIN",
                    "'" + code + "'",
                    known.isEmpty() ? "no origin: no plugin was found" : String.join(", ", known),
                    Countries.code(code)
                            .filter(known::contains)
                            .map(meant -> "perhaps " + meant + " was meant")
                            .orElse("choose one of them, or leave it out; see homeward origins"));
        }
        return code == null || code.equals(origin);
    }
}
