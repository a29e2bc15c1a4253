/**
 * The {@code homeward} command: options, tables, and errors as messages. It computes nothing; what it shows comes from an
 * {@link io.github.homeward.cli.Engine}.
 */
@NullMarked
package io.github.homeward.cli;

import org.jspecify.annotations.NullMarked;
