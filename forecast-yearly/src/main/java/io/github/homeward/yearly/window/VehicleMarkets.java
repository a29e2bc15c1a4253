package io.github.homeward.yearly.window;

import io.github.homeward.math.SplitMix64;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A generator of vehicle markets: panels whose series share their years and their buyers.
 *
 * <p>A market moves with a trend, a shock of the year and now and then a recession that is partly made up for in the
 * next years. Makers fight for shares of it: log shares walk with persistence, and a newcomer climbs an S-curve at
 * the cost of the others. Models live a life: a part year at launch, a peak, a decay, a renewal every few years, a
 * run-out. How strongly a series follows the market is its own. All figures of the process are assumptions, wide on
 * purpose; none was fitted.
 */
public final class VehicleMarkets {

    /** Years simulated before the first one kept, so that models of every age are on sale. */
    private static final int EARLIER = 12;

    private static final int SMALL_MARKET = 8;
    private static final double SHARE_PANELS = 0.6;
    private static final double RECESSION = 0.1;
    private static final double NEWCOMER = 0.15;

    /** Share of the way back to where it began that a share of the market goes in a year. */
    private static final double RETURN = 0.03;

    /** Below this many units in a thousand of the first year's market a series has left it. */
    private static final double GONE = 1e-3;

    private final SplitMix64 random;
    private final int years;
    private final double[] market;

    private VehicleMarkets(SplitMix64 random, int years) {
        this.random = random;
        this.years = years + EARLIER;
        this.market = market();
    }

    /** What stands side by side in a panel. */
    public enum Kind {
        /** Makers, or countries of origin or destination, which share the market out. */
        SHARES,
        /** Models, each with a life of its own. */
        MODELS
    }

    /**
     * A panel.
     *
     * @param random its source of chance
     * @param kind what its series are
     * @param series how many to try; those that are not on sale in three of the years are left out
     * @param years how many years the panel spans
     * @return positive values up to the panel's last year; a series that starts later is shorter
     */
    public static List<double[]> panel(SplitMix64 random, Kind kind, int series, int years) {
        VehicleMarkets markets = new VehicleMarkets(random, years);
        double[][] all = kind == Kind.SHARES ? markets.shares(series) : markets.models(series);
        List<double[]> panel = new ArrayList<>();
        for (double[] values : all) {
            double[] kept = onSale(values);
            if (kept.length >= 3) {
                panel.add(kept);
            }
        }
        return panel;
    }

    /** One series of a small market, of exactly so many years. */
    static double[] series(SplitMix64 random, int years) {
        while (true) {
            Kind kind = random.nextDouble() < SHARE_PANELS ? Kind.SHARES : Kind.MODELS;
            for (double[] values : panel(random, kind, SMALL_MARKET, years + EARLIER)) {
                if (values.length >= years && values[values.length - years] > 0) {
                    return Arrays.copyOfRange(values, values.length - years, values.length);
                }
            }
        }
    }

    /** The size of the market: 1 at first. */
    private double[] market() {
        double trend = 0.01 + 0.03 * random.nextGaussian();
        double noise = random.uniform(0.02, 0.08);
        double[] size = new double[years];
        double level = 0;
        double owed = 0;
        for (int t = 0; t < years; t++) {
            double back = random.uniform(0.2, 0.7) * owed;
            owed -= back;
            double fall = random.nextDouble() < RECESSION ? random.uniform(0.08, 0.35) : 0;
            owed += fall * random.uniform(0.2, 1);
            level += trend + noise * random.nextGaussian() + back - fall;
            size[t] = level;
        }
        return size;
    }

    private double[][] shares(int makers) {
        double[][] logs = new double[makers][years];
        for (double[] share : logs) {
            double persistence = random.uniform(0, 0.7);
            double noise = Math.exp(random.uniform(Math.log(0.03), Math.log(0.2)));
            double trend = 0.04 * random.nextGaussian();
            double follows = random.uniform(-0.5, 0.5);
            double start = random.nextGaussian();
            boolean newcomer = random.nextDouble() < NEWCOMER;
            double middle = random.uniform(0.2, 1.1) * years;
            double width = random.uniform(0.8, 4);
            double growth = 0;
            double level = start;
            for (int t = 0; t < years; t++) {
                growth = persistence * growth + noise * heavy();
                level += trend + growth + RETURN * (start - level);
                double entry = newcomer ? -Math.log1p(Math.exp((middle - t) / width)) : 0;
                share[t] = level + entry + follows * market[t];
            }
        }
        for (int t = 0; t < years; t++) {
            double sum = 0;
            for (double[] share : logs) {
                sum += Math.exp(share[t]);
            }
            for (double[] share : logs) {
                share[t] = Math.exp(share[t] + market[t]) * makers / sum;
            }
        }
        return logs;
    }

    private double[][] models(int count) {
        double[][] all = new double[count][years];
        for (double[] values : all) {
            int launch = random.nextInt(years + EARLIER) - EARLIER;
            int renewal = 4 + random.nextInt(5);
            int end = launch + renewal * (1 + random.nextInt(5));
            double peak = Math.exp(1.2 * random.nextGaussian());
            double firstYear = random.uniform(0.1, 1);
            double ramp = random.uniform(0.4, 1);
            double decay = random.uniform(0.02, 0.3);
            double renewed = random.uniform(0.6, 1.1);
            double noise = Math.exp(random.uniform(Math.log(0.04), Math.log(0.25)));
            double follows = random.uniform(0.5, 1.5);
            double drift = 0;
            for (int t = Math.max(0, launch); t < years; t++) {
                int age = t - launch;
                int renewals = age / renewal;
                drift += noise * heavy();
                double life = Math.pow(renewed, renewals) * Math.exp(-decay * (age - renewals * renewal));
                double begins = age == 0 ? firstYear * ramp : age == 1 ? Math.sqrt(ramp) : 1;
                double runOut = t > end ? Math.exp(-1.2 * (t - end)) : 1;
                values[t] = peak * life * begins * runOut * Math.exp(drift + follows * market[t]);
            }
        }
        return all;
    }

    /** A shock with heavy tails: a normal one, 2.5 times as large in one year of twelve. */
    private double heavy() {
        double shock = random.nextGaussian();
        return random.nextInt(12) == 0 ? 2.5 * shock : shock;
    }

    /** The years kept, from the first in which the series was on sale. */
    private static double[] onSale(double[] values) {
        int first = EARLIER;
        while (first < values.length && values[first] < GONE) {
            first++;
        }
        double[] kept = new double[values.length - first];
        for (int t = first; t < values.length; t++) {
            kept[t - first] = values[t] < GONE / 10 ? 0 : Math.min(1e6, values[t]);
        }
        return kept;
    }
}
