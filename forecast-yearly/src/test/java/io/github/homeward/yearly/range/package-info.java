/** Tests of the package of the same name. */
@NullMarked
package io.github.homeward.yearly.range;

import org.jspecify.annotations.NullMarked;
