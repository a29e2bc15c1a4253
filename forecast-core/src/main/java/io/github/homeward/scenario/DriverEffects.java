package io.github.homeward.scenario;

import io.github.homeward.driver.DriverTable;
import io.github.homeward.driver.Response;
import io.github.homeward.facts.FactBook;
import io.github.homeward.plugin.InstalledOrigin;
import io.github.homeward.spi.Driver;
import java.util.Arrays;
import java.util.BitSet;
import java.util.DoubleSummaryStatistics;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What moved indicators do to the volume of each origin: its rules are asked again with the changed facts, and the
 * learned response turns the difference into a factor. Each combination of inputs that an origin reads is worked out
 * once.
 *
 * <p>An origin without rules feels what all origins with rules feel: where every one of them becomes dearer, so does
 * it, by as much as the one that is hit least; likewise cheaper. A cause that leaves one of them alone is no common
 * one. Without two origins to compare, nothing can be called common.
 */
public final class DriverEffects {

    /** Rounding in yearly means is no effect. */
    private static final double NOTHING = 1e-12;

    /** So many origins must feel a cause before it is taken to be one of all. */
    private static final int FEWEST_ALIKE = 2;

    private final Levers levers;
    private final Map<String, InstalledOrigin> origins = new HashMap<>();
    private final Map<String, FactBook> books;
    private final Map<String, DriverTable> base;
    private final Response response;

    /** An answer counts as mostly prior if most of it is. */
    private static final double MOST = 0.5;

    /**
     * What becomes of an origin, by year ahead.
     *
     * @param factors on volume
     * @param mostlyPrior whether most of the change rests on what was held before seeing any data
     */
    record Change(double[] factors, boolean[] mostlyPrior) {}

    /**
     * The effects at a cutoff.
     *
     * @param base what each origin's rules say without a scenario, by the origin's code
     * @param books the facts they read
     */
    public DriverEffects(
            Levers levers,
            List<InstalledOrigin> origins,
            Map<String, FactBook> books,
            Map<String, DriverTable> base,
            Response response) {
        this.levers = levers;
        this.books = books;
        this.base = base;
        this.response = response;
        origins.forEach(origin -> this.origins.put(origin.code(), origin));
    }

    /** The effects of one scenario's inputs. */
    Inputs of(List<Input> inputs) {
        return new Inputs(inputs);
    }

    /** Whether any rule of an origin reads an indicator. */
    boolean reads(String code, String indicator) {
        InstalledOrigin origin = origins.get(code);
        return origin != null && origin.drivers().stream().anyMatch(driver -> reads(driver, indicator));
    }

    private static boolean reads(Driver driver, String indicator) {
        return driver.indicators().contains(indicator);
    }

    /** The effects of one scenario, any subset of whose inputs may be in place. */
    final class Inputs {

        private final List<Input> inputs;
        private final Map<String, Map<BitSet, Change>> known = new HashMap<>();

        private Inputs(List<Input> inputs) {
            this.inputs = inputs;
        }

        /** What becomes of an origin when some of the inputs are in place. */
        Change change(String code, boolean[] changed) {
            return origins.containsKey(code) ? ofRules(code, changed) : common(changed);
        }

        /** The least that befalls all origins with rules, where it befalls all of them alike. */
        private Change common(boolean[] changed) {
            List<Change> all = origins.keySet().stream()
                    .sorted()
                    .map(code -> ofRules(code, changed))
                    .toList();
            double[] factors = new double[levers.horizon()];
            boolean[] mostlyPrior = new boolean[factors.length];
            for (int year = 0; year < factors.length; year++) {
                int h = year;
                DoubleSummaryStatistics spread =
                        all.stream().mapToDouble(change -> change.factors()[h]).summaryStatistics();
                double least = spread.getMax() < 1 ? spread.getMax() : Math.max(1, spread.getMin());
                factors[h] = all.size() < FEWEST_ALIKE ? 1 : least;
                mostlyPrior[h] = factors[h] != 1 && all.stream().anyMatch(change -> change.mostlyPrior()[h]);
            }
            return new Change(factors, mostlyPrior);
        }

        private Change ofRules(String code, boolean[] changed) {
            BitSet subset = new BitSet();
            for (int i = 0; i < changed.length; i++) {
                subset.set(
                        i,
                        changed[i]
                                && inputs.get(i).effect() instanceof Effect.Indicator moved
                                && reads(code, moved.indicator()));
            }
            return known.computeIfAbsent(code, origin -> new HashMap<>())
                    .computeIfAbsent(subset, of -> compute(code, of));
        }

        /** Asks the origin again with the changed facts. */
        private Change compute(String code, BitSet subset) {
            double[] factors = new double[levers.horizon()];
            boolean[] mostlyPrior = new boolean[factors.length];
            Change change = new Change(factors, mostlyPrior);
            Arrays.fill(factors, 1);
            InstalledOrigin origin = origins.get(code);
            DriverTable before = base.get(code);
            FactBook book = books.get(code);
            if (subset.isEmpty() || origin == null || before == null || book == null) {
                return change;
            }
            for (int i = subset.nextSetBit(0); i >= 0; i = subset.nextSetBit(i + 1)) {
                Effect.Indicator moved = (Effect.Indicator) inputs.get(i).effect();
                book = ChangedFacts.in(book, moved.indicator(), levers.cutoff(), levers.firstYear(), moved.values());
            }
            DriverTable after =
                    DriverTable.of(origin.plugin(), book, levers.cutoff(), before.firstYear(), before.lastYear());
            for (int h = 0; h < factors.length; h++) {
                int year = levers.firstYear() + h;
                double factor = response.factor(before, after, year);
                boolean moves = Math.abs(factor - 1) >= NOTHING;
                factors[h] = moves ? factor : 1;
                mostlyPrior[h] = moves && response.priorShare(before, after, year) > MOST;
            }
            return change;
        }
    }
}
