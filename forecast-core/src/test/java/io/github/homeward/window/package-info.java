/** Tests of the package of the same name. */
@NullMarked
package io.github.homeward.window;

import org.jspecify.annotations.NullMarked;
