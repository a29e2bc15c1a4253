package io.github.homeward.math;

/**
 * A small random generator whose numbers never change: the JDK promises that only for its oldest generators.
 *
 * <p>Steele, Lea &amp; Flood (2014), Fast splittable pseudorandom number generators, OOPSLA. Not safe to share between
 * threads; derive one for each with {@link #of(long, long)}.
 */
public final class SplitMix64 {

    private static final long GAMMA = 0x9E3779B97F4A7C15L;

    private long state;

    /** Starts at a seed. */
    public SplitMix64(long seed) {
        this.state = mix(seed + GAMMA);
    }

    /** An independent stream for part {@code stream} of a job. */
    public static SplitMix64 of(long seed, long stream) {
        return new SplitMix64(mix(seed) ^ mix(GAMMA * (stream + 1)));
    }

    /** Any 64 bits. */
    public long nextLong() {
        state += GAMMA;
        return mix(state);
    }

    /** Uniform in [0, 1). */
    public double nextDouble() {
        return (nextLong() >>> 11) * 0x1.0p-53;
    }

    /** Uniform in [low, high). */
    public double uniform(double low, double high) {
        return low + (high - low) * nextDouble();
    }

    /** Uniform whole number in [0, bound), bound positive. */
    public int nextInt(int bound) {
        return (int) (((nextLong() >>> 33) * bound) >>> 31);
    }

    /** Standard normal, by Box and Muller's transform; in strict arithmetic, so the same on every machine. */
    public double nextGaussian() {
        double radius = Math.sqrt(-2 * StrictMath.log(1 - nextDouble()));
        return radius * StrictMath.cos(2 * Math.PI * nextDouble());
    }

    private static long mix(long value) {
        long z = value;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
