package io.github.homeward.scenario;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/**
 * Shares a difference out among the inputs that made it (Shapley 1953): what an input adds, averaged over the orders in
 * which the inputs may be changed one after the other.
 *
 * <p>Up to {@link #EXACT} inputs over all orders. Beyond, over the cyclic orders in both directions, in which every
 * input stands once in every position: where inputs do not interact, or interact in their neighbourhood only, the
 * result is the same, and the parts add up in any case.
 */
public final class Shapley {

    /** Inputs up to which every order counts: 2⁸ values. */
    static final int EXACT = 8;

    private final int inputs;
    private final Value value;
    private final Map<BitSet, double[]> known = new HashMap<>();

    /** A value for each quantity when some of the inputs are changed. */
    @FunctionalInterface
    public interface Value {

        /**
         * The values.
         *
         * @param changed which inputs are changed
         * @return one value a quantity, always in the same order
         */
        double[] of(boolean[] changed);
    }

    private Shapley(int inputs, Value value) {
        this.inputs = inputs;
        this.value = value;
    }

    /**
     * The parts of the difference between all inputs changed and none.
     *
     * @return by input and quantity; over the inputs they add up to the difference
     */
    public static double[][] parts(int inputs, Value value) {
        if (inputs == 0) {
            return new double[0][];
        }
        Shapley shapley = new Shapley(inputs, value);
        double[][] parts = inputs <= EXACT ? shapley.overAllOrders() : shapley.overCyclicOrders();
        shapley.close(parts);
        return parts;
    }

    private double[][] overAllOrders() {
        int size = value(new boolean[inputs]).length;
        double[][] parts = new double[inputs][size];
        double[] weights = weights();
        for (int mask = 0; mask < (1 << inputs) - 1; mask++) {
            double[] without = value(subset(mask));
            double weight = weights[Integer.bitCount(mask)];
            for (int input = 0; input < inputs; input++) {
                if ((mask & 1 << input) == 0) {
                    add(parts[input], value(subset(mask | 1 << input)), without, weight);
                }
            }
        }
        return parts;
    }

    /** Share of the orders in which exactly so many given others come before an input: {@code s! (n − s − 1)! / n!}. */
    private double[] weights() {
        double[] weights = new double[inputs];
        for (int before = 0; before < inputs; before++) {
            double choose = 1;
            for (int i = 0; i < before; i++) {
                choose = choose * (inputs - 1 - i) / (i + 1);
            }
            weights[before] = 1 / (inputs * choose);
        }
        return weights;
    }

    private double[][] overCyclicOrders() {
        int size = value(new boolean[inputs]).length;
        double[][] parts = new double[inputs][size];
        double weight = 1.0 / (2 * inputs);
        for (int start = 0; start < inputs; start++) {
            for (int step = -1; step <= 1; step += 2) {
                boolean[] changed = new boolean[inputs];
                double[] before = value(changed);
                for (int i = 0; i < inputs; i++) {
                    int input = Math.floorMod(start + step * i, inputs);
                    changed[input] = true;
                    double[] after = value(changed);
                    add(parts[input], after, before, weight);
                    before = after;
                }
            }
        }
        return parts;
    }

    /** Takes out what rounding left over, so that the parts add up to the difference as it is printed. */
    private void close(double[][] parts) {
        boolean[] all = new boolean[inputs];
        Arrays.fill(all, true);
        double[] to = value(all);
        double[] from = value(new boolean[inputs]);
        for (int q = 0; q < to.length; q++) {
            int largest = 0;
            double sum = 0;
            for (int input = 0; input < inputs; input++) {
                sum += parts[input][q];
                largest = Math.abs(parts[input][q]) > Math.abs(parts[largest][q]) ? input : largest;
            }
            parts[largest][q] += to[q] - from[q] - sum;
        }
    }

    private double[] value(boolean[] changed) {
        BitSet subset = new BitSet(inputs);
        for (int i = 0; i < inputs; i++) {
            subset.set(i, changed[i]);
        }
        double[] found = known.get(subset);
        if (found == null) {
            found = value.of(changed.clone());
            known.put(subset, found);
        }
        return found;
    }

    private boolean[] subset(int mask) {
        boolean[] changed = new boolean[inputs];
        for (int i = 0; i < inputs; i++) {
            changed[i] = (mask & 1 << i) != 0;
        }
        return changed;
    }

    private static void add(double[] sums, double[] after, double[] before, double weight) {
        for (int q = 0; q < sums.length; q++) {
            sums[q] += weight * (after[q] - before[q]);
        }
    }
}
