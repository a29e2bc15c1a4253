/** A country that does not exist, and what is published of the tractors that come home to it. All of it is made up. */
@NullMarked
package io.github.homeward.destination.fictional;

import org.jspecify.annotations.NullMarked;
