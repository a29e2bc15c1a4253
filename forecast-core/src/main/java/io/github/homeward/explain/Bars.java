package io.github.homeward.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Puts the bars of a waterfall in order and makes them add up to the last digit. */
final class Bars {

    /** What rounding may leave over, in vehicles; more than this is done by limits, future by future. */
    private static final double ROUNDING = 1e-3;

    private static final Comparator<Bar> ORDER = Comparator.comparing(Bar::component)
            .thenComparing(Comparator.<Bar>comparingDouble(bar -> Math.abs(bar.value()))
                    .reversed())
            .thenComparing(Bar::label);

    private Bars() {}

    /**
     * The start, then the bars by component, the largest first, and what was done to the node besides.
     *
     * @param start where they begin
     * @param change from the start to the forecast, before judgement
     * @param judgement what judgement adds to that
     */
    static List<Bar> closed(Bar start, double change, double judgement, List<Bar> bars) {
        List<Bar> all = new ArrayList<>(bars);
        double rest = change - all.stream().mapToDouble(Bar::value).sum();
        all.add(start);
        if (Math.abs(rest) > ROUNDING) {
            all.add(new Bar(Component.FUTURES, Wording.LIMITS, null, rest));
        }
        if (judgement != 0) {
            all.add(new Bar(Component.OVERRIDE, "judgement", null, judgement));
        }
        all.sort(ORDER);
        close(all, start.value() + change + judgement);
        return all;
    }

    private static void close(List<Bar> bars, double total) {
        int largest = 0;
        double sum = 0;
        for (int i = 0; i < bars.size(); i++) {
            sum += bars.get(i).value();
            // The last level is printed elsewhere too and must stay as it is.
            boolean larger = largest == 0
                    || Math.abs(bars.get(i).value())
                            > Math.abs(bars.get(largest).value());
            largest = i > 0 && larger ? i : largest;
        }
        bars.set(largest, bars.get(largest).plus(total - sum));
    }
}
