package io.github.homeward.scenario;

import io.github.homeward.node.NodeKey;
import io.github.homeward.programme.Programme;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What changed programmes sell: an outlook is asked for the programme with its other dates, the rate multiplies it, a
 * cap limits it. Everything that was learned stays.
 */
public final class ProgrammeEffects {

    /**
     * How far other dates may stretch the paths of the base case. Beyond, what a year gains is volume of its own: the
     * paths of a few cars sold in the last days of a year say nothing of a full year.
     */
    private static final double MOST_STRETCH = 2;

    private final Levers levers;
    private final Outlook outlook;
    private final Map<Programme, double[]> known = new HashMap<>();

    /** The forecast of one programme, with what was learned from all. */
    @FunctionalInterface
    public interface Outlook {

        /** Vehicles by year ahead, with what is counted already. */
        double[] volumes(Programme programme);
    }

    /** The effects at a cutoff. */
    public ProgrammeEffects(Levers levers, Outlook outlook) {
        this.levers = levers;
        this.outlook = outlook;
    }

    /** Everything that a scenario's inputs say of one programme. */
    private record Said(
            @Nullable LocalDate launch,
            @Nullable YearMonth end,
            double @Nullable [] ratios,
            double @Nullable [] caps,
            boolean removed,
            @Nullable Programme added) {}

    /**
     * What becomes of one bottom node, by year ahead.
     *
     * @param factors on what lies above what is counted already
     * @param fresh expected volume where there is nothing to multiply
     * @param room what supply allows; 0 for what is no programme, infinite where no capacity is known
     * @param caps a planner's own limits; infinite where there is none
     */
    record Change(double[] factors, double[] fresh, double[] room, double[] caps) {}

    /** The programmes that inputs speak of. */
    static SortedSet<String> programmes(List<Input> inputs) {
        SortedSet<String> ids = new TreeSet<>();
        for (Input input : inputs) {
            String id = programme(input.effect());
            if (!id.isEmpty()) {
                ids.add(id);
            }
        }
        return ids;
    }

    /** The programme that an effect speaks of; empty for an indicator. */
    static String programme(Effect effect) {
        if (effect instanceof Effect.Rate rate) {
            return rate.programme();
        }
        if (effect instanceof Effect.Launch launch) {
            return launch.programme();
        }
        if (effect instanceof Effect.End end) {
            return end.programme();
        }
        if (effect instanceof Effect.Cap cap) {
            return cap.programme();
        }
        if (effect instanceof Effect.Removed removed) {
            return removed.programme();
        }
        return effect instanceof Effect.Added added ? added.programme().id() : "";
    }

    /** Nodes of the programmes that inputs speak of, by id. */
    Map<String, NodeKey> nodes(List<Input> inputs) {
        Map<String, NodeKey> nodes = new TreeMap<>();
        for (Input input : inputs) {
            String id = programme(input.effect());
            Programme programme = input.effect() instanceof Effect.Added added
                    ? added.programme()
                    : levers.programmes().get(id);
            if (programme != null) {
                nodes.put(id, new NodeKey(programme.origin(), programme.maker(), programme.id()));
            }
        }
        return nodes;
    }

    /**
     * What becomes of a node when some of the inputs are in place.
     *
     * @param touched programmes that inputs speak of
     * @param floors what is counted already, by year ahead
     */
    Change change(NodeKey node, Set<String> touched, List<Input> inputs, boolean[] changed, double[] floors) {
        List<Effect> effects = new ArrayList<>();
        if (touched.contains(node.programme())) {
            for (int i = 0; i < changed.length; i++) {
                if (changed[i] && programme(inputs.get(i).effect()).equals(node.programme())) {
                    effects.add(inputs.get(i).effect());
                }
            }
        }
        return change(node.programme(), said(effects), floors);
    }

    private Change change(String id, Said said, double[] floors) {
        Programme base = levers.programmes().getOrDefault(id, levers.gone().get(id));
        Programme changed = base == null ? null : moved(base, said);
        Programme moved = said.added() == null ? changed : said.added();
        double[] ratios = said.ratios() == null ? filled(floors.length, 1) : said.ratios();
        double[] caps = said.caps() == null ? filled(floors.length, Double.POSITIVE_INFINITY) : said.caps();
        double[] room = new double[floors.length];
        if (moved != null) {
            Arrays.setAll(room, h -> moved.capacity(levers.firstYear() + h) * Math.max(1, ratios[h]));
        }
        double[] factors = ratios.clone();
        double[] fresh = new double[floors.length];
        if (said.removed()) {
            Arrays.fill(factors, 0);
        } else if (moved != null && !moved.equals(base)) {
            double[] before = base == null ? floors : volumes(base);
            double[] after = volumes(moved);
            for (int h = 0; h < factors.length; h++) {
                double was = before[h] - floors[h];
                double is = Math.max(0, after[h] - floors[h]);
                double stretch = was > 0 ? Math.min(is / was, MOST_STRETCH) : 1;
                factors[h] = ratios[h] * stretch;
                fresh[h] = ratios[h] * (is - stretch * Math.max(0, was));
            }
        }
        return new Change(factors, fresh, room, caps);
    }

    private static Said said(List<Effect> effects) {
        LocalDate launch = null;
        YearMonth end = null;
        double[] ratios = null;
        double[] caps = null;
        boolean removed = false;
        Programme added = null;
        for (Effect effect : effects) {
            if (effect instanceof Effect.Launch to) {
                launch = to.day();
            } else if (effect instanceof Effect.End to) {
                end = to.month();
            } else if (effect instanceof Effect.Rate rate) {
                ratios = rate.ratios();
            } else if (effect instanceof Effect.Cap cap) {
                caps = cap.most();
            } else if (effect instanceof Effect.Added programme) {
                added = programme.programme();
            } else if (effect instanceof Effect.Removed) {
                removed = true;
            }
        }
        return new Said(launch, end, ratios, caps, removed, added);
    }

    private static Programme moved(Programme base, Said said) {
        Programme launched = said.launch() == null ? base : base.launchedOn(said.launch());
        return said.end() == null ? launched : launched.endingOn(said.end());
    }

    private double[] volumes(Programme programme) {
        return known.computeIfAbsent(programme, outlook::volumes);
    }

    private static double[] filled(int length, double value) {
        double[] array = new double[length];
        Arrays.fill(array, value);
        return array;
    }
}
