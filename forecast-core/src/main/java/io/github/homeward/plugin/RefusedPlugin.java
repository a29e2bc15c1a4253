package io.github.homeward.plugin;

import io.github.homeward.input.ErrorCode;
import io.github.homeward.input.HomewardException;

/**
 * A plugin that was found and left out.
 *
 * @param place the jar or directory it was found in, or {@code class path} where only that is known
 * @param code {@link ErrorCode#PLUGIN_BROKEN} or {@link ErrorCode#PLUGIN_VERSION}
 * @param reason what it did wrong, naming its class where there is one
 * @param fix how its author can mend it
 */
public record RefusedPlugin(String place, ErrorCode code, String reason, String fix) {

    /** The same as an error, for those who want all plugins or none. */
    public HomewardException toException() {
        return new HomewardException(code, place, reason, "a plugin that keeps the contract", fix);
    }
}
