package io.github.homeward.cli;

import io.github.homeward.input.ErrorCode;
import io.github.homeward.input.HomewardException;
import io.github.homeward.yearly.combine.EnsembleOptions;
import picocli.CommandLine.Option;

/** Options on how to compute. */
final class RunOptions {

    private static final int MOST_THREADS = 256;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Seed of everything random, ${DEFAULT-VALUE} unless given.")
    private long seed = 1;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Threads to use; the result is the same for any number. Without it: all processors.")
    private int threads = Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors());

    /** How to forecast a panel. */
    EnsembleOptions options(int threads) {
        return EnsembleOptions.defaults().withSeed(seed).withThreads(threads);
    }

    long seed() {
        return seed;
    }

    /**
     * Threads to use.
     *
     * @throws HomewardException {@link ErrorCode#BAD_OPTION} for a number out of range
     */
    int threads() {
        return within("--threads", threads, MOST_THREADS);
    }

    /** The number, which must lie between 1 and another. */
    static int within(String option, int number, int most) {
        if (number < 1 || number > most) {
            throw new HomewardException(
                    ErrorCode.BAD_OPTION,
                    option,
                    String.valueOf(number),
                    "1 to " + most,
                    "choose a number in that range");
        }
        return number;
    }

    /** Two options that do not go together. */
    static HomewardException conflict(String option, String found, String expected) {
        return new HomewardException(ErrorCode.BAD_OPTION, option, found, expected, "leave " + option + " out");
    }
}
