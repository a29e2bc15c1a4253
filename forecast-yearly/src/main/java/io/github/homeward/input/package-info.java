/** Reads what people wrote, strictly, and says where and what is wrong, what was expected, and how to fix it. */
@NullMarked
package io.github.homeward.input;

import org.jspecify.annotations.NullMarked;
