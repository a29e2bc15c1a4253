package io.github.homeward.yearly.combine;

import io.github.homeward.yearly.score.Metrics;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How the members did on holdouts, relative to naive: the mean of relative sMAPE and relative MASE, as in OWA. */
final class MemberLosses {

    private static final String NAIVE = "naive";

    private MemberLosses() {}

    /** One loss a member; none where naive made no error, so that nothing can be compared. */
    static Map<String, Double> of(Holdouts holdouts) {
        Map<String, double[]> sums = new TreeMap<>();
        for (Holdout holdout : holdouts.all()) {
            add(holdout, sums);
        }
        Map<String, Double> losses = new TreeMap<>();
        sums.forEach((member, sum) -> {
            double loss = Metrics.owa(sum[0], sum[1], sum[2], sum[3]);
            if (Double.isFinite(loss)) {
                losses.put(member, loss);
            }
        });
        return losses;
    }

    private static void add(Holdout holdout, Map<String, double[]> sums) {
        List<String> members = holdout.forecast().members();
        int naive = holdout.forecast().indexOf(NAIVE);
        for (int i = 0; i < holdout.known().size(); i++) {
            double[] training = holdout.known().get(i).values();
            double[] actual = holdout.actual(i);
            double[][] forecasts = holdout.forecast().series().get(i).members();
            double[] byNaive = Arrays.copyOf(forecasts[naive], actual.length);
            double naiveMase = Metrics.mase(training, actual, byNaive);
            if (Double.isNaN(naiveMase)) {
                continue;
            }
            double naiveSmape = Metrics.smape(actual, byNaive);
            for (int m = 0; m < forecasts.length; m++) {
                double[] forecast = Arrays.copyOf(forecasts[m], actual.length);
                double[] sum = sums.computeIfAbsent(members.get(m), name -> new double[4]);
                sum[0] += Metrics.smape(actual, forecast);
                sum[1] += Metrics.mase(training, actual, forecast);
                sum[2] += naiveSmape;
                sum[3] += naiveMase;
            }
        }
    }
}
