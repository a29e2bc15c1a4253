package io.github.homeward.programme;

import io.github.homeward.spi.Steering;

/**
 * Where the steering wheel is, beside where buyers are used to have it.
 *
 * @param side as stated of the programme; perhaps not stated
 * @param usual as the destination states it
 */
public record Wheel(Steering side, Steering usual) {

    /** Whether it is stated to be on the side that buyers are not used to. */
    public boolean other() {
        return side == usual.opposite();
    }

    /** Whether it is stated at all. */
    public boolean told() {
        return side != Steering.NOT_STATED;
    }
}
