package io.github.homeward;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A value that is worked out when it is first asked for, and then kept. Whoever asks meanwhile waits. */
final class Once<T> {

    private final Supplier<T> work;
    private @Nullable T value;

    Once(Supplier<T> work) {
        this.work = work;
    }

    synchronized T get() {
        T known = value;
        if (known == null) {
            known = work.get();
            value = known;
        }
        return known;
    }
}
