package io.github.homeward.explain;

import org.jspecify.annotations.Nullable;

/**
 * What one cause adds to a leaf, or to a node, in one year.
 *
 * @param component the kind of cause
 * @param name the cause: a model, a driver, a part of history
 * @param cause why a programme changed; null for everything else
 * @param value vehicles
 */
record Bar(Component component, String name, @Nullable Cause cause, double value) {

    /** What stands beside the bar. */
    String label() {
        return cause == null || cause.words().isEmpty() ? name : name + ": " + cause.words();
    }

    Bar plus(double more) {
        return new Bar(component, name, cause, value + more);
    }
}
