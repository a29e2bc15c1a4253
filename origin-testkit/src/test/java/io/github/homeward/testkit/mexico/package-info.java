/** The tutorial's example origin, so that what {@code docs/adding-an-origin.md} shows compiles and passes. */
@NullMarked
package io.github.homeward.testkit.mexico;

import org.jspecify.annotations.NullMarked;
