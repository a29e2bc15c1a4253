package io.github.homeward.input;

/**
 * How much a panel file may ask for, so that a damaged or foreign file ends in a message and not in a full memory.
 *
 * @param fileBytes largest file, and largest content after unpacking
 * @param rows most rows
 * @param vectorBytes most memory for Arrow vectors while reading
 */
public record Limits(long fileBytes, int rows, long vectorBytes) {

    private static final long MEBIBYTE = 1L << 20;

    /** 512 MiB, ten million rows, 1 GiB of vectors. */
    public static final Limits STANDARD = new Limits(512 * MEBIBYTE, 10_000_000, 1024 * MEBIBYTE);
}
