package io.github.homeward.plugin;

import java.util.concurrent.Callable;

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
     * @param loader its class loader
     * @param make makes one; may throw anything
     */
    record Named<T>(String place, String className, ClassLoader loader, Callable<T> make) implements Provider<T> {

        /** One that is there already. */
        static <T> Named<T> given(T service) {
            Class<?> type = service.getClass();
            return new Named<>(ServiceSearch.placeOf(type), type.getName(), type.getClassLoader(), () -> service);
        }
    }

    /** A service file, class or jar that could not be loaded, and how to mend it. */
    record Broken<T>(String place, String reason, String fix) implements Provider<T> {}
}
