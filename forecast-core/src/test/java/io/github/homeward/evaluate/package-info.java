/** Tests of the package of the same name. */
@NullMarked
package io.github.homeward.evaluate;

import org.jspecify.annotations.NullMarked;
