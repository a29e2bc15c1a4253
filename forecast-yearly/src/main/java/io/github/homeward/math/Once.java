package io.github.homeward.math;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A value that is worked out when it is first asked for, and then kept. Whoever asks meanwhile waits. */
public final class Once<T> {

    private final Supplier<T> work;
    private @Nullable T value;

    /** @param work done once; never null */
    public Once(Supplier<T> work) {
        this.work = work;
    }

    /** The value. */
    public synchronized T get() {
        T known = value;
        if (known == null) {
            known = work.get();
            value = known;
        }
        return known;
    }
}
