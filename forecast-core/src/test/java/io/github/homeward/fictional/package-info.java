/** Two countries that build tractors for Ruritania, with rules of their own, and what becomes of them if the future is another. */
@NullMarked
package io.github.homeward.fictional;

import org.jspecify.annotations.NullMarked;
