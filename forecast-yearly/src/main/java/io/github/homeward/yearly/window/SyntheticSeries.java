package io.github.homeward.yearly.window;

import io.github.homeward.math.SplitMix64;

/**
 * A generator of synthetic yearly series: what a yearly series may look like before any has been seen.
 *
 * <p>The mixture: 30 % damped local trend of the logarithm, 15 % random walk with drift, 15 % autocorrelated growth,
 * 15 % straight line with autocorrelated noise, 15 % S-curve or life cycle (the latter with probability 0.4), 10 %
 * breaks in level and growth. The yearly noise is log-uniform in [0.01, 0.25]. Gardner &amp; McKenzie (1985) for the
 * first kind, Bass (1969) for the shape of the fifth; training on simulated series follows the idea of M-competition
 * entries such as Kang, Hyndman &amp; Li (2020), GRATIS.
 */
final class SyntheticSeries {

    private final SplitMix64 random;

    SyntheticSeries(SplitMix64 random) {
        this.random = random;
    }

    /** One series of {@code length} positive values, around 1 at first. */
    double[] next(int length) {
        double noise = Math.exp(random.uniform(Math.log(0.01), Math.log(0.25)));
        double kind = random.nextDouble();
        double[] values;
        if (kind < 0.30) {
            values = dampedTrend(length, noise);
        } else if (kind < 0.45) {
            values = randomWalk(length, noise);
        } else if (kind < 0.60) {
            values = autocorrelatedGrowth(length, noise);
        } else if (kind < 0.75) {
            values = straightLine(length, noise);
        } else if (kind < 0.90) {
            values = lifeCycle(length, noise);
        } else {
            values = breaks(length, noise);
        }
        for (int t = 0; t < length; t++) {
            values[t] = Math.min(1e6, Math.max(1e-4, values[t]));
        }
        return values;
    }

    private double[] dampedTrend(int length, double noise) {
        double phi = random.uniform(0.75, 1);
        double levelNoise = noise * random.uniform(0.1, 1);
        double trendNoise = noise * random.uniform(0, 0.5);
        double error = noise * random.uniform(0, 0.6);
        double trend = 0.03 + 0.06 * random.nextGaussian();
        double level = 0;
        double[] values = new double[length];
        for (int t = 0; t < length; t++) {
            level += trend + levelNoise * random.nextGaussian();
            trend = phi * trend + trendNoise * random.nextGaussian();
            values[t] = Math.exp(level + error * random.nextGaussian());
        }
        return values;
    }

    private double[] randomWalk(int length, double noise) {
        double drift = 0.02 + 0.04 * random.nextGaussian();
        double level = 0;
        double[] values = new double[length];
        for (int t = 0; t < length; t++) {
            level += drift + noise * random.nextGaussian();
            values[t] = Math.exp(level);
        }
        return values;
    }

    private double[] autocorrelatedGrowth(int length, double noise) {
        double mean = 0.025 + 0.04 * random.nextGaussian();
        double persistence = random.uniform(-0.3, 0.85);
        double growth = mean;
        double level = 0;
        double[] values = new double[length];
        for (int t = 0; t < length; t++) {
            growth = mean + persistence * (growth - mean) + noise * random.nextGaussian();
            level += growth;
            values[t] = Math.exp(level);
        }
        return values;
    }

    private double[] straightLine(int length, double noise) {
        double slope = 0.03 + 0.06 * random.nextGaussian();
        double persistence = random.uniform(0, 0.9);
        double error = 0;
        double[] values = new double[length];
        double start = 1 + Math.max(0, -slope * length * random.uniform(0.7, 1.6));
        for (int t = 0; t < length; t++) {
            error = persistence * error + noise * random.nextGaussian();
            values[t] = start + slope * t + error;
        }
        return values;
    }

    private double[] lifeCycle(int length, double noise) {
        double middle = length * random.uniform(0.1, 1.1);
        double width = length * random.uniform(0.06, 0.3);
        double base = random.uniform(0.02, 1);
        double decline = random.nextDouble() < 0.4 ? random.uniform(0.02, 0.25) : 0;
        double peak = middle + width * random.uniform(1, 4);
        double error = 0;
        double[] values = new double[length];
        for (int t = 0; t < length; t++) {
            double rise = base + 1 / (1 + Math.exp(-(t - middle) / width));
            error = 0.6 * error + noise * random.nextGaussian();
            values[t] = rise * Math.exp(-decline * Math.max(0, t - peak) + error);
        }
        return values;
    }

    private double[] breaks(int length, double noise) {
        double growth = 0.03 + 0.06 * random.nextGaussian();
        double level = 0;
        double chance = random.uniform(0.03, 0.15);
        double[] values = new double[length];
        for (int t = 0; t < length; t++) {
            if (random.nextDouble() < chance) {
                growth = 0.02 + 0.08 * random.nextGaussian();
                level += 2 * noise * random.nextGaussian();
            }
            level += growth + noise * random.nextGaussian();
            values[t] = Math.exp(level);
        }
        return values;
    }
}
