/** The contract tested on plugins that break it. */
@NullMarked
package io.github.homeward.testkit;

import org.jspecify.annotations.NullMarked;
