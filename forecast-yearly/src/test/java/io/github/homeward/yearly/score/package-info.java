/** Tests of the package of the same name. */
@NullMarked
package io.github.homeward.yearly.score;

import org.jspecify.annotations.NullMarked;
