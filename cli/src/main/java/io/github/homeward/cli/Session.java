package io.github.homeward.cli;

import io.github.homeward.plugin.Destination;
import java.io.PrintStream;
import java.util.List;
import java.util.function.Supplier;

/**
 * What one run of the command works with.
 *
 * @param destination finds the destination when it is needed
 * @param out standard output
 * @param progress where long runs tell how far they are
 * @param arguments the arguments as given, for the run card
 */
record Session(Supplier<Destination> destination, PrintStream out, ProgressLine progress, List<String> arguments) {}
