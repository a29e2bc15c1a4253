package io.github.homeward.cli;

import io.github.homeward.plugin.Destination;
import io.github.homeward.plugin.Origins;
import io.github.homeward.plugin.PluginLimits;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * What one run of the command works with.
 *
 * @param destination finds the destination when it is needed
 * @param origins finds the plugins on the class path and, if one is given, in a folder
 * @param out standard output
 * @param progress where long runs tell how far they are
 * @param typed the arguments as given
 * @param arguments with what environment and project file add, for the run card
 * @param environment variables by name
 * @param again runs other arguments on the same evidence, without a standard output, and gives the exit code
 */
record Session(
        Supplier<Destination> destination,
        BiFunction<@Nullable Path, PluginLimits, Origins> origins,
        PrintStream out,
        ProgressLine progress,
        List<String> typed,
        List<String> arguments,
        Map<String, String> environment,
        ToIntFunction<List<String>> again) {}
