/** The {@code homeward} command: options, exit codes, and errors as messages. It computes nothing and draws no page. */
@NullMarked
package io.github.homeward.cli;

import org.jspecify.annotations.NullMarked;
