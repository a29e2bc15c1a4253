package io.github.homeward.scenario;

import io.github.homeward.input.Place;
import java.util.Map;

/**
 * Where an operation and its keys stand, so that an error names the very line.
 *
 * @param start where the operation begins
 * @param keys place of each key that was written
 */
public record Marks(Place start, Map<String, Place> keys) {

    /** Of an operation written in code. */
    public static final Marks CODE = new Marks(Place.CODE, Map.of());

    /** Copies the map. */
    public Marks {
        keys = Map.copyOf(keys);
    }

    /** Place of a key; of the operation if the key was not written. */
    public Place of(String key) {
        return keys.getOrDefault(key, start);
    }
}
