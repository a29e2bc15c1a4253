/** Tests of the package of the same name. */
@NullMarked
package io.github.homeward.interval;

import org.jspecify.annotations.NullMarked;
