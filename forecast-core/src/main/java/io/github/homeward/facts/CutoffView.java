package io.github.homeward.facts;

import io.github.homeward.spi.Fact;
import io.github.homeward.spi.Status;
import io.github.homeward.spi.View;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a book shows at a cutoff: facts published by then, and nothing a later fact would give away.
 *
 * <p>The end of a rate is often known only from the rate that follows. A view therefore takes every end that lies after
 * its cutoff as open; a follower that is already public starts later and so prevails. A year that reaches beyond the
 * cutoff is at best {@link Status#PROJECTED}.
 *
 * <p>A scenario is a book with changed facts ({@link FactBook#with}). Yearly means are kept once computed, so a view is
 * cheap to ask twice but belongs to one thread.
 */
public final class CutoffView implements View {

    private final FactBook book;
    private final LocalDate cutoff;
    private final Map<String, IndicatorTrack> tracks = new HashMap<>();

    /** A view of a book. */
    public CutoffView(FactBook book, LocalDate cutoff) {
        this.book = book;
        this.cutoff = cutoff;
    }

    @Override
    public LocalDate cutoff() {
        return cutoff;
    }

    @Override
    public double mean(String indicator, int year) {
        return track(indicator).mean(year);
    }

    @Override
    public double at(String indicator, LocalDate day) {
        return track(indicator).at(day);
    }

    @Override
    public List<Fact> facts(String indicator) {
        return track(indicator).facts();
    }

    @Override
    public Status status(String indicator, int year) {
        return track(indicator).status(year);
    }

    /** Keys of the sources behind an indicator's value in a year, in the order of the facts, none twice. */
    public List<String> sources(String indicator, int year) {
        return track(indicator).sources(year);
    }

    private IndicatorTrack track(String indicator) {
        IndicatorTrack known = tracks.get(indicator);
        if (known == null) {
            known = IndicatorTrack.of(book.indicator(indicator), book.facts(indicator), cutoff);
            tracks.put(indicator, known);
        }
        return known;
    }
}
