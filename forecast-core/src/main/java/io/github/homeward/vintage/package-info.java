/** What could be known on a day, worked out once. */
@NullMarked
package io.github.homeward.vintage;

import org.jspecify.annotations.NullMarked;
