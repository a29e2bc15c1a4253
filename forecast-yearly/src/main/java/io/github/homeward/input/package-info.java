/** Errors a user can act on: code, place, what was found, what was expected, how to fix it. */
@NullMarked
package io.github.homeward.input;

import org.jspecify.annotations.NullMarked;
