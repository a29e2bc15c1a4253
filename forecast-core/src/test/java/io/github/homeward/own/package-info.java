@NullMarked
package io.github.homeward.own;

import org.jspecify.annotations.NullMarked;
