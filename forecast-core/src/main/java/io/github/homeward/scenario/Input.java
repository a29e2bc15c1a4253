package io.github.homeward.scenario;

/**
 * One changed input: all operations on one lever, or one programme added or removed.
 *
 * @param id the lever's id, or the operation and the programme's id
 * @param effect what it comes to
 * @param outside by year ahead, whether its value lies outside everything in the facts known at the cutoff
 */
public record Input(String id, Effect effect, boolean[] outside) {

    /** Copies the array. */
    public Input {
        outside = outside.clone();
    }

    /** A copy. */
    @Override
    public boolean[] outside() {
        return outside.clone();
    }
}
