/** Tests of features. */
@NullMarked
package io.github.homeward.yearly.feature;

import org.jspecify.annotations.NullMarked;
