package io.github.homeward.spi;

/** Side of the steering wheel; Japan drives with the wheel on the right. */
public enum Steering {
    LEFT,
    RIGHT,
    NOT_STATED
}
