package io.github.homeward.spi;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * How far a type may be relied on. On a package it holds for every public type in it, except for one that says
 * otherwise.
 *
 * @since 0.1.0
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.PACKAGE, ElementType.TYPE})
public @interface ApiStatus {

    /** How far. */
    Level value();

    /** The version from which on it holds. */
    String since();

    /** What is promised of a type. */
    enum Level {
        /**
         * Changes as {@code docs/compatibility.md} says: never within a major version, with a notice of one minor
         * version.
         */
        STABLE,
        /** New: may still change with a minor version; the changelog tells. */
        EXPERIMENTAL
    }
}
