package io.github.homeward.ledger;

import io.github.homeward.input.ErrorCode;
import io.github.homeward.input.HomewardException;
import io.github.homeward.ledger.Known.Yielded;
import io.github.homeward.ledger.Observation.Bound;
import io.github.homeward.node.NodeKey;
import io.github.homeward.programme.Programme;
import io.github.homeward.programme.Programmes;
import io.github.homeward.programme.SignsOfLife;
import io.github.homeward.spi.ModelName;
import io.github.homeward.spi.ProgrammeStatement;
import io.github.homeward.spi.Steering;
import io.github.homeward.spi.VolumeStatement;
import io.github.homeward.spi.VolumeStatement.Precision;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Every statement on volume, in the order given. Immutable; a longer ledger is a new one. */
public final class Ledger {

    /** Fewer vehicles a month than this may be leftovers, and are no sign that a maker's programme lives. */
    private static final double LEFTOVERS = 20;

    private final List<VolumeStatement> statements;
    private final ModelNames names;
    private final Steering usual;

    /**
     * @param statements statements on volume; their order decides between equally hard ones of one cell
     * @param names which programmes the model names in them stand for
     * @param usual side of the wheel that buyers at the destination are used to
     * @throws HomewardException {@link ErrorCode#UNMATCHED_MODEL} if a model name has no programme
     */
    public Ledger(List<VolumeStatement> statements, Collection<ModelName> names, Steering usual) {
        this.statements = List.copyOf(statements);
        this.names = new ModelNames(names);
        this.usual = usual;
        this.statements.forEach(this.names::check);
    }

    /** All statements, whatever the day they were published. */
    public List<VolumeStatement> statements() {
        return statements;
    }

    /**
     * The programmes known at a cutoff, their assumed ends informed by the volumes published by then.
     *
     * @return in order of id
     */
    public List<Programme> programmesAt(LocalDate cutoff, Collection<ProgrammeStatement> said) {
        List<Programme> unseen = Programmes.at(cutoff, said, SignsOfLife.NONE, usual);
        return Programmes.at(cutoff, said, signsOfLife(cutoff, unseen), usual);
    }

