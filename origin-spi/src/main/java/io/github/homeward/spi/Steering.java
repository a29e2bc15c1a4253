package io.github.homeward.spi;

/** Side of the steering wheel. */
public enum Steering {
    LEFT,
    RIGHT,
    NOT_STATED;

    /** The other side; what is not stated stays so. */
    public Steering opposite() {
        return switch (this) {
            case LEFT -> RIGHT;
            case RIGHT -> LEFT;
            case NOT_STATED -> NOT_STATED;
        };
    }
}
