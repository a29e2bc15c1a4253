package io.github.homeward.yearly;

import io.github.homeward.yearly.combine.Ensemble;
import io.github.homeward.yearly.combine.EnsembleForecast;
import io.github.homeward.yearly.combine.Holdouts;
import io.github.homeward.yearly.combine.Weights;
import io.github.homeward.yearly.range.MemberResiduals;
import io.github.homeward.yearly.range.PanelResiduals;
import io.github.homeward.yearly.range.ResidualBank;
import io.github.homeward.yearly.series.Series;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Some years ahead of a panel, and what forecasts them. Where the spans end does not depend on the horizon asked for,
 * so neither does the forecast of a year.
 *
 * @param first first year ahead of the span, from 1
 * @param last last one: what the ensemble was trained for
 * @param forecast the members' forecasts of all years up to the last
 * @param holdouts what they would have said earlier
 * @param errors what the combination missed then
 */
public record TrainedSpan(int first, int last, EnsembleForecast forecast, Holdouts holdouts, ResidualBank errors) {

    /** The last years ahead of the spans: near, middle, and as far as a forecast goes. */
    private static final List<Integer> ENDS = List.of(6, 12, PanelForecaster.MAX_HORIZON);

    /**
     * The spans that reach a horizon.
     *
     * @param typical see {@link io.github.homeward.yearly.range.ErrorScale#typical}
     */
    static List<TrainedSpan> upTo(int horizon, List<Series> panel, double typical, Ensemble ensemble) {
        List<TrainedSpan> spans = new ArrayList<>();
        int first = 1;
        for (int end : ENDS) {
            if (first <= horizon) {
                Holdouts holdouts = Holdouts.of(panel, end, ensemble);
                Weights weights = Weights.learn(holdouts);
                EnsembleForecast forecast = ensemble.forecast(panel, end, weights);
                ResidualBank errors = PanelResiduals.of(holdouts, weights, typical);
                spans.add(new TrainedSpan(first, end, forecast, holdouts, errors));
                first = end + 1;
            }
        }
        return spans;
    }

    /** The span of a year ahead. */
    public static TrainedSpan at(List<TrainedSpan> spans, int ahead) {
        return spans.stream().filter(span -> ahead <= span.last).findFirst().orElseThrow();
    }

    /** The past errors of the single members. */
    public Map<String, ResidualBank> ofMembers(double typical) {
        return MemberResiduals.of(holdouts, typical);
    }
}
