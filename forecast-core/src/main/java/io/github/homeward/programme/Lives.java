package io.github.homeward.programme;

/**
 * Futures of one programme: what each path sells, by year ahead, and what the paths hold in the mean.
 */
public final class Lives {

    private final double[][] volumes;
    private final double[] demand;
    private final double[] waiting;
    private final double[] cancelled;
    private final double[] onSale;
    private double opening;

    Lives(int paths, int horizon) {
        this.volumes = new double[paths][horizon];
        this.demand = new double[horizon];
        this.waiting = new double[horizon];
        this.cancelled = new double[horizon];
        this.onSale = new double[horizon];
    }

    void open(double orders) {
        this.opening = orders;
    }

    void set(int path, int year, double volume, double wanted, double left, double lost, boolean alive) {
        volumes[path][year] = volume;
        demand[year] += wanted / volumes.length;
        waiting[year] += left / volumes.length;
        cancelled[year] += lost / volumes.length;
        onSale[year] += alive ? 1.0 / volumes.length : 0;
    }

    /** Vehicles of a path in a year ahead, from 0. */
    public double volume(int path, int year) {
        return volumes[path][year];
    }

    /** Mean vehicles of a year ahead. */
    double volume(int year) {
        double sum = 0;
        for (double[] path : volumes) {
            sum += path[year];
        }
        return sum / volumes.length;
    }

    /** Standard deviation of a year's vehicles. */
    double sd(int year) {
        double mean = volume(year);
        double squares = 0;
        for (double[] path : volumes) {
            squares += (path[year] - mean) * (path[year] - mean);
        }
        return Math.sqrt(squares / volumes.length);
    }

    double opening() {
        return opening;
    }

    double demand(int year) {
        return demand[year];
    }

    double waiting(int year) {
        return waiting[year];
    }

    double cancelled(int year) {
        return cancelled[year];
    }

    double onSale(int year) {
        return onSale[year];
    }
}