    private SignsOfLife signsOfLife(LocalDate cutoff, List<Programme> programmes) {
        Map<String, Programme> known = byId(programmes);
        Map<String, LocalDate> seenProgrammes = new HashMap<>();
        Map<String, List<LocalDate>> seenMakers = new HashMap<>();
        for (VolumeStatement statement : statements) {
            if (statement.publishedOn().isAfter(cutoff) || statement.precision() == Precision.UPPER_BOUND) {
                continue;
            }
            LocalDate day = statement.period().to().atEndOfMonth();
            if (statement.units() >= LEFTOVERS * statement.period().months()
                    && !statement.maker().equals(VolumeStatement.ALL)) {
                seenMakers
                        .computeIfAbsent(statement.maker(), maker -> new ArrayList<>())
                        .add(day);
            }
            // Of several generations the youngest is the one seen.
            names.on(statement, known).stream()
                    .min(Comparator.comparingInt(programme ->
                            programme.ageInMonths(statement.period().to())))
                    .ifPresent(programme -> seenProgrammes.merge(programme.id(), day, Ledger::later));
        }
        return new SignsOfLife(seenProgrammes, seenMakers);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    /**
     * What was published by a cutoff, one value a cell: the hardest statement counts, the others are listed as
     * yielding. A statement on a model whose programme nobody had heard of yet cannot be placed and is left out.
     *
     * @param programmes the programmes known at the cutoff
     * @throws HomewardException {@link ErrorCode#CONTRADICTION} if two hard statements give one cell different values
     */
    public Known asOf(LocalDate cutoff, List<Programme> programmes) {
        Map<String, Programme> known = byId(programmes);
        List<Observation> placed = new ArrayList<>();
        for (VolumeStatement statement : statements) {
            if (!statement.publishedOn().isAfter(cutoff)) {
                place(statement, known, cutoff, placed);
            }
        }
        placed.sort(Comparator.comparing(
                        (Observation observation) -> observation.period().from())
                .thenComparing(observation -> observation.period().to()));
        Map<Observation.Cell, List<Observation>> byCell = new LinkedHashMap<>();
        for (Observation observation : placed) {
            byCell.computeIfAbsent(observation.cell(), cell -> new ArrayList<>())
                    .add(observation);
        }
        List<Observation> counted = new ArrayList<>();
        List<Yielded> yielded = new ArrayList<>();
        byCell.values().forEach(said -> settle(said, counted, yielded));
        return new Known(cutoff, counted, yielded);
    }

    /** Of the values of one cell the hardest counts, the first of equals; limits count only where there is no value. */
    private static void settle(List<Observation> said, List<Observation> counted, List<Yielded> yielded) {
        Observation hardest = null;
        for (Observation observation : said) {
            if (observation.bound() == Bound.EQUAL && (hardest == null || observation.sd() < hardest.sd())) {
                hardest = observation;
            }
        }
        if (hardest == null) {
            counted.addAll(said);
            return;
        }
        counted.add(hardest);
        boolean passed = false;
        for (Observation observation : said) {
            boolean self = !passed && observation.equals(hardest);
            passed |= self;
            if (!self) {
                checkHard(hardest, observation);
                yielded.add(new Yielded(observation, hardest, disagree(observation, hardest)));
            }
        }
    }

    private static void checkHard(Observation one, Observation other) {
        if (one.hard() && other.hard() && other.value() != one.value()) {
            throw new HomewardException(
                    ErrorCode.CONTRADICTION,
                    "ledger",
                    one.describe() + " and " + other.describe(),
                    "exact figures of one cell to be equal",
                    "mark one of them derived or doubtful");
        }
    }

    private void place(
            VolumeStatement statement, Map<String, Programme> known, LocalDate cutoff, List<Observation> placed) {
        List<Programme> meant = names.on(statement, known);
        boolean namesModel = !statement.model().equals(VolumeStatement.ALL);
        if (namesModel && meant.isEmpty()) {
            return;
        }
        boolean others = statement.maker().equals(VolumeStatement.OTHERS);
        String maker = others ? NodeKey.ALL : statement.maker();
        String programme = meant.size() == 1 ? meant.get(0).id() : NodeKey.ALL;
        placed.add(new Observation(
                statement,
                new NodeKey(statement.origin(), maker, programme),
                meant.stream().map(Programme::id).toList(),
                others ? hardMakers(statement, cutoff) : List.of(),
                statement.kind().covers(),
                bound(statement),
                Tolerance.sd(statement),
                Tolerance.hard(statement) && !others));
    }

    private List<String> hardMakers(VolumeStatement others, LocalDate cutoff) {
        TreeSet<String> makers = new TreeSet<>();
        for (VolumeStatement statement : statements) {
            if (Tolerance.hard(statement)
                    && statement.period().equals(others.period())
                    && !statement.publishedOn().isAfter(cutoff)
                    && !statement.maker().equals(VolumeStatement.ALL)
                    && !statement.maker().equals(VolumeStatement.OTHERS)) {
                makers.add(statement.maker());
            }
        }
        return List.copyOf(makers);
    }

    private static Bound bound(VolumeStatement statement) {
        return switch (statement.precision()) {
            case LOWER_BOUND -> Bound.AT_LEAST;
            case UPPER_BOUND -> Bound.AT_MOST;
            case EXACT, DERIVED, ROUNDED, ESTIMATE -> Bound.EQUAL;
        };
    }

    private static boolean disagree(Observation softer, Observation counted) {
        double apart = softer.value() - counted.value();
        double excess =
                switch (softer.bound()) {
                    case EQUAL -> Math.abs(apart);
                    case AT_LEAST -> apart;
                    case AT_MOST -> -apart;
                };
        return excess > Tolerance.DISAGREEMENT * Math.hypot(softer.sd(), counted.sd());
    }

    private static Map<String, Programme> byId(List<Programme> programmes) {
        Map<String, Programme> byId = new HashMap<>();
        programmes.forEach(programme -> byId.put(programme.id(), programme));
        return byId;
    }
}
