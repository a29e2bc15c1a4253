package io.github.homeward.plugin;

import java.util.function.Supplier;

/**
 * What a search came upon: a service not yet made, or the reason why there is none.
 *
 * @param <T> the service
 */
sealed interface Provider<T> {

    /** The jar or directory. */
    String place();

    /**
     * A class that claims to be the service.
     *
     * @param className its name, for messages
     * @param make makes one; may throw anything
     */
    record Named<T>(String place, String className, Supplier<T> make) implements Provider<T> {}

    /** A service file, class or jar that could not be loaded. */
    record Broken<T>(String place, String reason) implements Provider<T> {}
}
