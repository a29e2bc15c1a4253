/** Tests of the package of the same name. */
@NullMarked
package io.github.homeward.yearly.window;

import org.jspecify.annotations.NullMarked;
