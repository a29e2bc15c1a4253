/**
 * The contract of an origin plugin as tests: extend {@link io.github.homeward.testkit.OriginContract}, return the
 * plugin, run.
 */
@NullMarked
package io.github.homeward.testkit;

import org.jspecify.annotations.NullMarked;
