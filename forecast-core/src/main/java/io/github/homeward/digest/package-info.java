/** Fingerprints of data, so that a run card can say what a forecast was made from. */
@NullMarked
package io.github.homeward.digest;

import org.jspecify.annotations.NullMarked;
