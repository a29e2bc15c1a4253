package io.github.homeward.base;

import io.github.homeward.node.NodeKey;
import io.github.homeward.programme.Outlook;
import io.github.homeward.programme.Outlooks;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How the forecasts of programmes came about: for whoever wants to print, widen or check them.
 *
 * @param learned what was learned of all programmes together
 * @param outlooks one a programme, in order of id, also of those that sell nothing
 * @param refills vehicles by year ahead of programmes nobody has announced yet, by the node that holds them with others
 */
public record ProgrammeForecasts(Outlooks learned, List<Outlook> outlooks, Map<NodeKey, double[]> refills) {

    /** Of a forecast that no programme entered. */
    static final ProgrammeForecasts NONE =
            new ProgrammeForecasts(Outlooks.learn(List.of(), List.of(), LocalDate.EPOCH), List.of(), Map.of());

    /** The first years alone. */
    public ProgrammeForecasts first(int horizon) {
        Map<NodeKey, double[]> few = new TreeMap<>();
        refills.forEach((node, volumes) -> few.put(node, Arrays.copyOf(volumes, horizon)));
        return new ProgrammeForecasts(
                learned,
                outlooks.stream().map(outlook -> outlook.first(horizon)).toList(),
                few);
    }

    public ProgrammeForecasts {
        outlooks = List.copyOf(outlooks);
        refills = Map.copyOf(refills);
    }
}
