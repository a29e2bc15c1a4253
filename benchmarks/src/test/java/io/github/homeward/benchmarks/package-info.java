/** Tests of the harness, and the JMH benchmarks of the hot loops. */
@NullMarked
package io.github.homeward.benchmarks;

import org.jspecify.annotations.NullMarked;
