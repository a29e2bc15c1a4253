package io.github.homeward.forecast;

import io.github.homeward.base.BaseForecast;
import io.github.homeward.node.NodeKey;
import io.github.homeward.panel.Cell;
import io.github.homeward.panel.Panel;
import io.github.homeward.vintage.Vintage;
import java.time.LocalDate;
import java.time.format.TextStyle;
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
public record Skill(int[] cutoffs, double[] ratios) {

    /** From this ratio on the difference to no change is not worth a claim. */
    private static final double NO_BETTER = 0.95;

    /** Fewer past forecasts than this allow no verdict. */
    private static final int FEWEST = 5;

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

    /** Years ahead for which there is something to check against, the nearest first. */
    public int leads() {
        int leads = 0;
        while (leads < ratios.length && cutoffs[leads] > 0) {
            leads++;
        }
        return leads;
    }

    /** Whether enough earlier forecasts can be checked for a verdict. */
    public boolean decided() {
        return leads() > 0 && cutoffs[0] >= FEWEST;
    }

    /** For how many years ahead, without a gap from the first, forecasts beat "no change". */
    public int better() {
        int better = 0;
        while (better < leads() && cutoffs[better] >= FEWEST && ratios[better] < NO_BETTER) {
            better++;
        }
        return better;
    }

    /** As {@link #sentence()}, with the day of the year on which the earlier forecasts were made. */
    String sentence(LocalDate day) {
        return sentence(", each on " + day.getDayOfMonth() + " "
                + day.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH));
    }

    /** One sentence for the first lines of any output; says plainly where no change does as well. */
    String sentence() {
        return sentence("");
    }

    private String sentence(String on) {
        int horizons = leads();
        if (horizons == 0) {
            return "Nothing to check against: no earlier forecast can be compared with what came.";
        }
        String listed = IntStream.range(0, horizons)
                .mapToObj(h -> String.format(Locale.ROOT, "%.2f", ratios[h]))
                .collect(Collectors.joining(", "));
        int most = cutoffs[0];
        int fewest = cutoffs[horizons - 1];
        return verdict(horizons) + " Error of the total relative to 'no change', "
                + (horizons == 1 ? "1 year" : "1 to " + horizons + " years") + " ahead: " + listed + " ("
                + (most == fewest ? most : most + " to " + fewest) + " earlier cutoffs"
                + on + ").";
    }

    private String verdict(int horizons) {
        if (!decided()) {
            return "Too few earlier forecasts to judge by.";
        }
        int better = better();
        if (better == 0) {
            return "Does not beat 'no change'.";
        }
        return better == horizons
                ? "Beats 'no change'."
                : "Beats 'no change' for the first " + (better == 1 ? "year" : better + " years") + " only.";
    }
}
