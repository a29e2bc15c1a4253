package io.github.homeward.scenario;

import io.github.homeward.driver.Diversion;
import io.github.homeward.forecast.ForecastRows.PathChange;
import io.github.homeward.node.Hierarchy;
import io.github.homeward.node.NodeKey;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.IntToDoubleFunction;

/**
 * A scenario worked out: for all of its inputs or any subset, what becomes of the base case's points and paths.
 *
 * <p>Points and paths of the base case are taken as they are (common random numbers), so what differs is the scenario's
 * doing alone. Only where the base case has no volume to multiply is chance added ({@link ScenarioNoise}).
 */
public final class ScenarioEffect implements PathChange {

    private final Ground ground;
    private final List<Input> inputs;
    private final DriverEffects driverEffects;
    private final DriverEffects.Inputs drivers;
    private final ProgrammeEffects programmes;
    private final Hierarchy hierarchy;
    private final int[] baseIndex;
    private final SortedSet<String> touched;
    private final ScenarioNoise noise;
    private final YearMove[] all;
    private final boolean[] idle;

    /**
     * What a scenario stands on.
     *
     * @param hierarchy of the base case
     * @param volumes its points, by year ahead and bottom node
     * @param floors what is counted already, of the same shape
     * @param diversions where lost volume goes, by year ahead
     * @param paths number of sample paths
     * @param seed of the chance that is added
     */
    public record Ground(
            Hierarchy hierarchy,
            double[][] volumes,
            double[][] floors,
            List<Diversion> diversions,
            int paths,
            long seed) {

        /** Copies the list. */
        public Ground {
            diversions = List.copyOf(diversions);
        }
    }

    /** Works a scenario out. */
    public ScenarioEffect(Ground ground, BoundScenario scenario, DriverEffects drivers, ProgrammeEffects programmes) {
        this.ground = ground;
        this.inputs = scenario.inputs();
        this.driverEffects = drivers;
        this.drivers = drivers.of(inputs);
        this.programmes = programmes;
        this.touched = ProgrammeEffects.programmes(inputs);
        this.hierarchy = hierarchy(ground.hierarchy(), programmes.nodes(inputs));
        List<NodeKey> bottom = hierarchy.bottom();
        this.baseIndex = new int[bottom.size()];
        Arrays.setAll(baseIndex, i -> ground.hierarchy().bottom().indexOf(bottom.get(i)));
        this.all = moves(every());
        this.idle = new boolean[all.length];
        for (int h = 0; h < idle.length; h++) {
            idle[h] = all[h].idle();
        }
        this.noise = new ScenarioNoise(bottom, all, ground.paths(), ground.seed());
    }

    /** The base case's nodes and those of programmes that the scenario brings. */
    @Override
    public Hierarchy hierarchy() {
        return hierarchy;
    }

    /**
     * The base case's volumes of a year with all inputs changed.
     *
     * @param h year ahead, from 0
     * @param volumes by bottom node of the base case
     * @param path number of the sample path, or {@link PathChange#POINT}
     * @return by bottom node of {@link #hierarchy()}
     */
    @Override
    public double[] apply(int h, double[] volumes, int path) {
        double[] extended = extended(volumes);
        return idle[h] ? extended : all[h].apply(extended, noise.of(path));
    }

    /** What is counted already, by bottom node of {@link #hierarchy()}. */
    @Override
    public double[] floors(int h) {
        return extended(ground.floors()[h]);
    }

    /**
     * Shares the difference of the points out among the inputs.
     *
     * @return by input, year ahead and node of {@link #hierarchy()}; over the inputs they add up to the difference
     */
    public double[][][] contributions() {
        int size = baseIndex.length;
        double[][] parts = Shapley.parts(inputs.size(), this::points);
        double[][][] contributions = new double[inputs.size()][ground.volumes().length][];
        for (int input = 0; input < parts.length; input++) {
            for (int h = 0; h < ground.volumes().length; h++) {
                double[] bottom = Arrays.copyOfRange(parts[input], h * size, (h + 1) * size);
                contributions[input][h] = sums(bottom);
            }
        }
        return contributions;
    }

