package io.github.homeward;

import io.github.homeward.hierarchy.NodeKey;
import io.github.homeward.panel.Cell;
import io.github.homeward.panel.Panel;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How past forecasts of the total compare with "no change", by horizon: mean absolute error over mean absolute error of
 * the last value (relative MAE; Hyndman and Koehler 2006). Below 1 is better than no change.
 *
 * @param cutoffs past forecasts that can be checked, by horizon
 * @param ratios relative MAE, by horizon; NaN where there is nothing to check
 */
record Skill(int[] cutoffs, double[] ratios) {

    /** From this ratio on the difference to no change is not worth a claim. */
    private static final double NO_BETTER = 0.95;

    static Skill of(List<Vintage> vintages, List<BaseForecast> forecasts, Panel now, int horizon) {
        int[] cutoffs = new int[horizon];
        double[] ratios = new double[horizon];
        for (int h = 0; h < horizon; h++) {
            double missed = 0;
            double missedByNoChange = 0;
            for (int i = 0; i < forecasts.size(); i++) {
                BaseForecast forecast = forecasts.get(i);
                Optional<Cell> actual = now.cell(NodeKey.TOTAL, forecast.lastYear() + 1 + h);
                Optional<Cell> last = vintages.get(i).panel().cell(NodeKey.TOTAL, forecast.lastYear());
                if (actual.isPresent() && actual.get().known() && last.isPresent()) {
                    cutoffs[h]++;
                    missed += Math.abs(actual.get().value() - forecast.total(h));
                    missedByNoChange +=
                            Math.abs(actual.get().value() - last.get().value());
                }
            }
            ratios[h] = missed / missedByNoChange;
        }
        return new Skill(cutoffs, ratios);
    }

    /** One sentence for the first lines of any output; says plainly where no change does as well. */
    String sentence() {
        if (cutoffs[0] == 0) {
            return "Nothing to check against: no earlier forecast can be compared with what came.";
        }
        String listed = IntStream.range(0, ratios.length)
                .filter(h -> cutoffs[h] > 0)
                .mapToObj(h -> String.format(Locale.ROOT, "%.2f", ratios[h]))
                .collect(Collectors.joining(", "));
        return verdict() + " Error of the total relative to no change, 1, 2, … years ahead, at " + cutoffs[0]
                + " earlier cutoffs: " + listed + ".";
    }

    private String verdict() {
        int better = 0;
        while (better < ratios.length && cutoffs[better] > 0 && ratios[better] < NO_BETTER) {
            better++;
        }
        if (better == 0) {
            return "Does not beat no change.";
        }
        return better == ratios.length || cutoffs[better] == 0
                ? "Beats no change."
                : "Beats no change up to " + better + (better == 1 ? " year" : " years") + " ahead, not beyond.";
    }
}
