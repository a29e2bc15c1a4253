@NullMarked
package io.github.homeward.explain;

import org.jspecify.annotations.NullMarked;
