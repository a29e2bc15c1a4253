package io.github.homeward.panel;

import io.github.homeward.ledger.Observation;
import io.github.homeward.node.NodeKey;
import io.github.homeward.programme.Programme;
import io.github.homeward.spi.CountKind.Definition;
import io.github.homeward.spi.Vehicle;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Lays out the unknowns: programmes in order of id, then the rests of the makers in order of name. */
final class Strands {

    private final List<Strand> strands = new ArrayList<>();
    private final int first;
    private final int last;
    private int unknowns;

    private Strands(int first, int last) {
        this.first = first;
        this.last = last;
    }

    static List<Strand> layOut(List<Programme> programmes, List<Observation> observations, int first, int last) {
        Strands layout = new Strands(first, last);
        Map<String, Integer> since = new TreeMap<>();
        Set<String> withTrucks = new TreeSet<>();
        for (Programme programme : programmes) {
            layout.addProgramme(programme, since, withTrucks);
        }
        for (Observation observation : observations) {
            String maker = observation.node().maker();
            if (!maker.equals(NodeKey.ALL)) {
                since.merge(maker, Months.of(observation.period().from()), Math::min);
                if (observation.definition() == Definition.TRUCK) {
                    withTrucks.add(maker);
                }
            }
        }
        since.put(NodeKey.UNATTRIBUTED, first);
        withTrucks.add(NodeKey.UNATTRIBUTED);
        since.forEach((maker, month) -> {
            NodeKey node = NodeKey.ofOriginMaker(NodeKey.UNATTRIBUTED, maker);
            int begin = Math.max(first, month);
            layout.add(node, Vehicle.PASSENGER, begin);
            if (withTrucks.contains(maker)) {
                layout.add(node, Vehicle.TRUCK, begin);
            }
        });
        return List.copyOf(layout.strands);
    }

    private void addProgramme(Programme programme, Map<String, Integer> since, Set<String> withTrucks) {
        LocalDate start = programme.start();
        if (start == null || programme.cancelled()) {
            return;
        }
        int begin = Math.max(first, Months.of(YearMonth.from(start)));
        YearMonth end = programme.end();
        int stop = end == null ? last : Math.min(last, Months.of(end));
        if (begin > stop) {
            return;
        }
        NodeKey node = new NodeKey(programme.origin(), programme.maker(), programme.id());
        strands.add(new Strand(node, programme.vehicle(), programme, begin, stop, unknowns));
        unknowns += stop - begin + 1;
        since.merge(programme.maker(), begin, Math::min);
        if (programme.vehicle() == Vehicle.TRUCK) {
            withTrucks.add(programme.maker());
        }
    }

    private void add(NodeKey node, Vehicle vehicle, int begin) {
        if (begin <= last) {
            strands.add(new Strand(node, vehicle, null, begin, last, unknowns));
            unknowns += last - begin + 1;
        }
    }
}
