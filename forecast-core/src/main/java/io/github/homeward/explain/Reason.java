package io.github.homeward.explain;

import java.util.List;

/**
 * Why one node's forecast of one year is what it is.
 *
 * @param outcome the forecast
 * @param against the year that the bars are measured from
 * @param change whether that is a forecast too: the year before's, in place of the last published year
 * @param contributions in the order of the bars, the start first; they add up to the forecast, overrides included
 * @param sentences at most three
 * @param context what to hold the volume against
 */
public record Reason(
        Outcome outcome,
        int against,
        boolean change,
        List<Contribution> contributions,
        List<String> sentences,
        Context context) {

    /** Copies the lists. */
    public Reason {
        contributions = List.copyOf(contributions);
        sentences = List.copyOf(sentences);
    }
}
