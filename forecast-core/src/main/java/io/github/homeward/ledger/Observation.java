package io.github.homeward.ledger;

import io.github.homeward.node.NodeKey;
import io.github.homeward.spi.CountKind.Definition;
import io.github.homeward.spi.Period;
import io.github.homeward.spi.VolumeStatement;
import java.util.List;
import java.util.Locale;

/**
 * One sourced statement on volume, placed in the hierarchy.
 *
 * @param statement what was said, with its source and the day it was published
 * @param node the node it speaks of; of a model sold in several generations during the period, their maker at the
 *     origin
 * @param programmes the programmes a model name stands for; empty for a statement that names no model
 * @param without makers it leaves out; empty unless it speaks of "the others"
 * @param definition which vehicles it counts
 * @param bound whether the figure is a value or a limit
 * @param sd standard deviation in vehicles; 0 for a hard one
 * @param hard holds to the unit
 */
public record Observation(
        VolumeStatement statement,
        NodeKey node,
        List<String> programmes,
        List<String> without,
        Definition definition,
        Bound bound,
        double sd,
        boolean hard) {

    /** Copies the lists. */
    public Observation {
        programmes = List.copyOf(programmes);
        without = List.copyOf(without);
    }

    /** What a figure says about the truth. */
    public enum Bound {
        EQUAL,
        AT_LEAST,
        AT_MOST
    }

    /** The months it speaks of. */
    public Period period() {
        return statement.period();
    }

    /** The figure, in vehicles over the whole period. */
    public double value() {
        return statement.units();
    }

    /** Whether it gives a value, not a limit, of exactly its node. */
    public boolean isPoint() {
        return bound == Bound.EQUAL && without.isEmpty() && programmes.size() <= 1;
    }

    /** One line that names it: period, node, what is counted, figure and source. */
    public String describe() {
        String model = statement.model().equals(VolumeStatement.ALL) ? "" : " " + statement.model();
        return String.format(
                Locale.ROOT,
                "%s %s/%s%s %,.0f (%s, %s) [%s]",
                months(),
                statement.origin(),
                statement.maker(),
                model,
                statement.units(),
                statement.kind().id().replace('_', ' '),
                words(statement.precision()),
                statement.sourceId());
    }

    private String months() {
        Period period = statement.period();
        if (period.isCalendarYear()) {
            return String.valueOf(period.from().getYear());
        }
        return period.months() == 1 ? period.from().toString() : period.from() + " to " + period.to();
    }

    private static String words(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** The vehicles and months it speaks of. */
    Cell cell() {
        return new Cell(period(), node, programmes, without, definition);
    }

    /** What two statements must share to speak of the same vehicles in the same months. */
    record Cell(Period period, NodeKey node, List<String> programmes, List<String> without, Definition definition) {}
}
