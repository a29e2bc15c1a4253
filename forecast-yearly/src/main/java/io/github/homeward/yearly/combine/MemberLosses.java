package io.github.homeward.yearly.combine;

import io.github.homeward.yearly.score.Metrics;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How the members did on holdouts, relative to naive: the mean of relative sMAPE and relative MASE, as in OWA. */
final class MemberLosses {

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

    /**
     * The loss of a mixture: a share of the combination, the rest being the last value; NaN where naive made no
     * error.
     */
    static double ofShare(Holdouts holdouts, double share) {
        double[] sum = new double[4];
        for (Holdout holdout : holdouts.all()) {
            for (int i = 0; i < holdout.known().size(); i++) {
                double last = holdout.known().get(i).last();
                double[] mixed = Arrays.stream(
                                holdout.forecast().series().get(i).point())
                        .map(value -> share * value + (1 - share) * last)
                        .toArray();
                add(holdout, i, mixed, sum);
            }
        }
        return Metrics.owa(sum[0], sum[1], sum[2], sum[3]);
    }

    private static void add(Holdout holdout, Map<String, double[]> sums) {
        List<String> members = holdout.forecast().members();
        for (int i = 0; i < holdout.known().size(); i++) {
            double[][] forecasts = holdout.forecast().series().get(i).members();
            for (int m = 0; m < forecasts.length; m++) {
                add(holdout, i, forecasts[m], sums.computeIfAbsent(members.get(m), name -> new double[4]));
            }
        }
    }

    /** Adds the errors of a forecast and of naive, sMAPE and MASE of each. */
    private static void add(Holdout holdout, int index, double[] forecast, double[] sum) {
        double[] training = holdout.known().get(index).values();
        double[] actual = holdout.actual(index);
        double[] naive = new double[actual.length];
        Arrays.fill(naive, holdout.known().get(index).last());
        double naiveMase = Metrics.mase(training, actual, naive);
        if (Double.isNaN(naiveMase)) {
            return;
        }
        double[] said = Arrays.copyOf(forecast, actual.length);
        sum[0] += Metrics.smape(actual, said);
        sum[1] += Metrics.mase(training, actual, said);
        sum[2] += Metrics.smape(actual, naive);
        sum[3] += naiveMase;
    }
}
