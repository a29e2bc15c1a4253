package io.github.homeward.fictional;

import io.github.homeward.BaseCase;
import io.github.homeward.Homeward;
import io.github.homeward.base.Ablation;
import io.github.homeward.destination.fictional.Ruritania;
import io.github.homeward.forecast.EvidenceForecaster;
import io.github.homeward.plugin.Destination;
import io.github.homeward.plugin.Destinations;
import io.github.homeward.plugin.Origins;
import io.github.homeward.spi.ProgrammeStatement;
import io.github.homeward.yearly.combine.EnsembleOptions;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** Ruritania and the two countries that build its tractors: a whole forecast from evidence, small enough to make often. */
public final class Tractors {

    public static final Destination RURITANIA = Destinations.of(new Ruritania());

    public static final Builder AQ = builder("AQ", 2004);

    /** States no cost before 2012, so that early forecasts know of one builder's rules only. */
    public static final Builder BV = builder("BV", 2012);

    public static final LocalDate CUTOFF = RURITANIA.defaultCutoff();

    public static final int HORIZON = 3;

    /** Few trees and few synthetic series: the same path, in a fraction of the time. */
    public static final EnsembleOptions SMALL = new EnsembleOptions(7, 1, 5, 100, 1);

    /** The usual answer, made once for all tests that only ask. */
    public static final BaseCase BASE = at(CUTOFF).baseCase();

    private Tractors() {}

    public static Origins builders() {
        return Origins.of(AQ, BV);
    }

    /** The days of a forecast's past, and its own: the last of March of every year that has ten totals before it. */
    public static List<LocalDate> cutoffs() {
        return IntStream.rangeClosed(2014, CUTOFF.getYear())
                .mapToObj(year -> LocalDate.of(year, 3, 31))
                .toList();
    }

    /** The usual question, on one thread. */
    public static Homeward at(LocalDate cutoff) {
        return Homeward.at(cutoff)
                .destination(RURITANIA)
                .origins(builders())
                .horizon(HORIZON)
                .threads(1);
    }

    /** A forecaster that has made nothing yet. */
    public static EvidenceForecaster forecaster(Destination destination, Origins origins) {
        return new EvidenceForecaster(destination, origins, SMALL, Ablation.NONE);
    }

    private static Builder builder(String code, int firstYear) {
        List<ProgrammeStatement> programmes = RURITANIA.facts().programmes().stream()
                .filter(statement -> statement.origin().equals(code))
                .toList();
        return new Builder(code, firstYear, programmes, UnaryOperator.identity());
    }
}
