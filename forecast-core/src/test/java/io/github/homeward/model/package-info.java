/** Tests of the package of the same name. */
@NullMarked
package io.github.homeward.model;

import org.jspecify.annotations.NullMarked;