    /**
     * Whether an input that lies outside all history bears on a node: whether the node covers one that reads the
     * input, or that the input moves by itself.
     *
     * @return by year ahead and node of {@link #hierarchy()}
     */
    public boolean[][] outside() {
        boolean[][] outside =
                new boolean[ground.volumes().length][hierarchy.nodes().size()];
        for (int i = 0; i < inputs.size(); i++) {
            boolean[] years = inputs.get(i).outside();
            boolean[] only = new boolean[inputs.size()];
            only[i] = true;
            double[] moved = points(only);
            for (int h = 0; h < years.length; h++) {
                if (years[h]) {
                    mark(outside[h], inputs.get(i).effect(), moved, h);
                }
            }
        }
        return outside;
    }

    /**
     * Whether the answer at a node rests mostly on what was held before seeing any data: whether most of what drivers
     * do to one of its parts does.
     *
     * @param node position in {@link #hierarchy()}
     * @param h year ahead, from 0
     */
    public boolean mostlyPrior(int node, int h) {
        for (int part : hierarchy.parts(node)) {
            String origin = hierarchy.bottom().get(part).origin();
            if (drivers.change(origin, every()).mostlyPrior()[h]) {
                return true;
            }
        }
        return false;
    }

    private void mark(boolean[] outside, Effect effect, double[] moved, int h) {
        double[] base = extended(ground.volumes()[h]);
        for (int node = 0; node < outside.length; node++) {
            for (int part : hierarchy.parts(node)) {
                NodeKey key = hierarchy.bottom().get(part);
                boolean reads = effect instanceof Effect.Indicator indicator
                        && driverEffects.reads(key.origin(), indicator.indicator());
                boolean own = ProgrammeEffects.programme(effect).equals(key.programme());
                outside[node] |= reads || own || moved[h * baseIndex.length + part] != base[part];
            }
        }
    }

    /** Points of all years with some inputs changed, year by year. */
    private double[] points(boolean[] changed) {
        YearMove[] moves = moves(changed);
        double[] points = new double[moves.length * baseIndex.length];
        for (int h = 0; h < moves.length; h++) {
            double[] moved = moves[h].apply(extended(ground.volumes()[h]), noise.of(PathChange.POINT));
            System.arraycopy(moved, 0, points, h * baseIndex.length, baseIndex.length);
        }
        return points;
    }

    private YearMove[] moves(boolean[] changed) {
        int horizon = ground.volumes().length;
        int size = baseIndex.length;
        ProgrammeEffects.Change[] changes = new ProgrammeEffects.Change[size];
        double[][] factors = new double[size][];
        for (int i = 0; i < size; i++) {
            NodeKey key = hierarchy.bottom().get(i);
            changes[i] = programmes.change(key, touched, inputs, changed, floorsOf(i));
            factors[i] = drivers.change(key.origin(), changed).factors();
        }
        List<String> origins = hierarchy.bottom().stream().map(NodeKey::origin).toList();
        YearMove[] moves = new YearMove[horizon];
        for (int year = 0; year < horizon; year++) {
            int h = year;
            moves[h] = new YearMove(
                    origins,
                    floors(h),
                    each(i -> changes[i].factors()[h]),
                    each(i -> changes[i].fresh()[h]),
                    each(i -> factors[i][h]),
                    each(i -> changes[i].room()[h]),
                    each(i -> changes[i].caps()[h]),
                    ground.diversions().get(h));
        }
        return moves;
    }

    private double[] each(IntToDoubleFunction of) {
        double[] values = new double[baseIndex.length];
        Arrays.setAll(values, of);
        return values;
    }

    private double[] floorsOf(int node) {
        double[] floors = new double[ground.floors().length];
        Arrays.setAll(floors, h -> baseIndex[node] < 0 ? 0 : ground.floors()[h][baseIndex[node]]);
        return floors;
    }

    private double[] extended(double[] volumes) {
        return each(i -> baseIndex[i] < 0 ? 0 : volumes[baseIndex[i]]);
    }

    private double[] sums(double[] bottom) {
        double[] sums = new double[hierarchy.nodes().size()];
        Arrays.setAll(sums, node -> hierarchy.sum(node, bottom));
        return sums;
    }

    private boolean[] every() {
        boolean[] every = new boolean[inputs.size()];
        Arrays.fill(every, true);
        return every;
    }

    private static Hierarchy hierarchy(Hierarchy base, Map<String, NodeKey> more) {
        SortedSet<NodeKey> bottom = new TreeSet<>(base.bottom());
        return bottom.addAll(more.values()) ? Hierarchy.over(bottom) : base;
    }
}
