@NullMarked
package io.github.homeward.scenario;

import org.jspecify.annotations.NullMarked;
