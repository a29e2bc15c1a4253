package io.github.homeward.panel;

import io.github.homeward.ledger.Observation;
import io.github.homeward.ledger.Observation.Bound;
import io.github.homeward.programme.Programme;
import io.github.homeward.spi.Vehicle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The panel as a least squares problem. Rows: first one per observation that fits into the months, then limited
 * editions, then smoothness. Unknowns: the strands' months, then one slack per limit.
 */
final class PanelProblem {

    private static final double LIMIT_SD = 50;

    /**
     * Variance of a row that holds to the unit: small enough to hold to the thousandth, large enough for double
     * precision.
     */
    private static final double EXACT = 1e-5;

    final List<Strand> strands;
    final List<Observation> observations;
    final SparseRows rows = new SparseRows();
    final double[] targets;
    final double[] variances;
    final double[] means;
    final double[] precisions;
    final double[] couplings;
    final double[] linear;
    final int cells;

    private final int first;
    private final int last;
    private int slacks;

    PanelProblem(List<Strand> strands, List<Observation> said, int first, int last) {
        this.strands = strands;
        this.first = first;
        this.last = last;
        this.cells = strands.stream().mapToInt(Strand::length).sum();
        this.observations = said.stream().filter(this::fits).toList();
        List<Programme> limited = strands.stream()
                .map(Strand::programme)
                .filter(programme -> programme != null && !Double.isNaN(programme.limit()))
                .toList();
        int limits = limited.size()
                + (int) observations.stream()
                        .filter(observation -> observation.bound() != Bound.EQUAL)
                        .count();
        int count = observations.size() + limited.size();
        this.targets = new double[count];
        this.variances = new double[count];
        this.means = new double[cells + limits];
        this.precisions = new double[cells + limits];
        this.couplings = new double[cells + limits];
        this.linear = new double[cells + limits];
        for (Strand strand : strands) {
            PanelPrior.fill(strand, strands, this);
        }
        observations.forEach(this::addObservation);
        limited.forEach(this::addLimit);
    }

    /** Bounds from above may reach beyond the months at hand; everything else must lie within. */
    private boolean fits(Observation observation) {
        boolean within = Months.of(observation.period().from()) >= first
                && Months.of(observation.period().to()) <= last;
        boolean touches = Months.of(observation.period().from()) <= last;
        return within || (touches && observation.bound() == Bound.AT_MOST);
    }

    private void addObservation(Observation observation) {
        for (Strand strand : strands) {
            if (covers(observation, strand)) {
                addMonths(
                        strand,
                        Months.of(observation.period().from()),
                        Months.of(observation.period().to()));
            }
        }
        if (observation.bound() != Bound.EQUAL) {
            addSlack(observation.bound() == Bound.AT_LEAST ? -1 : 1, observation.value());
        }
        endRow(observation.value(), observation.hard() ? EXACT : observation.sd() * observation.sd());
    }

    private void addLimit(Programme programme) {
        for (Strand strand : strands) {
            if (programme.equals(strand.programme())) {
                addMonths(strand, first, last);
            }
        }
        addSlack(1, programme.limit());
        endRow(programme.limit(), LIMIT_SD * LIMIT_SD);
    }

    private void addMonths(Strand strand, int from, int to) {
        for (int month = Math.max(from, strand.first()); month <= Math.min(to, strand.last()); month++) {
            rows.add(strand.at(month), 1);
        }
    }

    /** A slack is pulled to zero so gently that it matters to nothing but the conditioning. */
    private void addSlack(double sign, double size) {
        int j = cells + slacks++;
        precisions[j] = 1 / (4 * Math.max(1e4, size * size));
        rows.add(j, sign);
    }

    private void endRow(double target, double variance) {
        int row = rows.endRow();
        targets[row] = target;
        variances[row] = variance;
    }

    static boolean covers(Observation observation, Strand strand) {
        boolean counted =
                switch (observation.definition()) {
                    case ALL_VEHICLES -> true;
                    case PASSENGER -> strand.vehicle() == Vehicle.PASSENGER;
                    case TRUCK -> strand.vehicle() == Vehicle.TRUCK;
                };
        return counted
                && (observation.programmes().isEmpty()
                        ? observation.node().covers(strand.node())
                                && !observation.without().contains(strand.node().maker())
                        : observation.programmes().contains(strand.node().programme()));
    }

    /** Signed distance of an observation from the cells, beyond its limit where it is one. */
    double residual(int row, double[] x) {
        return rows.times(row, x) - targets[row];
    }

    /** Variances with some rows set aside. */
    double[] variancesWithout(Iterable<Integer> yielding, double[] x) {
        double[] changed = Arrays.copyOf(variances, variances.length);
        for (int row : yielding) {
            double residual = 10 * residual(row, x);
            changed[row] = Math.max(variances[row], residual * residual);
        }
        return changed;
    }

    /** Rows of soft observations further from the cells than so many standard deviations. */
    List<Integer> beyond(double deviations, double[] x) {
        List<Integer> found = new ArrayList<>();
        for (int row = 0; row < observations.size(); row++) {
            Observation observation = observations.get(row);
            if (!observation.hard() && Math.abs(residual(row, x)) > deviations * observation.sd()) {
                found.add(row);
            }
        }
        return found;
    }
}
