package io.github.homeward.scenario;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the operations so far have made of one lever. */
interface LeverChange {

    /**
     * Applies one more operation.
     *
     * @param conditional the lever of the operation's condition; null if it has none
     */
    void apply(Operation.Change change, @Nullable LeverState conditional);

    /** What has come of it; empty if the lever is where it was. */
    Optional<Input> input();
}
