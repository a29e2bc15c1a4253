package io.github.homeward.spi;

/** The two kinds of vehicle that the importers' association counts apart. */
public enum Vehicle {
    PASSENGER,
    TRUCK
}
