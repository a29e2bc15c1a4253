package io.github.homeward.explain;

import java.util.List;

/**
 * Why one node's forecast of one year is what it is.
 *
 * @param outcome the forecast
 * @param contributions in the order of the bars, the last level first; they add up to the forecast, overrides included
 * @param sentences at most three
 * @param context what to hold the volume against
 */
public record Reason(Outcome outcome, List<Contribution> contributions, List<String> sentences, Context context) {

    /** Copies the lists. */
    public Reason {
        contributions = List.copyOf(contributions);
        sentences = List.copyOf(sentences);
    }
}
